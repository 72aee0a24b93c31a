import type { RedirectResult } from '../../../src/administration/activity/redirect/redirect-api';
import type { SessionOrder } from '../../stand/appliance/session-generator';
import type { VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { deliveryOf, minute } from './deliveries';
import { playSession, workLogsOf } from './inspect';
import { issueOf } from './issue';

/** Everything that the app can write to an issue of a service desk. */
export const everything = { internalComment: true, attachFullReport: true, linkToAppliance: true };

/** An administrator has sessions written to another issue. */
export function redirect(
  stand: VirtualStand,
  lsids: string[],
  issueKey: string,
  clear = true,
): Promise<RedirectResult> {
  const ids = lsids.map((lsid) => deliveryOf(stand, lsid).id);
  return administer(stand, 'redirectDeliveries', { ids, issueId: issueOf(stand, issueKey).id, clear });
}

/** An administrator wants an issue for each of these sessions. */
export function redirectToNew(stand: VirtualStand, lsids: string[], clear = true): Promise<RedirectResult> {
  const ids = lsids.map((lsid) => deliveryOf(stand, lsid).id);
  return administer(stand, 'redirectDeliveries', { ids, isNew: true, clear });
}

/** How many of each an issue has that name a session, or all of them. */
export function writtenTo(stand: VirtualStand, issueKey: string, lsid = '') {
  const names = (content: unknown) => JSON.stringify(content).includes(lsid);
  const { comments, attachments, remoteLinks } = issueOf(stand, issueKey);
  return {
    workLogs: workLogsOf(stand, issueKey).filter(({ comment }) => names(comment)).length,
    comments: comments.filter(({ body }) => names(body)).length,
    files: attachments.filter(({ filename }) => names(filename)).length,
    links: remoteLinks.filter(({ globalId }) => names(globalId)).length,
  };
}

/** An issue on which nothing is of the session. */
export const nothing = { workLogs: 0, comments: 0, files: 0, links: 0 };

/** The words of the latest attempt at the delivery of a session. */
export function lastCause(stand: VirtualStand, lsid: string, eventType?: string): string | undefined {
  return deliveryOf(stand, lsid, eventType).attempts.at(-1)?.cause;
}

/** A session whose delivery is at rest. */
export async function played(stand: VirtualStand, order: SessionOrder = {}): Promise<string> {
  const lsid = playSession(stand, order);
  await stand.advance(10 * minute);
  return lsid;
}
