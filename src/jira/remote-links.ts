import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';
import type { FoundLink, RemoteLink } from './remote-link-plan';

const linkSchema = v.object({
  globalId: v.optional(v.string()),
  object: v.object({ url: v.string(), title: v.string() }),
});

/** The links of an issue, with one call. @throws what `callJira` throws */
export function readRemoteLinks(send: SendToJira, issueKey: string): Promise<FoundLink[]> {
  return callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/issue/${issueKey}/remotelink` },
    action: `read the links of ${issueKey}`,
    issueKey,
    answer: v.array(linkSchema),
  });
}

/** Links an issue, or replaces the link of that id. @throws what `callJira` throws */
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
    answer: v.unknown(),
    doneBy: [200, 201],
  });
}
