import type { ConfigurationStore } from '../../configuration/configuration-set';
import { readExistingSet } from '../../configuration/read-existing-set';
import type { Log } from '../../failure/log';
import { inBatches } from '../../foundation/batches';
import type { Delivery } from '../delivery';
import type { DeliveryStore } from '../delivery-store';
import { isOutlived, outlivedUntil } from '../outlived';
import { isDue, passed, type RemovalJob } from './removal-job';
import type { AgedDeliveries, RemovalStore } from './removal-store';

export interface RemovalDependencies {
  removal: RemovalStore;
  deliveries: Pick<DeliveryStore, 'get'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
  log: Log;
}

/** How many deliveries a step looks at, and removes at most. */
export const lookedAtInStep = 100;

const atOnce = 10;

/**
 * The five-minute tick of the removal: takes the next deliveries, oldest first, and removes those that are at rest and
 * have outlived the present retention. Each is read once more by its key, and goes under the condition that nobody has
 * changed it. If nothing is to be done it costs nothing; a step costs two reads, one query and one write, and a
 * read and a write for each delivery that goes.
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
  const { removal, configurations, now, log } = dependencies;
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
  const until = outlivedUntil(retentionDays, now());
  const page = await removal.createdIn({ after: job.reached, until }, lookedAtInStep);
  const { removed, failed } = await removeEach(page.deliveries, retentionDays, dependencies);
  await removal.replace(
    stepped(job, page, failed, () => passed(job, retentionDays, now())),
    revision,
  );
  log.info('Deliveries that have outlived the retention were removed.', { removed, failed: failed.length });
}

/** The job after a step: before what could not be removed, else behind all that it looked at. */
function stepped(
  job: RemovalJob,
  { last, hasMore }: AgedDeliveries,
  failed: readonly Delivery[],
  atItsEnd: () => RemovalJob,
): RemovalJob {
  if (failed.length > 0) {
    const first = Math.min(...failed.map(({ createdAt }) => createdAt));
    return { ...job, reached: Math.max(job.reached, first - 1) };
  }
  if (!hasMore || last === undefined) return atItsEnd();
  // Others may have come in the same millisecond as the last one.
  return { ...job, reached: last - 1 > job.reached ? last - 1 : last };
}

async function removeEach(
  deliveries: readonly Delivery[],
  retentionDays: number,
  dependencies: RemovalDependencies,
): Promise<{ removed: number; failed: Delivery[] }> {
  const { now, log } = dependencies;
  const outlived = deliveries.filter((delivery) => isOutlived(delivery, retentionDays, now()));
  const failed: Delivery[] = [];
  let removed = 0;
  for (const some of inBatches(outlived, atOnce)) {
    const results = await Promise.allSettled(
      some.map(({ id }) => removeIfOutlived(id, retentionDays, dependencies)),
    );
    removed += results.filter((result) => result.status === 'fulfilled' && result.value).length;
    failed.push(...some.filter((_, index) => results[index]?.status === 'rejected'));
  }
  if (failed.length > 0) {
    log.warn('Deliveries could not be removed; the next step tries again.', { count: failed.length });
  }
  return { removed, failed };
}

/** By what lies under its key: somebody may have brought it up again. */
async function removeIfOutlived(
  id: string,
  retentionDays: number,
  { deliveries, removal, now }: RemovalDependencies,
): Promise<boolean> {
  const present = await deliveries.get(id);
  if (!present || !isOutlived(present, retentionDays, now())) return false;
  return removal.remove(present);
}
