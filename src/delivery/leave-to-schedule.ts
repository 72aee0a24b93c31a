import { changed, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';

/**
 * Makes deliveries due that the queue did not take, so that the next run of the schedule hands them out. One storage
 * write for each. If that fails, the due time that they have brings them back, only later.
 *
 * @param delaySeconds how long they are to wait nevertheless
 */
export async function leaveToSchedule(
  deliveries: readonly Delivery[],
  keepDays: number,
  { deliveries: store, now }: { deliveries: Pick<DeliveryStore, 'replace'>; now: () => number },
  delaySeconds = 0,
): Promise<void> {
  const dueAt = now() + delaySeconds * 1000;
  await Promise.allSettled(
    deliveries.map((delivery) => store.replace(delivery, changed(delivery, { dueAt }, now()), keepDays)),
  );
}
