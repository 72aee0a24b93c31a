import * as v from 'valibot';
import { callJira } from './jira-call';
import { IssueNotFound } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** The work logs of one issue that are too many. */
export interface DuplicateWorkLogs {
  issueKey: string;
  workLogIds: readonly string[];
}

/**
 * Removes work logs that came into being twice, or that are no longer wanted. A gateway may give up before Jira does:
 * the app is told that writing failed, the work log appears seconds later, and another event of the same session has
 * written one in between. The attempt that was told so comes back and finds both.
 *
 * @throws what `callJira` throws, but for what is gone already
 */
export async function removeDuplicateWorkLogs(
  send: SendToJira,
  { issueKey, workLogIds }: DuplicateWorkLogs,
  options: { adjustEstimate: 'leave' | 'auto'; notifyUsers: boolean },
): Promise<void> {
  for (const id of workLogIds) {
    const path = withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog/${id}`, { ...options });
    await remove(send, { issueKey, path, what: 'work log' });
  }
}

/**
 * Removes comments that came into being twice, as work logs do.
 *
 * @throws what `callJira` throws, but for what is gone already
 */
export async function removeDuplicateComments(
  send: SendToJira,
  { issueKey, commentIds }: { issueKey: string; commentIds: readonly string[] },
): Promise<void> {
  for (const id of commentIds) {
    const path = jiraPath`/rest/api/3/issue/${issueKey}/comment/${id}`;
    await remove(send, { issueKey, path, what: 'comment' });
  }
}

/**
 * Removes files that came into being twice, as work logs do.
 *
 * @throws what `callJira` throws, but for what is gone already
 */
export async function removeDuplicateAttachments(
  send: SendToJira,
  { issueKey, attachmentIds }: { issueKey: string; attachmentIds: readonly string[] },
): Promise<void> {
  for (const id of attachmentIds) {
    await remove(send, { issueKey, path: jiraPath`/rest/api/3/attachment/${id}`, what: 'full report' });
  }
}

async function remove(
  send: SendToJira,
  { issueKey, path, what }: { issueKey: string; path: string; what: string },
): Promise<void> {
  try {
    await callJira(send, {
      request: { method: 'DELETE', path },
      action: `remove a second ${what} of the same session from ${issueKey}`,
      issueKey,
      answer: v.unknown(),
      doneBy: [204],
    });
  } catch (error) {
    // The issue has just been read: what Jira does not find is what was to be removed.
    if (!(error instanceof IssueNotFound)) throw error;
  }
}
