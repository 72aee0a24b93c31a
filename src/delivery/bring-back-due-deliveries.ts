import type { ConfigurationStore } from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import { queueGraceMilliseconds, type Delivery } from './delivery';
import { queued, type DeliveryQueue } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';

/** How many deliveries one run of the schedule brings back: one push of the queue. */
export const broughtBackAtOnce = 50;

export interface BringBackDependencies {
  deliveries: Pick<DeliveryStore, 'due' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  queue: DeliveryQueue;
  now: () => number;
  log: Log;
}

/**
 * Pushes deliveries that are due and that the queue does not hold: those whose retry waits longer than the queue
 * can, and those whose push, consumer or queue event got lost. With nothing due it costs one query.
 *
 * Each gets a later due time first, so that the next run does not push it again while the queue holds it. Queries
 * lag behind: one that has been settled meanwhile is left alone.
 *
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function bringBackDueDeliveries(dependencies: BringBackDependencies): Promise<void> {
  const { deliveries, configurations, queue, now, log } = dependencies;
  const due = await deliveries.due(now(), broughtBackAtOnce);
  if (due.length === 0) return;
  const { settings } = await configurations.read();
  const stillDue = await Promise.all(
    due.map((delivery) =>
      deliveries.replace(delivery, handedToQueue(delivery, now()), settings.retentionDays),
    ),
  );
  const taken = due.filter((_, index) => stillDue[index]);
  if (taken.length === 0) return;
  await queue.push(taken.map(queued));
  log.info('Deliveries that were due are queued again.', { count: taken.length });
}

function handedToQueue(delivery: Delivery, now: number): Delivery {
  return { ...delivery, updatedAt: now, dueAt: now + queueGraceMilliseconds };
}
