import * as v from 'valibot';
import { callJira, type JiraCall } from './jira-call';
import { withQuery, type SendToJira } from './jira-http';
import { isRefusal } from './refusal';

const accountsSchema = v.array(v.object({ accountId: v.string() }));

/**
 * The call that tells whether issues of a project can be assigned to an account. Asked for an account, Jira answers
 * with it or with nobody (Atlassian documentation), however many users there are.
 *
 * @param project id or key
 */
export function assignability(project: string, accountId: string): JiraCall<boolean> {
  return {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/user/assignable/search', { project, accountId }),
    },
    action: 'ask whether a user can be assigned in the project',
    answer: v.pipe(
      accountsSchema,
      v.transform((users) => users.some((user) => user.accountId === accountId)),
    ),
  };
}

/**
 * Whether issues of a project can be assigned to an account, if Jira tells. One call.
 *
 * @param project id or key
 * @returns `undefined` if it refuses to tell
 * @throws what `callJira` throws, but for a refusal
 */
export async function canBeAssigned(
  send: SendToJira,
  project: string,
  accountId: string,
): Promise<boolean | undefined> {
  try {
    return await callJira(send, assignability(project, accountId));
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
