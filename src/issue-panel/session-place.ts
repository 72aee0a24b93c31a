import { deliveryId, type Delivery } from '../delivery/delivery';
import type { DeliveryStore } from '../delivery/delivery-store';
import type { Marker } from '../jira/marker';
import type { RecordedIssue } from '../reconcile/record/session-record';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import type { ShownIssue } from './start-ways';

export interface PlaceDependencies {
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  deliveries: Pick<DeliveryStore, 'get'>;
}

/** Where a session is, as far as the app knows. */
export interface SessionPlace {
  /** The issues that show it. */
  issues: RecordedIssue[];
  /** The delivery of its end; absent if the app has not heard of that. */
  end?: Delivery;
}

/** Looks where a session is. Two storage reads, never out of date. @throws StorageUnavailable */
export async function placeOf(
  session: Marker,
  { sessionRecords, deliveries }: PlaceDependencies,
): Promise<SessionPlace> {
  const [record, end] = await Promise.all([
    sessionRecords.of(session),
    deliveries.get(deliveryId({ ...session, eventType: 'session-end' })),
  ]);
  return { issues: record?.issues ?? [], end };
}

/** Whether a recorded issue is this one: its id stays if it is moved. */
export function isThisIssue({ issueId, issueKey }: RecordedIssue, { id, key }: ShownIssue): boolean {
  return issueId === undefined ? issueKey === key : issueId === id;
}
