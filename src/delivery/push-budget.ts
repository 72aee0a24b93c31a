import { changed, queueGraceMilliseconds, type Delivery } from './delivery';
import { paceSeconds, pushedAtOnce, type DeliveryQueue, type QueuedDelivery } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { leaveToSchedule } from './leave-to-schedule';

/** So many events are pushed in one go without asking: the usual few need no bookkeeping. */
export const handful = 25;

/**
 * Grants events of what the installation may push in bulk, so that live events keep their part of what the queue
 * takes in a minute. May grant fewer than wanted, or none. @throws StorageUnavailable
 */
export type GrantEvents = (wanted: number) => Promise<number>;

/** How many of so many events may be pushed now. @param free how many are pushed without asking */
export async function allowedOf(wanted: number, free: number, grantEvents: GrantEvents): Promise<number> {
  return wanted <= free ? wanted : free + (await grantEvents(wanted - free));
}

export interface PushDependencies {
  deliveries: Pick<DeliveryStore, 'replace'>;
  queue: DeliveryQueue;
  now: () => number;
}

/**
 * Hands deliveries to the queue, spread over time. Each gets a later due time first, so that the next run of the
 * schedule does not push it again while the queue has it; one that has changed meanwhile is left alone.
 *
 * @param as the form in which each is pushed, to start after so many seconds
 * @returns how many were pushed
 * @throws StorageUnavailable, QueueUnavailable: what the queue refused is due at once, or comes back by its due time
 */
export async function handToQueue(
  waiting: readonly Delivery[],
  as: (delivery: Delivery, delaySeconds: number) => QueuedDelivery,
  keepDays: number,
  { deliveries, queue, now }: PushDependencies,
): Promise<number> {
  let pushed = 0;
  for (let from = 0; from < waiting.length; from += pushedAtOnce) {
    const batch = waiting.slice(from, from + pushedAtOnce).map((delivery, index) => ({
      delivery,
      delaySeconds: paceSeconds(from + index),
    }));
    const taken = await Promise.all(
      batch.map(async ({ delivery, delaySeconds }) => {
        const handed = handedToQueue(delivery, now(), delaySeconds);
        return (await deliveries.replace(delivery, handed, keepDays)) ? [{ handed, delaySeconds }] : [];
      }),
    );
    const mine = taken.flat();
    try {
      if (mine.length > 0) await queue.push(mine.map(({ handed, delaySeconds }) => as(handed, delaySeconds)));
    } catch (error) {
      const refused = mine.map(({ handed }) => handed);
      await leaveToSchedule(refused, keepDays, { deliveries, now });
      throw error;
    }
    pushed += mine.length;
  }
  return pushed;
}

/** The delivery as it is when it is handed to the queue, to start after a delay. */
function handedToQueue(delivery: Delivery, now: number, delaySeconds = 0): Delivery {
  const dueAt = now + delaySeconds * 1000 + queueGraceMilliseconds;
  return changed(delivery, { dueAt, heldFor: undefined }, now);
}
