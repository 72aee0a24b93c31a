import { isRefusal } from '../failure/platform-errors';
import { inBatches } from '../foundation/batches';
import { changed, queueGrace, type Delivery } from './delivery';
import { paceSeconds, pushedAtOnce, type DeliveryQueue, type QueuedDelivery } from './delivery-queue';
import { deferToSchedule, type LeaveDependencies } from './defer-to-schedule';

/** So many events are pushed in one go without asking: the usual few need no bookkeeping. */
export const pushedWithoutBudget = 25;

/**
 * Grants events of what the installation may push in bulk, so that live events keep their part of what the queue
 * takes in a minute. May grant fewer than wanted, or none. @throws StorageUnavailable
 */
export type ReservePushes = (wanted: number) => Promise<number>;

/** How many of so many events may be pushed now. @param free how many are pushed without asking */
export async function reservePushesBeyond(
  wanted: number,
  free: number,
  reservePushes: ReservePushes,
): Promise<number> {
  return wanted <= free ? wanted : free + (await reservePushes(wanted - free));
}

export interface PushDependencies extends LeaveDependencies {
  queue: DeliveryQueue;
}

/** What became of deliveries that were to be pushed; those that had changed meanwhile are neither. */
export interface PushResult {
  pushed: number;
  /** Storage refused to write them, so that they are as they were. */
  unwritten: number;
}

/**
 * Hands deliveries to the queue, spread over time. Each gets a later due time first, so that the next run of the
 * schedule does not push it again while the queue has it; one that has changed meanwhile is left alone. One that cannot
 * be written does not keep the others from being pushed: their due time says that the queue has them.
 *
 * @param as the form in which each is pushed, to start after so many seconds
 * @throws QueueUnavailable: what the queue refused is due at once, or comes back by its due time
 */
export async function pushPaced(
  waiting: readonly Delivery[],
  as: (delivery: Delivery, delaySeconds: number) => QueuedDelivery,
  retentionDays: number,
  dependencies: PushDependencies,
): Promise<PushResult> {
  const { deliveries, queue, now } = dependencies;
  const result: PushResult = { pushed: 0, unwritten: 0 };
  const paced = waiting.map((delivery, place) => ({ delivery, delaySeconds: paceSeconds(place) }));
  for (const batch of inBatches(paced, pushedAtOnce)) {
    const taken = await Promise.allSettled(
      batch.map(async ({ delivery, delaySeconds }) => {
        const handed = asPushed(delivery, now(), delaySeconds);
        return (await deliveries.replace(delivery, handed, retentionDays)) ? [{ handed, delaySeconds }] : [];
      }),
    );
    const unwritten = taken.filter(isRefusal).length;
    const mine = taken.flatMap((one) => {
      if (one.status === 'fulfilled') return one.value;
      if (isRefusal(one)) return [];
      throw one.reason;
    });
    try {
      if (mine.length > 0) await queue.push(mine.map(({ handed, delaySeconds }) => as(handed, delaySeconds)));
    } catch (error) {
      const refused = mine.map(({ handed }) => handed);
      await deferToSchedule(refused, retentionDays, dependencies);
      throw error;
    }
    result.pushed += mine.length;
    result.unwritten += unwritten;
  }
  return result;
}

/** The delivery as it is when it is handed to the queue, to start after a delay. */
function asPushed(delivery: Delivery, now: number, delaySeconds = 0): Delivery {
  const dueAt = now + delaySeconds * 1000 + queueGrace;
  return changed(delivery, { dueAt, heldFor: undefined }, now);
}
