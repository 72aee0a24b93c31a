import type { SendToJira } from './jira-http';
import { removeAttachment, removeComment, removeWorkLog, type RemovalOptions } from './remove-entry';

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
  options: RemovalOptions,
): Promise<void> {
  const what = 'a second work log of the same session';
  for (const id of workLogIds) await removeWorkLog(send, { issueKey, id, what }, options);
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
  const what = 'a second comment of the same session';
  for (const id of commentIds) await removeComment(send, { issueKey, id, what });
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
  const what = 'a second full report of the same session';
  for (const id of attachmentIds) await removeAttachment(send, { issueKey, id, what });
}
