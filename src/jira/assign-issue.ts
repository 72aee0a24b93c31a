import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type JiraRequest, type SendToJira } from './jira-http';
import { refusalOf, type Refusal } from './refusal';

/**
 * Assigns the issue, with one call.
 *
 * @returns `undefined` if Jira did it
 * @throws what `callJira` throws, but for a refusal
 */
export async function assignIssue(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<Refusal | undefined> {
  const path = jiraPath`/rest/api/3/issue/${issueKey}/assignee`;
  return change(send, { method: 'PUT', path, body: { accountId } }, `assign ${issueKey}`);
}

/**
 * Makes a user watch the issue, with one call. Doing it again changes nothing.
 *
 * @returns `undefined` if Jira did it
 * @throws what `callJira` throws, but for a refusal
 */
export async function addWatcher(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<Refusal | undefined> {
  const path = jiraPath`/rest/api/3/issue/${issueKey}/watchers`;
  return change(send, { method: 'POST', path, body: accountId }, `add a watcher to ${issueKey}`);
}

/** Makes a call of whose answer nothing is needed. */
function change(send: SendToJira, request: JiraRequest, action: string): Promise<Refusal | undefined> {
  return refusalOf(() => callJira(send, { request, action, answer: v.unknown(), doneBy: [204] }));
}
