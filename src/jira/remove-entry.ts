import * as v from 'valibot';
import { callJira, type JiraCall } from './jira-call';
import { IssueNotFound } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** How Jira is to take the removal of a work log. */
export interface RemovalOptions {
  adjustEstimate: 'leave' | 'auto';
  notifyUsers: boolean;
}

/** @param id of a work log on the issue. @throws what `callJira` throws, but for what is gone already */
export async function removeWorkLog(
  send: SendToJira,
  entry: EntryToRemove,
  options: RemovalOptions,
): Promise<void> {
  const path = withQuery(jiraPath`/rest/api/3/issue/${entry.issueKey}/worklog/${entry.id}`, { ...options });
  await callJira(send, removal(path, entry)).catch(unlessGone);
}

/** @param id of a comment on the issue. @throws what `callJira` throws, but for what is gone already */
export async function removeComment(send: SendToJira, entry: EntryToRemove): Promise<void> {
  const path = jiraPath`/rest/api/3/issue/${entry.issueKey}/comment/${entry.id}`;
  await callJira(send, removal(path, entry)).catch(unlessGone);
}

/** @param id of a file on the issue. @throws what `callJira` throws, but for what is gone already */
export async function removeAttachment(send: SendToJira, entry: EntryToRemove): Promise<void> {
  await callJira(send, removal(jiraPath`/rest/api/3/attachment/${entry.id}`, entry)).catch(unlessGone);
}

/** @param id the global id of a link of the issue. @throws what `callJira` throws, but for what is gone already */
export async function removeRemoteLink(send: SendToJira, entry: EntryToRemove): Promise<void> {
  const path = withQuery(jiraPath`/rest/api/3/issue/${entry.issueKey}/remotelink`, { globalId: entry.id });
  await callJira(send, removal(path, entry)).catch(unlessGone);
}

/** Something on an issue that the app wrote. */
export interface EntryToRemove {
  issueKey: string;
  id: string;
  /** In words, for the errors: “a second comment of the same session”. */
  what: string;
}

/** The call that removes it. */
function removal(path: string, { issueKey, what }: EntryToRemove): JiraCall<unknown> {
  return {
    request: { method: 'DELETE', path },
    action: `remove ${what} from ${issueKey}`,
    issueKey,
    answer: v.unknown(),
    doneBy: [204],
  };
}

/** The issue has just been read: what Jira does not find is what was to be removed. */
function unlessGone(error: unknown): void {
  if (!(error instanceof IssueNotFound)) throw error;
}
