import * as v from 'valibot';
import { callJira } from '../../jira/jira-call';
import { jiraPath, withQuery, type SendToJira } from '../../jira/jira-http';
import { jiraId } from '../../jira/jira-id';
import type { Choice } from './choice';

interface ChoiceDependencies {
  jira: SendToJira;
}

/** How many projects and users one search shows. */
const choicesShown = 50;

/** How many pages of a long list are read at most. */
const pagesRead = 10;

const projectsSchema = v.object({
  values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })),
});

/**
 * Projects that the app may see, by a part of their name or key. The project with that id is always among them, if the
 * app may see it.
 *
 * @throws what `callJira` throws
 */
export async function findProjects(
  { query, id }: { query: string; id?: string },
  { jira }: ChoiceDependencies,
): Promise<Choice[]> {
  const found = await searchProjects(jira, { query: query.trim() || undefined, orderBy: 'name' });
  if (id === undefined || found.some((project) => project.id === id)) return found;
  return [...(await searchProjects(jira, { id })), ...found];
}

async function searchProjects(jira: SendToJira, by: Record<string, string | undefined>): Promise<Choice[]> {
  const { values } = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/project/search', { ...by, maxResults: choicesShown }),
    },
    action: 'list the projects',
    answer: projectsSchema,
  });
  return values.map(({ id, key, name }) => ({ id, label: name, description: key }));
}

const issueTypesSchema = v.object({
  issueTypes: v.array(
    v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean(), false) }),
  ),
});

/** Issue types that can be created in a project. @throws what `callJira` throws */
export async function listIssueTypes(
  { projectId }: { projectId: string },
  { jira }: ChoiceDependencies,
): Promise<Choice[]> {
  const { issueTypes } = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/createmeta/${projectId}/issuetypes`, { maxResults: 200 }),
    },
    action: 'list the issue types of the project',
    answer: issueTypesSchema,
  });
  return issueTypes.filter(({ subtask }) => !subtask).map(({ id, name }) => ({ id, label: name }));
}

const serviceDesksSchema = v.object({
  values: v.array(v.object({ id: jiraId, projectName: v.string(), projectKey: v.optional(v.string(), '') })),
  isLastPage: v.optional(v.boolean(), true),
});

/** Service desks that the app may see. @throws what `callJira` throws */
export async function listServiceDesks({ jira }: ChoiceDependencies): Promise<Choice[]> {
  const desks = await allPages(async (start) =>
    callJira(jira, {
      request: {
        method: 'GET',
        path: withQuery('/rest/servicedeskapi/servicedesk', { start, limit: choicesShown }),
      },
      action: 'list the service desks',
      answer: serviceDesksSchema,
    }),
  );
  return desks.map(({ id, projectName, projectKey }) => ({
    id,
    label: projectName,
    description: projectKey,
  }));
}

const requestTypesSchema = v.object({
  values: v.array(v.object({ id: jiraId, name: v.string() })),
  isLastPage: v.optional(v.boolean(), true),
});

/** Request types of a service desk. @throws what `callJira` throws */
export async function listRequestTypes(
  { serviceDeskId }: { serviceDeskId: string },
  { jira }: ChoiceDependencies,
): Promise<Choice[]> {
  const types = await allPages(async (start) =>
    callJira(jira, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype`, {
          start,
          limit: choicesShown,
        }),
      },
      action: 'list the request types of the service desk',
      answer: requestTypesSchema,
    }),
  );
  return types.map(({ id, name }) => ({ id, label: name }));
}

async function allPages<T>(
  page: (start: number) => Promise<{ values: T[]; isLastPage: boolean }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let read = 0; read < pagesRead; read += 1) {
    const { values, isLastPage } = await page(all.length);
    all.push(...values);
    if (isLastPage || values.length === 0) break;
  }
  return all;
}
