import type { ConfigurationBook } from '../../configuration/configuration-book';
import type { Revised } from '../revised';
import type { Backfills } from './backfill-job';

/** Where backfills are kept. All throw StorageUnavailable, and reading throws StoredValueUnreadable as well. */
export interface BackfillStore {
  /** One storage read for both. */
  readBookAndBackfills(): Promise<{ book: ConfigurationBook; backfills: Revised<Backfills> }>;
  /** The configurations alone: one storage read, never out of date. */
  readBook(): Promise<ConfigurationBook>;
  /** One storage write. @returns false where somebody else was faster: nothing is written then */
  replaceBackfills(backfills: Backfills, expectedRevision: number): Promise<boolean>;
}
