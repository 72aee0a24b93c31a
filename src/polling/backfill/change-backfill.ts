import type { ConfigurationSet } from '../../configuration/configuration-set';
import { StorageUnavailable } from '../../failure/platform-errors';
import { compareAndSwap, overtaken } from '../../foundation/compare-and-swap';
import type { BackfillJob, Backfills } from './backfill-job';
import type { BackfillStore } from './backfill-store';

/** How often two who change jobs at once may disturb each other. */
const tries = 8;

/**
 * Changes the job of a configuration as it lies in storage. One storage read and one write. Jobs of configurations
 * that were deleted go with it.
 *
 * @param change gives the job as it is to be, or `undefined` to leave it as it is; called again if somebody else
 * was faster
 * @returns the job that was written, or `undefined` if nothing was to be changed
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function changeBackfill(
  store: BackfillStore,
  configurationId: string,
  change: (job: BackfillJob | undefined) => BackfillJob | undefined,
): Promise<BackfillJob | undefined> {
  const written = await compareAndSwap(tries, async () => {
    const { set, backfills } = await store.readSetAndBackfills();
    const next = change(backfills.content[configurationId]);
    if (!next) return undefined;
    const kept = await withoutDeleted(backfills.content, set, store);
    const all = { ...kept, [configurationId]: next };
    return (await store.replaceBackfills(all, backfills.revision)) ? next : overtaken;
  });
  if (written === overtaken) throw new StorageUnavailable('change the backfill', 'too many changes at once');
  return written;
}

/** A batch may lack configurations: before a job goes, they are read once more by their key. */
async function withoutDeleted(
  jobs: Backfills,
  set: ConfigurationSet,
  store: Pick<BackfillStore, 'readSet'>,
): Promise<Backfills> {
  const lacking = (of: ConfigurationSet) => Object.keys(jobs).filter((id) => !hasConfiguration(of, id));
  if (lacking(set).length === 0) return jobs;
  const deleted = new Set(lacking(await store.readSet()));
  return Object.fromEntries(Object.entries(jobs).filter(([id]) => !deleted.has(id)));
}

/** If no configurations are stored at all, which never happens once there were some, none counts as deleted. */
function hasConfiguration({ revision, configurations, unreadable }: ConfigurationSet, id: string): boolean {
  return revision === 0 || [...configurations, ...unreadable].some((one) => one.id === id);
}
