import * as v from 'valibot';
import { callJira } from './jira-call';
import { IssueNotFound } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** How Jira is to take the removal of a work log. */
export interface RemovalOptions {
  adjustEstimate: 'leave' | 'auto';
  notifyUsers: boolean;
}

/** @param id of a work log on the issue. @throws what `callJira` throws, but for what is gone already */
export function removeWorkLog(
  send: SendToJira,
  { issueKey, id, what }: EntryToRemove,
  options: RemovalOptions,
): Promise<void> {
  const path = withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog/${id}`, { ...options });
  return remove(send, { issueKey, path, what });
}

/** @param id of a comment on the issue. @throws what `callJira` throws, but for what is gone already */
export function removeComment(send: SendToJira, { issueKey, id, what }: EntryToRemove): Promise<void> {
  return remove(send, { issueKey, path: jiraPath`/rest/api/3/issue/${issueKey}/comment/${id}`, what });
}

/** @param id of a file on the issue. @throws what `callJira` throws, but for what is gone already */
export function removeAttachment(send: SendToJira, { issueKey, id, what }: EntryToRemove): Promise<void> {
  return remove(send, { issueKey, path: jiraPath`/rest/api/3/attachment/${id}`, what });
}

/** @param id the global id of a link of the issue. @throws what `callJira` throws, but for what is gone already */
export function removeRemoteLink(send: SendToJira, { issueKey, id, what }: EntryToRemove): Promise<void> {
  const path = withQuery(jiraPath`/rest/api/3/issue/${issueKey}/remotelink`, { globalId: id });
  return remove(send, { issueKey, path, what });
}

/** Something on an issue that the app wrote. */
export interface EntryToRemove {
  issueKey: string;
  id: string;
  /** In words, for the errors: “a second comment of the same session”. */
  what: string;
}

async function remove(
  send: SendToJira,
  { issueKey, path, what }: { issueKey: string; path: string; what: string },
): Promise<void> {
  try {
    await callJira(send, {
      request: { method: 'DELETE', path },
      action: `remove ${what} from ${issueKey}`,
      issueKey,
      answer: v.unknown(),
      doneBy: [204],
    });
  } catch (error) {
    // The issue has just been read: what Jira does not find is what was to be removed.
    if (!(error instanceof IssueNotFound)) throw error;
  }
}
