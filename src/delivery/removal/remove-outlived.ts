import type { ConfigurationStore } from '../../configuration/configuration-set';
import { readExistingSet } from '../../configuration/read-existing-set';
import type { Log } from '../../failure/log';
import { inBatches } from '../../foundation/batches';
import type { SessionRecordStore } from '../../reconcile/record/session-record-store';
import type { DeliveryStore } from '../delivery-store';
import { outlivedUntil } from '../outlived';
import { outlivingDeliveries, outlivingRecords, type Outliving } from './outliving';
import { isDue, passed, type RemovalJob } from './removal-job';
import type { RemovalStore } from './removal-store';

export interface RemovalDependencies {
  removal: RemovalStore;
  deliveries: Pick<DeliveryStore, 'get'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
  log: Log;
}

/** How many deliveries or records a step looks at, and removes at most. */
export const lookedAtInStep = 100;

const atOnce = 10;

/**
 * The five-minute tick of the removal: takes the next deliveries, oldest first, and removes those that are at rest
 * and have outlived the present retention; after all of them, the records of sessions. Each is read once more by its
 * key, and goes under the condition that nobody has changed it. If nothing is to be done it costs nothing; a step
 * costs two reads, one query and one write, and a read and a write for each that goes.
 *
 * The step is on record last: one that is killed is made once more, and what is gone is gone. What could not be removed
 * is looked at again at the next step. If the retention is raised meanwhile, what it keeps stays; raised to the former
 * one or beyond, it ends the job.
 *
 * @param known the job, if the tick has read it already
 * @throws StorageUnavailable
 */
export async function removeOutlived(
  known: RemovalJob | undefined,
  dependencies: RemovalDependencies,
): Promise<void> {
  const { removal, deliveries, sessionRecords, configurations, now } = dependencies;
  if (!known || !isDue(known, now())) return;
  const [{ revision, content: job }, { settings, damagedSettings }] = await Promise.all([
    removal.read(),
    readExistingSet(configurations),
  ]);
  // Nobody knows the present retention if the settings are damaged.
  if (!job || !isDue(job, now()) || damagedSettings) return;
  const { retentionDays } = settings;
  if (retentionDays >= job.from) {
    await removal.replace({ ...job, isOver: true }, revision);
    return;
  }
  const next =
    job.part === 'deliveries'
      ? step(job, outlivingDeliveries(removal, deliveries), retentionDays, dependencies)
      : step(job, outlivingRecords(removal, sessionRecords), retentionDays, dependencies);
  await removal.replace(await next, revision);
}

/** @returns the job after its next step among that kind */
async function step<Item>(
  job: RemovalJob,
  kind: Outliving<Item>,
  retentionDays: number,
  { now, log }: RemovalDependencies,
): Promise<RemovalJob> {
  const until = outlivedUntil(retentionDays, now());
  const { items, last, hasMore } = await kind.find({ after: job.reached, until }, lookedAtInStep);
  const isOld = (item: Item) => kind.isOutlived(item, retentionDays, now());
  const { removed, failed } = await removeEach(items.filter(isOld), kind, isOld);
  log.info(`${kind.name} that have outlived the retention were removed.`, { removed, failed: failed.length });
  if (failed.length > 0) {
    log.warn(`${kind.name} could not be removed; the next step tries again.`, { count: failed.length });
    return { ...job, reached: before(failed.map(kind.at), job) };
  }
  if (!hasMore || last === undefined) return passed(job, retentionDays, now());
  // Others may have come in the same millisecond as the last one.
  return { ...job, reached: last - 1 > job.reached ? last - 1 : last };
}

/** Before what could not be removed: the next step tries again. */
function before(failed: readonly number[], { reached }: RemovalJob): number {
  return Math.max(reached, Math.min(...failed) - 1);
}

async function removeEach<Item>(
  outlived: readonly Item[],
  kind: Outliving<Item>,
  isOld: (item: Item) => boolean,
): Promise<{ removed: number; failed: Item[] }> {
  const failed: Item[] = [];
  let removed = 0;
  for (const some of inBatches(outlived, atOnce)) {
    const results = await Promise.allSettled(some.map((item) => removeIfOld(item, kind, isOld)));
    removed += results.filter((result) => result.status === 'fulfilled' && result.value).length;
    failed.push(...some.filter((_, index) => results[index]?.status === 'rejected'));
  }
  return { removed, failed };
}

/** By what lies under its key. */
async function removeIfOld<Item>(
  item: Item,
  kind: Outliving<Item>,
  isOld: (item: Item) => boolean,
): Promise<boolean> {
  const present = await kind.read(item);
  return present !== undefined && isOld(present) && kind.remove(present);
}
