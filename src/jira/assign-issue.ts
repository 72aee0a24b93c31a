import { z } from 'zod';
import { callJira } from './jira-call';
import { IssueNotFound, JiraPermissionMissing, JiraRefused, shown } from './jira-errors';
import { jiraPath, type JiraRequest, type SendToJira } from './jira-http';

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
  const path = jiraPath`/rest/api/3/issue/${issueKey}/assignee`;
  return change(send, { method: 'PUT', path, body: { accountId } }, `assign ${issueKey}`);
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
  const path = jiraPath`/rest/api/3/issue/${issueKey}/watchers`;
  return change(send, { method: 'POST', path, body: accountId }, `add a watcher to ${issueKey}`);
}

/** Makes a call of whose answer nothing is needed. */
function change(send: SendToJira, request: JiraRequest, action: string): Promise<string | undefined> {
  return refusalOf(() => callJira(send, { request, action, answer: z.unknown() }));
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
