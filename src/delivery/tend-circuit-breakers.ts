import type { BringBackDependencies } from './bring-back-due-deliveries';
import { afterNothingHeld, changeBreaker, type CircuitBreaker } from './circuit-breaker';
import { queuedAsProbe } from './delivery-queue';
import { allowedOf, handToQueue } from './push-budget';

/** How much of what was held for one appliance a run of the schedule brings back at most: one page of a query. */
export const drainedInOneRun = 100;

export interface BreakerRun {
  keepDays: number;
  unsettled: readonly CircuitBreaker[];
}

/**
 * Looks after the breakers that are not closed. An appliance that is down gets one held delivery as a probe; what
 * was held for one that answers again is brought back, a part with every run.
 *
 * A probe is pushed without being written: it stays held unless it finds the appliance, so that a long outage costs
 * no writes.
 *
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function tendCircuitBreakers(
  { keepDays, unsettled }: BreakerRun,
  dependencies: BringBackDependencies,
): Promise<void> {
  for (const breaker of unsettled) {
    if (breaker.phase === 'open') await probe(breaker, dependencies);
    else await drain(breaker, keepDays, dependencies);
  }
}

async function probe(breaker: CircuitBreaker, dependencies: BringBackDependencies): Promise<void> {
  const { deliveries, queue, log } = dependencies;
  const { configurationId } = breaker;
  const [oldest] = await deliveries.heldFor(configurationId, 1);
  if (!oldest) return nothingHeld(breaker, dependencies);
  await queue.push([queuedAsProbe(oldest)]);
  log.info('An appliance that is down is tried with one delivery.', {
    configurationId,
    deliveryId: oldest.id,
  });
}

async function drain(
  breaker: CircuitBreaker,
  keepDays: number,
  dependencies: BringBackDependencies,
): Promise<void> {
  const { deliveries, grantEvents, log } = dependencies;
  const { configurationId } = breaker;
  const held = await deliveries.heldFor(configurationId, drainedInOneRun);
  if (held.length === 0) return nothingHeld(breaker, dependencies);
  const allowed = await allowedOf(held.length, grantEvents);
  const released = await handToQueue(held.slice(0, allowed), keepDays, dependencies);
  log.info('Deliveries that were held are queued again.', { configurationId, count: released });
}

async function nothingHeld(breaker: CircuitBreaker, { breakers, now }: BringBackDependencies): Promise<void> {
  await changeBreaker(breaker, (current) => afterNothingHeld(current, now()), breakers);
}
