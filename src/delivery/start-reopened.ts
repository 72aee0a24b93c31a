import type { Log } from '../failure/log';
import { errorName } from '../foundation/error-name';
import { deferToSchedule, type LeaveDependencies } from './defer-to-schedule';
import type { Delivery } from './delivery';
import { paceSeconds, queuedLater, type DeliveryQueue } from './delivery-queue';

export interface StartDependencies extends LeaveDependencies {
  queue: DeliveryQueue;
  log: Log;
}

/**
 * Has deliveries processed that wait again, at most `pushedAtOnce`. If the queue refuses them, they are due at once,
 * and the next run of the schedule hands them out.
 */
export async function startReopened(
  started: readonly Delivery[],
  retentionDays: number,
  dependencies: StartDependencies,
): Promise<void> {
  const { queue, log } = dependencies;
  if (started.length === 0) return;
  try {
    await queue.push(started.map((delivery, place) => queuedLater(delivery, paceSeconds(place))));
  } catch (error) {
    log.warn('Reopened deliveries could not be queued; the schedule will bring them back.', {
      count: started.length,
      error: errorName(error),
    });
    await deferToSchedule(started, retentionDays, dependencies);
  }
}
