import type { ConfigurationSet } from '../../configuration/configuration-set';
import type { Revised } from '../../foundation/revised';
import type { Backfills } from './backfill-job';

/** Where backfills are kept. All throw StorageUnavailable, and reading throws StoredValueUnreadable as well. */
export interface BackfillStore {
  /** One storage read for both. */
  readSetAndBackfills(): Promise<{ set: ConfigurationSet; backfills: Revised<Backfills> }>;
  /** The configurations alone: one storage read, never out of date. */
  readSet(): Promise<ConfigurationSet>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replaceBackfills(backfills: Backfills, expectedRevision: number): Promise<boolean>;
}
