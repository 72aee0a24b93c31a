import { isRefusal } from '../failure/platform-errors';
import { changed, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';

export interface LeaveDependencies {
  deliveries: Pick<DeliveryStore, 'replace'>;
  now: () => number;
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

/** The waits before a write is tried again. Storage takes so many requests a second, and a flood uses them up. */
const pauses = [1_000, 2_000, 4_000];

/**
 * Makes deliveries due that the queue did not take, so that the next run of the schedule hands them out. One storage
 * write for each. If storage refuses it time and again, the due time that they have brings them back, only later.
 *
 * @param delaySeconds how long they are to wait nevertheless
 */
export async function deferToSchedule(
  deliveries: readonly Delivery[],
  retentionDays: number,
  { deliveries: store, now, pause }: LeaveDependencies,
  delaySeconds = 0,
): Promise<void> {
  const dueAt = now() + delaySeconds * 1000;
  const leave = (delivery: Delivery) =>
    store.replace(delivery, changed(delivery, { dueAt }, now()), retentionDays);
  let refused = await notDone(deliveries, leave);
  for (const milliseconds of pauses) {
    if (refused.length === 0) return;
    await pause(milliseconds);
    refused = await notDone(refused, leave);
  }
}

/**
 * Those whose write storage refused. One that was changed meanwhile is none of them: whoever changed it takes care of
 * it.
 */
async function notDone(
  deliveries: readonly Delivery[],
  leave: (delivery: Delivery) => Promise<unknown>,
): Promise<Delivery[]> {
  const results = await Promise.allSettled(deliveries.map(leave));
  return deliveries.filter((_, place) => isRefusal(results[place]));
}
