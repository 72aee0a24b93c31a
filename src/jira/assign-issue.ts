import * as v from 'valibot';
import { callJira } from './jira-call';
import { IssueNotFound, JiraPermissionMissing, JiraRefused, shown } from './jira-errors';
import { jiraPath, type JiraRequest, type SendToJira } from './jira-http';

/** That Jira did not do what it was asked. */
export interface Refusal {
  /** Why, in its words. */
  jiraSays: string;
  /** It denied the app the right or did not know the issue, which may pass: the same may be asked again later. */
  mayPass: boolean;
}

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

/**
 * Makes a call that is no reason to fail if Jira refuses it.
 *
 * @returns `undefined` if Jira did it
 * @throws what `call` throws, but for a refusal
 */
export async function refusalOf(call: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const jiraSays =
      error instanceof JiraRefused
        ? shown([...error.messages, ...Object.values(error.fields)])
        : error.message;
    return { jiraSays, mayPass: error.policy.kind === 'confirm' };
  }
}

/** Whether an error is Jira's refusal, and not a failure to answer. */
export function isRefusal(error: unknown): error is JiraRefused | JiraPermissionMissing | IssueNotFound {
  return [JiraRefused, JiraPermissionMissing, IssueNotFound].some((kind) => error instanceof kind);
}
