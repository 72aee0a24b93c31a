import * as v from 'valibot';
import { callJira } from '../../jira/jira-call';
import { withQuery, type SendToJira } from '../../jira/jira-http';
import type { Choice } from './choice';

const groupsShown = 20;

const foundSchema = v.object({
  groups: v.array(v.object({ groupId: v.string(), name: v.optional(v.string(), '') })),
});

/**
 * Groups by a part of their name, as the user sees them (“Find groups” of the Jira Cloud platform REST API). Jira
 * answers with none if the user lacks the global permission “Browse users and groups”.
 *
 * @throws what `callJira` throws
 */
export async function findGroups(
  { query }: { query: string },
  { jiraAsUser }: { jiraAsUser: SendToJira },
): Promise<Choice[]> {
  const { groups } = await callJira(jiraAsUser, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/groups/picker', { query: query.trim(), maxResults: groupsShown }),
    },
    action: 'search for groups',
    answer: foundSchema,
  });
  return groups.map(({ groupId, name }) => ({ id: groupId, label: name }));
}
