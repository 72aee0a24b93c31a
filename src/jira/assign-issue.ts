import { z } from 'zod';
import { callJira } from './jira-call';
import { IssueNotFound, JiraPermissionMissing, JiraRefused, shown } from './jira-errors';
import { jiraPath, type SendToJira } from './jira-http';

/**
 * Assigns the issue, with one call.
 *
 * @returns why Jira refused, in its words; `undefined` where it did it
 * @throws what `callJira` throws, but for a refusal
 */
export async function assignIssue(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<string | undefined> {
  return refusalOf(() =>
    callJira(send, {
      request: {
        method: 'PUT',
        path: jiraPath`/rest/api/3/issue/${issueKey}/assignee`,
        body: { accountId },
      },
      action: `assign ${issueKey}`,
      answer: z.unknown(),
    }),
  );
}

/**
 * Makes a user watch the issue, with one call. Doing it again changes nothing.
 *
 * @returns why Jira refused, in its words; `undefined` where it did it
 * @throws what `callJira` throws, but for a refusal
 */
export async function addWatcher(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<string | undefined> {
  return refusalOf(() =>
    callJira(send, {
      request: { method: 'POST', path: jiraPath`/rest/api/3/issue/${issueKey}/watchers`, body: accountId },
      action: `add a watcher to ${issueKey}`,
      answer: z.unknown(),
    }),
  );
}

/**
 * Makes a call that is no reason to fail where Jira refuses it.
 *
 * @returns why it refused, in its words; `undefined` where it did not
 * @throws what `call` throws, but for a refusal
 */
export async function refusalOf(call: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (error instanceof JiraRefused) return shown([...error.messages, ...Object.values(error.fields)]);
    if (error instanceof JiraPermissionMissing || error instanceof IssueNotFound) return error.message;
    throw error;
  }
}
