import * as v from 'valibot';
import { isRefusal } from './assign-issue';
import { callJira } from './jira-call';
import { withQuery, type SendToJira } from './jira-http';

const accountSchema = v.object({ accountId: v.string() });

/**
 * Whether issues of a project can be assigned to an account, with one call. Asked for an account, Jira answers with it
 * or with nobody (Atlassian documentation), however many users there are.
 *
 * @param project id or key
 * @throws what `callJira` throws
 */
export async function isAssignable(send: SendToJira, project: string, accountId: string): Promise<boolean> {
  const users = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/user/assignable/search', { project, accountId }),
    },
    action: 'ask whether a user can be assigned in the project',
    answer: v.array(accountSchema),
  });
  return users.some((user) => user.accountId === accountId);
}

/**
 * The same, if Jira tells.
 *
 * @returns `undefined` if it refuses to
 * @throws what `callJira` throws, but for a refusal
 */
export async function canBeAssigned(
  send: SendToJira,
  project: string,
  accountId: string,
): Promise<boolean | undefined> {
  try {
    return await isAssignable(send, project, accountId);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
