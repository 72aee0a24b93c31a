import type { Revised } from '../../foundation/revised';
import type { Delivery } from '../delivery';
import type { RemovalJob } from './removal-job';

/** Deliveries by their age, as a query shows them: it lags behind. */
export interface AgedDeliveries {
  deliveries: Delivery[];
  /** When the latest of them was created; those that have expired meanwhile count. Absent: there is none. */
  last?: number;
  hasMore: boolean;
}

/** What removes deliveries before their time to live. Every method throws StorageUnavailable if the platform refuses. */
export interface RemovalStore {
  /** One storage read, never out of date. A job that cannot be read counts as none. */
  read(): Promise<Revised<RemovalJob | undefined>>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replace(job: RemovalJob, expectedRevision: number): Promise<boolean>;
  /** What was created after `after`, and up to `until`, oldest first, at most `limit` (≤ 100). One query. */
  createdIn(stretch: { after: number; until: number }, limit: number): Promise<AgedDeliveries>;
  /** Removes the delivery if it still is as it was read. One storage write. @returns false if it has changed since */
  remove(delivery: Delivery): Promise<boolean>;
}
