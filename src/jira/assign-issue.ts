import * as v from 'valibot';
import { callJira, type JiraCall } from './jira-call';
import { jiraPath, type JiraRequest, type SendToJira } from './jira-http';
import { refusalOf, type Refusal } from './refusal';

/**
 * Assigns the issue, with one call.
 *
 * @returns `undefined` if Jira did it
 * @throws what `callJira` throws, but for a refusal
 */
export function assignIssue(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<Refusal | undefined> {
  const path = jiraPath`/rest/api/3/issue/${issueKey}/assignee`;
  const request = { method: 'PUT', path, body: { accountId } } as const;
  return refusalOf(callJira(send, change(request, `assign ${issueKey}`)));
}

/**
 * Makes a user watch the issue, with one call. Doing it again changes nothing.
 *
 * @returns `undefined` if Jira did it
 * @throws what `callJira` throws, but for a refusal
 */
export function addWatcher(
  send: SendToJira,
  issueKey: string,
  accountId: string,
): Promise<Refusal | undefined> {
  const path = jiraPath`/rest/api/3/issue/${issueKey}/watchers`;
  const request = { method: 'POST', path, body: accountId } as const;
  return refusalOf(callJira(send, change(request, `add a watcher to ${issueKey}`)));
}

/** A call of whose answer nothing is needed. */
function change(request: JiraRequest, action: string): JiraCall<unknown> {
  return { request, action, answer: v.unknown(), doneBy: [204] };
}
