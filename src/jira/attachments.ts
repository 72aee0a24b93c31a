import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira, type TextFile } from './jira-http';

/** Under which name a session's whole report is attached; by it the app knows it again. */
export function reportFileName(lsid: string): string {
  return `remote-support-session-${lsid.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64)}.txt`;
}

/**
 * Attaches a text file to an issue.
 *
 * @throws what `callJira` throws
 */
export async function attachFile(send: SendToJira, issueKey: string, file: TextFile): Promise<void> {
  await callJira(send, {
    request: { method: 'POST', path: jiraPath`/rest/api/3/issue/${issueKey}/attachments`, file },
    action: `attach the full report to ${issueKey}`,
    issueKey,
    answer: z.array(z.object({ id: z.string() })),
  });
}
