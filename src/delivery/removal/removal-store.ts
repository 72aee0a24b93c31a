import type { Revised } from '../../foundation/revised';
import type { SessionRecord } from '../../reconcile/record/session-record';
import type { Delivery } from '../delivery';
import type { RemovalJob } from './removal-job';

/** Items in an order of time, as a query shows them: it lags behind. */
export interface Aged<Item> {
  items: Item[];
  /** When the latest of them stands in it; those that have expired meanwhile count. Absent: there is none. */
  last?: number;
  hasMore: boolean;
}

/** What stands after `after`, and up to `until`. Milliseconds. */
export interface Stretch {
  after: number;
  until: number;
}

/**
 * What removes deliveries and records of sessions before their time to live. Every method throws StorageUnavailable
 * if the platform refuses.
 */
export interface RemovalStore {
  /** One storage read, never out of date. A job that cannot be read counts as none. */
  read(): Promise<Revised<RemovalJob | undefined>>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replace(job: RemovalJob, expectedRevision: number): Promise<boolean>;
  /** What was created in that stretch, oldest first, at most `limit` (≤ 100). One query. */
  createdIn(stretch: Stretch, limit: number): Promise<Aged<Delivery>>;
  /** Records that were written last in that stretch, oldest first, at most `limit` (≤ 100). One query. */
  recordsWrittenIn(stretch: Stretch, limit: number): Promise<Aged<SessionRecord>>;
  /** Removes the record if it still is as it was read, with the rows that lead to it. One storage write. */
  removeRecord(record: SessionRecord): Promise<boolean>;
  /** Removes the delivery if it still is as it was read. One storage write. @returns false if it has changed since */
  remove(delivery: Delivery): Promise<boolean>;
}
