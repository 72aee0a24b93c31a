import { deliveryId, isDone, type Delivery } from '../delivery/delivery';
import type { DeliveryStore } from '../delivery/delivery-store';
import type { Marker } from '../jira/marker';
import type { KnownIssue } from '../reconcile/issue/choice';
import { isDamaged, type KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import type { RecordedIssue } from '../reconcile/record/session-record';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import type { ShownIssue } from './start-ways';

export interface PlaceDependencies {
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  sessionIssues: Pick<SessionIssueStore, 'get'>;
  deliveries: Pick<DeliveryStore, 'get'>;
}

/** Where a session is, as far as the app knows. */
export interface SessionPlace {
  /** The issues that show it. A record may be lost, so none does not mean that it is nowhere. */
  issues: RecordedIssue[];
  /** The delivery of its end; absent if the app has not heard of that. */
  end?: Delivery;
  /** What was created or chosen for it. */
  kept?: KeptSessionIssue;
}

/** Looks where a session is. Three storage reads, never out of date. @throws StorageUnavailable */
export async function placeOf(
  session: Marker,
  { sessionRecords, sessionIssues, deliveries }: PlaceDependencies,
): Promise<SessionPlace> {
  const [record, kept, end] = await Promise.all([
    sessionRecords.of(session),
    sessionIssues.get(session),
    deliveries.get(deliveryId({ ...session, eventType: 'session-end' })),
  ]);
  return { issues: record?.issues ?? [], end, kept };
}

/** Whether an issue that the app has noted is this one: its id stays if it is moved. */
export function isThisIssue({ issueId, issueKey }: RecordedIssue, { id, key }: ShownIssue): boolean {
  return issueId === undefined ? issueKey === key : issueId === id;
}

/** Whether somebody chose this issue for the session already. */
export function isChosenFor({ kept }: SessionPlace, here: ShownIssue): boolean {
  return issuesChosen(kept).some((issue) => isThisIssue(issue, here));
}

/**
 * Whether the session is on an issue other than this one, or on its way to one. What cannot be read may lead to one.
 */
export function isElsewhere(place: SessionPlace, here: ShownIssue): boolean {
  if (isChosenFor(place, here)) return false;
  const { issues, end, kept } = place;
  if (kept && (isDamaged(kept) || kept.chosen !== undefined || kept.issueKey !== undefined)) return true;
  if (end?.state === 'waiting') return end.issueKey !== here.key;
  const isWritten = end !== undefined && (isDone(end) || end.workLogId !== undefined);
  if (isWritten && end.issueKey !== here.key) return true;
  return issues.some((issue) => !isThisIssue(issue, here));
}

function issuesChosen(kept: KeptSessionIssue | undefined): KnownIssue[] {
  return Array.isArray(kept?.chosen) ? kept.chosen : [];
}
