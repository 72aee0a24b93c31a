import type { BackfillJob } from './backfill-job';
import type { BackfillStore } from './backfill-store';

/** How often two who change jobs at once may disturb each other. */
const tries = 8;

/**
 * Changes the job of a configuration as it lies in storage. One storage read and one write.
 *
 * @param change gives the job as it is to be, or `undefined` to leave it as it is; called again where somebody else
 * was faster
 * @returns the job that was written, or `undefined` where nothing was
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function changeBackfill(
  store: BackfillStore,
  configurationId: string,
  change: (job: BackfillJob | undefined) => BackfillJob | undefined,
): Promise<BackfillJob | undefined> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { backfills } = await store.readBookAndBackfills();
    const next = change(backfills.content[configurationId]);
    if (!next) return undefined;
    const all = { ...backfills.content, [configurationId]: next };
    if (await store.replaceBackfills(all, backfills.revision)) return next;
  }
  return undefined;
}
