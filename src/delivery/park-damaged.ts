import { inBatches } from '../foundation/batches';
import { changed, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';

const parkedAtOnce = 100;

/**
 * Of deliveries that storage lists as waiting, those that do wait. The record of any other is damaged. It is written as
 * what it counts as, parked, so that it is listed so, and no run of the schedule meets it again. That costs nothing
 * unless there is one, and then a write, under the condition that nobody has changed it.
 *
 * @throws StorageUnavailable
 */
export async function parkDamaged(
  found: readonly Delivery[],
  retentionDays: number,
  { deliveries, now }: { deliveries: Pick<DeliveryStore, 'replace'>; now: () => number },
): Promise<Delivery[]> {
  const damaged = found.filter(({ state }) => state !== 'waiting');
  for (const some of inBatches(damaged, parkedAtOnce)) {
    await Promise.all(
      some.map((delivery) => deliveries.replace(delivery, changed(delivery, {}, now()), retentionDays)),
    );
  }
  return found.filter(({ state }) => state === 'waiting');
}
