import { day } from '../../foundation/durations';
import type { BackfillStore } from '../../polling/backfill/backfill-store';
import { isOpen } from '../../polling/backfill/control-backfill';
import type { BackfillProgress } from './backfill-api';
import { described } from './describe-backfill';

/** How long a backfill is shown after its end. */
const shownFor = day;

interface ReadDependencies {
  backfills: Pick<BackfillStore, 'readSetAndBackfills'>;
  now: () => number;
}

/**
 * The backfills that are under way or have just ended, in the order of their configurations. One storage read.
 *
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function readBackfills({ backfills, now }: ReadDependencies): Promise<BackfillProgress[]> {
  const { set, backfills: stored } = await backfills.readSetAndBackfills();
  const oldest = now() - shownFor;
  return set.configurations.flatMap((configuration) => {
    const job = stored.content[configuration.id];
    const isShown = job !== undefined && (isOpen(job) || (job.updatedAt >= oldest && !job.isDismissed));
    return isShown ? [described(job, configuration)] : [];
  });
}
