import type { DeliveryStore } from '../delivery-store';
import { isOutlived, outlivedUntil } from '../outlived';
import type { SessionRecord } from '../../reconcile/record/session-record';
import type { SessionRecordStore } from '../../reconcile/record/session-record-store';
import type { Delivery } from '../delivery';
import type { Aged, RemovalStore, Stretch } from './removal-store';

/** One kind of what a lowered retention leaves in storage, in an order of time. */
export interface Outliving<Item> {
  /** Begins a sentence. */
  name: string;
  /** One query. */
  find(stretch: Stretch, limit: number): Promise<Aged<Item>>;
  /** When it stands in that order. Milliseconds. */
  at(item: Item): number;
  isOutlived(item: Item, retentionDays: number, now: number): boolean;
  /** As it lies under its key: somebody may have written it again. One read. */
  read(item: Item): Promise<Item | undefined>;
  /** Under the condition that it still is as it was read. One write. */
  remove(item: Item): Promise<boolean>;
}

/** Those that are at rest, in the order in which they came. */
export function outlivingDeliveries(
  removal: Pick<RemovalStore, 'createdIn' | 'remove'>,
  deliveries: Pick<DeliveryStore, 'get'>,
): Outliving<Delivery> {
  return {
    name: 'Deliveries',
    find: removal.createdIn,
    at: ({ createdAt }) => createdAt,
    isOutlived,
    read: ({ id }) => deliveries.get(id),
    remove: removal.remove,
  };
}

/**
 * What is remembered of sessions, in the order in which it was written. If a delivery of the session is brought up
 * again later, its next attempt has the session remembered anew.
 */
export function outlivingRecords(
  removal: Pick<RemovalStore, 'recordsWrittenIn' | 'removeRecord'>,
  records: Pick<SessionRecordStore, 'of'>,
): Outliving<SessionRecord> {
  return {
    name: 'Records of sessions',
    find: removal.recordsWrittenIn,
    at: ({ writtenAt = 0 }) => writtenAt,
    // Of one that does not say when it was written, nobody can tell.
    isOutlived: ({ writtenAt }, retentionDays, now) =>
      writtenAt !== undefined && writtenAt <= outlivedUntil(retentionDays, now),
    read: (record) => records.of(record),
    remove: removal.removeRecord,
  };
}
