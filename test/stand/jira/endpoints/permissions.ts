import { z } from 'zod';
import { ok } from '../answer';
import { names } from '../query-parameters';
import { refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { holds, permissions } from '../site/permissions';
import type { Project } from '../site/project';
import { seenIssue, seenProject } from './issue-access';

interface Scope {
  projectKey?: string | undefined;
  projectId?: string | undefined;
  issueKey?: string | undefined;
  issueId?: string | undefined;
}

const myPermissions = route({
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  anonymous: true,
  query: z.strictObject({
    permissions: names.optional(),
    projectKey: z.string().optional(),
    projectId: z.string().optional(),
    issueKey: z.string().optional(),
    issueId: z.string().optional(),
  }),
  handle(exchange) {
    const { site, query, accountId } = exchange;
    const asked = (query.permissions ?? []).filter((key) => key !== '');
    if (asked.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
    const unknown = asked.filter((key) => !permissions.some((permission) => permission.key === key));
    if (unknown.length > 0) throw refusal(400, `Unrecognized permission: ${unknown.join(', ')}`);
    const project = scopeOf(exchange);
    const granted = permissions
      .filter(({ key }) => asked.includes(key))
      .map((permission) => {
        const havePermission =
          project === undefined && permission.type === 'PROJECT'
            ? [...site.projects.values()].some((any) => holds(site, accountId, permission.key, any))
            : holds(site, accountId, permission.key, project);
        return [permission.key, { ...permission, havePermission }] as const;
      });
    return ok({ permissions: Object.fromEntries(granted) }, { identity: granted.length });
  },
});

function scopeOf(exchange: Exchange<Scope, unknown>): Project | undefined {
  const { projectKey, projectId, issueKey, issueId } = exchange.query;
  const issue = issueKey ?? issueId;
  if (issue !== undefined) return seenIssue(exchange, issue).project;
  const project = projectKey ?? projectId;
  return project === undefined ? undefined : seenProject(exchange, project);
}

export const permissionRoutes = [myPermissions];
