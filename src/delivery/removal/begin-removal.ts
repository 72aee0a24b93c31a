import { StorageUnavailable } from '../../failure/platform-errors';
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
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { revision, content } = await store.read();
    if (await store.replace(begun(content, formerDays, now), revision)) return;
  }
  throw new StorageUnavailable('record the removal', 'too many changes at once');
}
