import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';
import { planRemoteLinks, type RemoteLink } from './remote-link-plan';

const linkSchema = z.object({
  globalId: z.string().optional(),
  object: z.object({ url: z.string(), title: z.string() }),
});

/**
 * Links an issue to all of these, and leaves those that are there already.
 *
 * @param isNewIssue it has just been created, so there is nothing on it to look for
 * @returns how many had to be written
 * @throws what `callJira` throws
 */
export async function reconcileRemoteLinks(
  send: SendToJira,
  { issueKey, isNewIssue }: { issueKey: string; isNewIssue: boolean },
  wanted: readonly RemoteLink[],
): Promise<number> {
  const found = isNewIssue ? [] : await readRemoteLinks(send, issueKey);
  const { put } = planRemoteLinks(wanted, found);
  for (const link of put) await putRemoteLink(send, issueKey, link);
  return put.length;
}

function readRemoteLinks(send: SendToJira, issueKey: string): Promise<z.infer<typeof linkSchema>[]> {
  return callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/issue/${issueKey}/remotelink` },
    action: `read the links of ${issueKey}`,
    issueKey,
    answer: z.array(linkSchema),
  });
}

async function putRemoteLink(send: SendToJira, issueKey: string, link: RemoteLink): Promise<void> {
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
