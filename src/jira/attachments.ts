import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira, type TextFile } from './jira-http';
import type { Marker } from './marker';

/**
 * Under which name a session's whole report is attached; by it the app knows it again. Two configurations may bring
 * the same session into the same issue, each with a report of its own.
 */
export function reportFileName({ configurationId, lsid }: Marker): string {
  return `remote-support-session-${forFileName(lsid).slice(0, 64)}-${forFileName(configurationId).slice(0, 8)}.txt`;
}

function forFileName(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '-');
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
    answer: v.array(v.object({ id: v.string() })),
  });
}
