import { inBatches } from '../foundation/batches';
import { queueGrace, type Delivery } from './delivery';
import { pushedAtOnce } from './delivery-queue';
import { startReopened, type StartDependencies } from './start-reopened';

/**
 * Has deliveries wait to be processed from now on. The first ones start at once, the others are left to the five-minute
 * schedule, which spreads them. One that was changed meanwhile is left alone. One storage write for each.
 *
 * @param asWaiting the delivery as it is then; `dueAt` is when the schedule brings it up if nothing else did
 * @returns how many were brought up
 * @throws StorageUnavailable
 */
export async function bringUp(
  chosen: readonly Delivery[],
  asWaiting: (delivery: Delivery, dueAt: number) => Delivery,
  retentionDays: number,
  dependencies: StartDependencies,
): Promise<number> {
  const { deliveries, now } = dependencies;
  let count = 0;
  for (const batch of inBatches(chosen, pushedAtOnce)) {
    const isFirst = count === 0;
    const dueAt = isFirst ? now() + queueGrace : now();
    const written = await Promise.all(
      batch.map(async (delivery) => {
        const next = asWaiting(delivery, dueAt);
        return (await deliveries.replace(delivery, next, retentionDays)) ? [next] : [];
      }),
    );
    const waiting = written.flat();
    if (isFirst) await startReopened(waiting, retentionDays, dependencies);
    count += waiting.length;
  }
  return count;
}
