import { StorageUnavailable } from '../../failure/platform-errors';
import { compareAndSwap, overtaken } from '../../foundation/compare-and-swap';
import { begun } from './removal-job';
import type { RemovalStore } from './removal-store';

/** How often two who change the job at once may disturb each other. */
const tries = 4;

/**
 * Records that deliveries older than a lower retention are to be removed. Comes before the settings are saved: a job
 * that finds the former retention still in force ends itself, and a lowering without a job cannot come about. One
 * storage read and one write.
 *
 * @param formerDays the retention before it was lowered
 * @throws StorageUnavailable
 */
export async function beginRemoval(
  formerDays: number,
  store: Pick<RemovalStore, 'read' | 'replace'>,
  now: number,
): Promise<void> {
  const begin = async () => {
    const { revision, content } = await store.read();
    return (await store.replace(begun(content, formerDays, now), revision)) || overtaken;
  };
  if ((await compareAndSwap(tries, begin)) === overtaken) {
    throw new StorageUnavailable('record the removal', 'too many changes at once');
  }
}
