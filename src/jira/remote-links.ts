import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

/** A link of an issue to somewhere else. */
export interface RemoteLink {
  /** At most 255 characters. A link with the same one is replaced, so that there is never a second. */
  globalId: string;
  url: string;
  /** At most 255 characters. */
  title: string;
  summary: string;
}

/**
 * Links an issue, or brings the link that it has up to date.
 *
 * @throws what `callJira` throws
 */
export async function putRemoteLink(send: SendToJira, issueKey: string, link: RemoteLink): Promise<void> {
  const { globalId, url, title, summary } = link;
  await callJira(send, {
    request: {
      method: 'POST',
      path: jiraPath`/rest/api/3/issue/${issueKey}/remotelink`,
      body: { globalId, relationship: 'remote support', object: { url, title, summary } },
    },
    action: `link ${issueKey} to the appliance`,
    issueKey,
    answer: z.unknown(),
  });
}
