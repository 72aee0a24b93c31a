import * as v from 'valibot';
import { callJira } from './jira-call';
import { withQuery, type SendToJira } from './jira-http';
import { jiraId } from './jira-id';

const policySchema = v.object({ anyContentBlocked: v.optional(v.boolean(), false) });

const policiesSchema = v.object({
  projectDataPolicies: v.array(v.object({ id: jiraId, dataPolicy: policySchema })),
});

/**
 * Those of the projects in which a data security policy of the organization keeps the app from content, with one call
 * (Jira Cloud platform REST API, "Get data policy for projects"). To the app, what is blocked looks like what does not
 * exist or is denied.
 *
 * @param projectIds at least one
 * @throws what `callJira` throws
 */
export async function blockedProjects(send: SendToJira, projectIds: readonly string[]): Promise<string[]> {
  const { projectDataPolicies } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/data-policy/project', { ids: projectIds.join(',') }),
    },
    action: 'ask whether a data security policy blocks it in a project',
    answer: policiesSchema,
  });
  return projectDataPolicies.flatMap(({ id, dataPolicy }) => (dataPolicy.anyContentBlocked ? [id] : []));
}

/** Whether one blocks the app anywhere on the site, with one call. @throws what `callJira` throws */
export async function isBlockedAnywhere(send: SendToJira): Promise<boolean> {
  const { anyContentBlocked } = await callJira(send, {
    request: { method: 'GET', path: '/rest/api/3/data-policy' },
    action: 'ask whether a data security policy blocks it',
    answer: policySchema,
  });
  return anyContentBlocked;
}
