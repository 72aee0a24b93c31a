import { createHash } from 'node:crypto';
import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

/** Whose issue it is: one for each configuration and session. */
export interface SessionOwner {
  configurationId: string;
  lsid: string;
}

/** The property of an issue that names the session it was created for. `manifest.yml` has Jira index it. */
export const sessionProperty = 'remote-support-session';

const propertySchema = z.object({ configurationId: z.string(), lsid: z.string() });

/** Whether a property's value names that owner. */
export function namesOwner(value: unknown, owner: SessionOwner): boolean {
  const { data } = propertySchema.safeParse(value);
  return data?.configurationId === owner.configurationId && data.lsid === owner.lsid;
}

/** Sets the property on an issue that was created without. @throws what `callJira` throws */
export async function setSessionProperty(
  send: SendToJira,
  issueKey: string,
  { configurationId, lsid }: SessionOwner,
): Promise<void> {
  await callJira(send, {
    request: {
      method: 'PUT',
      path: jiraPath`/rest/api/3/issue/${issueKey}/properties/${sessionProperty}`,
      body: { configurationId, lsid },
    },
    action: `mark ${issueKey} as the issue of the session`,
    issueKey,
    answer: z.unknown(),
  });
}

/**
 * The text by which a customer request is known that has no property yet: the session, and a digest of the owner,
 * since several configurations may create a request for one session.
 */
export function markOf({ configurationId, lsid }: SessionOwner): string {
  const digest = createHash('sha256').update(`${configurationId}:${lsid}`).digest('hex');
  return `${lsid} (${digest.slice(0, 12)})`;
}
