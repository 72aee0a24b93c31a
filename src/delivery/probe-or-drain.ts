import { inBatches } from '../foundation/batches';
import type { RequeueDependencies } from './requeue-dependencies';
import { closeOnceDrained, changeBreaker, type CircuitBreaker } from './circuit-breaker';
import { pushedAtOnce, queuedLater } from './delivery-queue';
import { parkDamaged } from './park-damaged';
import type { ProbeMessage } from './probe-appliance';
import { reservePushesBeyond, pushedWithoutBudget, pushPaced } from './push-paced';

/** How much of what was held for one appliance a run of the schedule brings back at most: one page of a query. */
export const drainedInOneRun = 100;

export interface BreakerRun {
  retentionDays: number;
  notClosed: readonly CircuitBreaker[];
}

/**
 * Looks after the breakers that are not closed. An appliance that is down is probed as long as anything is held for it;
 * what was held for one that answers again is brought back, a part with every run.
 *
 * A probe is a message of its own, so that what an appliance answers, or does not, holds up neither the schedule nor
 * the probes of others. It is about no delivery and writes nothing, so that a long outage costs no writes.
 *
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function probeOrDrain(
  { retentionDays, notClosed }: BreakerRun,
  dependencies: RequeueDependencies,
): Promise<void> {
  const probes: ProbeMessage[] = [];
  for (const breaker of notClosed) {
    if (breaker.phase !== 'open') await drain(breaker, retentionDays, dependencies);
    else if (await isWaitedFor(breaker, dependencies)) probes.push(probeOf(breaker, dependencies.now()));
    else await nothingHeld(breaker, dependencies);
  }
  for (const batch of inBatches(probes, pushedAtOnce)) await dependencies.queue.pushProbes(batch);
}

async function isWaitedFor(
  { configurationId }: CircuitBreaker,
  { deliveries }: RequeueDependencies,
): Promise<boolean> {
  const [oldest] = await deliveries.heldFor(configurationId, 1);
  return oldest !== undefined;
}

function probeOf({ configurationId }: CircuitBreaker, at: number): ProbeMessage {
  return { kind: 'probe', configurationId, at };
}

async function drain(
  breaker: CircuitBreaker,
  retentionDays: number,
  dependencies: RequeueDependencies,
): Promise<void> {
  const { deliveries, reservePushes, log } = dependencies;
  const { configurationId } = breaker;
  const found = await deliveries.heldFor(configurationId, drainedInOneRun);
  if (found.length === 0) return nothingHeld(breaker, dependencies);
  const held = await parkDamaged(found, retentionDays, dependencies);
  const allowed = await reservePushesBeyond(held.length, pushedWithoutBudget, reservePushes);
  const { pushed } = await pushPaced(held.slice(0, allowed), queuedLater, retentionDays, dependencies);
  log.info('Deliveries that were held are queued again.', { configurationId, count: pushed });
}

async function nothingHeld(breaker: CircuitBreaker, { breakers, now }: RequeueDependencies): Promise<void> {
  await changeBreaker(breaker, (current) => closeOnceDrained(current, now()), breakers);
}
