import { z } from 'zod';
import { ok } from '../answer';
import { issueTypeJson, projectJson, projectReferenceJson, statusJson } from '../json/project-json';
import { pageOf } from '../paging';
import { expandable, names, paging } from '../query-parameters';
import { projectNotFound } from '../refusal';
import { route } from '../route';
import { holds, type PermissionKey } from '../site/permissions';
import type { Project } from '../site/project';
import { seenProject } from './issue-access';

const expansions = ['description', 'lead', 'issueTypes', 'url', 'insight', 'projectKeys'];

const permissionFor: Record<'view' | 'browse' | 'edit' | 'create', PermissionKey> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

const searchProjects = route({
  method: 'GET',
  path: '/rest/api/3/project/search',
  query: z.strictObject({
    ...paging,
    query: z.string().optional(),
    id: names.optional(),
    keys: names.optional(),
    typeKey: names.optional(),
    action: z.enum(['view', 'browse', 'edit', 'create']).optional(),
    status: names.optional(),
    orderBy: z.enum(['key', '+key', '-key', 'name', '+name', '-name']).optional(),
    expand: expandable(...expansions).optional(),
  }),
  handle({ site, query, accountId }) {
    const needed = permissionFor[query.action ?? 'view'];
    const archivedToo = query.status?.includes('archived') ?? false;
    const visible = [...site.projects.values()].filter((project) =>
      project.archived
        ? archivedToo && accountId !== undefined && project.roles.has(accountId)
        : (query.status?.includes('live') ?? true) && holds(site, accountId, needed, project),
    );
    const wanted = visible.filter((project) => matches(project, query)).sort(order(query.orderBy));
    const { items, ...page } = pageOf(wanted, query, { usual: 50, most: 100 });
    const withTypes = query.expand?.includes('issueTypes') ?? false;
    return ok(
      {
        self: `${site.baseUrl}/rest/api/3/project/search`,
        ...page,
        isLast: page.startAt + items.length >= page.total,
        values: items.map((project) => ({
          ...projectReferenceJson(site, project),
          ...(withTypes ? { issueTypes: project.issueTypes.map((type) => issueTypeJson(site, type)) } : {}),
        })),
      },
      { core: items.length },
    );
  },
});

const getProject = route({
  method: 'GET',
  path: '/rest/api/3/project/:project',
  query: z.strictObject({ expand: expandable(...expansions).optional() }),
  handle(exchange) {
    return ok(projectJson(exchange.site, seenProject(exchange, exchange.param('project'))), { core: 1 });
  },
});

/** The statuses of a project, for each issue type. */
const projectStatuses = route({
  method: 'GET',
  path: '/rest/api/3/project/:project/statuses',
  handle(exchange) {
    const { site } = exchange;
    const project = seenProject(exchange, exchange.param('project'));
    const statuses = project.workflow.statuses.map((status) => statusJson(site, status));
    return ok(
      project.issueTypes.map((type) => ({ ...issueTypeJson(site, type), statuses })),
      { core: statuses.length },
    );
  },
});

/** The statuses of all workflows that are in use, each once. */
const allStatuses = route({
  method: 'GET',
  path: '/rest/api/3/status',
  handle({ site, accountId }) {
    const visible = [...site.projects.values()].filter((project) =>
      holds(site, accountId, 'BROWSE_PROJECTS', project),
    );
    const all = visible.flatMap(({ workflow }) => workflow.statuses);
    const statuses = [...new Map(all.map((status) => [status.id, status])).values()];
    return ok(
      statuses.map((status) => statusJson(site, status)),
      { core: statuses.length },
    );
  },
});

const projectIssueTypes = route({
  method: 'GET',
  path: '/rest/api/3/issuetype/project',
  query: z.strictObject({ projectId: z.string() }),
  handle(exchange) {
    const { site, query } = exchange;
    const project = seenProject(exchange, query.projectId);
    if (project.id !== query.projectId) throw projectNotFound(query.projectId);
    return ok(
      project.issueTypes.map((type) => issueTypeJson(site, type)),
      { core: project.issueTypes.length },
    );
  },
});

function matches(
  project: Project,
  query: {
    query?: string | undefined;
    id?: string[] | undefined;
    keys?: string[] | undefined;
    typeKey?: string[] | undefined;
  },
): boolean {
  const text = query.query?.toLowerCase() ?? '';
  const named = project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text);
  const keyed = query.keys?.includes(project.key) ?? true;
  const identified = query.id?.includes(project.id) ?? true;
  return named && keyed && identified && (query.typeKey?.includes(project.typeKey) ?? true);
}

function order(orderBy = 'key'): (a: Project, b: Project) => number {
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const by = orderBy.endsWith('name') ? 'name' : 'key';
  return (a, b) => direction * a[by].localeCompare(b[by], 'en');
}

export const projectRoutes = [searchProjects, projectStatuses, allStatuses, projectIssueTypes, getProject];
