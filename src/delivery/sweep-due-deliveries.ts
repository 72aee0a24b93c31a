import { inBatches } from '../foundation/batches';
import type { RequeueDependencies } from './requeue-dependencies';
import type { CircuitBreaker } from './circuit-breaker';
import type { Delivery } from './delivery';
import { requeued } from './delivery-queue';
import type { DeliveryPage } from './delivery-store';
import { holdFor } from './next-step';
import { parkDamaged } from './park-damaged';
import { heldOutcome, pausedOutcome, type HeldOutcome } from '../reconcile/outcome';
import { reservePushesBeyond, pushPaced } from './push-paced';
import { sessionRecordAfter } from './session-record-after';
import type { BreakerRun } from './probe-or-drain';

/** How far a run looks through what is due, so that a configuration with thousands does not hide the others. */
const pagesLookedAt = 10;

/** One query brings at most so many (Forge limit). */
export const duePageSize = 100;

export interface SweepRun extends BreakerRun {
  /** The configurations whose writing is paused. */
  paused: ReadonlySet<string>;
  /** The first page of what is due. */
  due: DeliveryPage;
}

/**
 * Pushes deliveries that are due and that the queue does not hold: those whose retry waits longer than the queue
 * can, and those whose push, consumer or queue event got lost. Configurations take turns. What is due for an
 * appliance that is down, or while writing is paused, is held without being pushed, and what is damaged is parked.
 *
 * @param free how many are pushed without asking the push budget
 * @returns how many of those that were found are left
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function sweepDueDeliveries(
  { retentionDays, notClosed, paused, due }: SweepRun,
  free: number,
  dependencies: RequeueDependencies,
): Promise<number> {
  const found = await parkDamaged(await lookThrough(due, dependencies), retentionDays, dependencies);
  const down = await knownToBeDown(found, notClosed, dependencies);
  const held = (delivery: Delivery) => heldBack(delivery, paused, down);
  await holdBack(found, held, retentionDays, dependencies);
  const reachable = found.filter((delivery) => held(delivery) === undefined);
  if (reachable.length === 0) return 0;
  const allowed = await reservePushesBeyond(reachable.length, free, dependencies.reservePushes);
  const chosen = inTurns(reachable).slice(0, allowed);
  const { pushed: count, unwritten } = await pushPaced(chosen, requeued, retentionDays, dependencies);
  const left = reachable.length - chosen.length + unwritten;
  dependencies.log.info('Deliveries that were due are queued again.', { count, left });
  return left;
}

async function lookThrough(
  first: DeliveryPage,
  { deliveries, now }: RequeueDependencies,
): Promise<Delivery[]> {
  const found = [...first.deliveries];
  let { cursor } = first;
  for (let page = 1; page < pagesLookedAt && cursor !== undefined; page += 1) {
    const next = await deliveries.due(now(), duePageSize, cursor);
    found.push(...next.deliveries);
    cursor = next.cursor;
  }
  return found;
}

/** The open breakers among those of what is due, read strictly: a query is behind, and what is held waits for long. */
async function knownToBeDown(
  found: readonly Delivery[],
  notClosed: readonly CircuitBreaker[],
  { breakers }: RequeueDependencies,
): Promise<ReadonlyMap<string, CircuitBreaker>> {
  const due = new Set(found.map(({ configurationId }) => configurationId));
  const open = notClosed.filter(({ phase, configurationId }) => phase === 'open' && due.has(configurationId));
  const read = await Promise.all(open.map(({ configurationId }) => breakers.breakerOf(configurationId)));
  const down = read.filter(({ phase }) => phase === 'open');
  return new Map(down.map((breaker) => [breaker.configurationId, breaker]));
}

/** For what the delivery is held instead of being pushed; `undefined` if it is not. */
function heldBack(
  { configurationId }: Delivery,
  paused: ReadonlySet<string>,
  down: ReadonlyMap<string, CircuitBreaker>,
): HeldOutcome | undefined {
  if (paused.has(configurationId)) return pausedOutcome();
  return down.has(configurationId) ? heldOutcome(down.get(configurationId)?.cause) : undefined;
}

async function holdBack(
  found: readonly Delivery[],
  heldFor: (delivery: Delivery) => HeldOutcome | undefined,
  retentionDays: number,
  dependencies: RequeueDependencies,
): Promise<void> {
  const held = found.flatMap((delivery) => {
    const outcome = heldFor(delivery);
    return outcome ? [{ delivery, outcome }] : [];
  });
  for (const page of inBatches(held, duePageSize)) {
    await Promise.all(
      page.map(({ delivery, outcome }) => holdOne(delivery, outcome, retentionDays, dependencies)),
    );
  }
}

/** One that has been held for too long is parked, and its session remembered: that takes one read more. */
async function holdOne(
  delivery: Delivery,
  outcome: HeldOutcome,
  retentionDays: number,
  { deliveries, sessionRecords, now }: RequeueDependencies,
): Promise<void> {
  const { configurationId, lsid } = delivery;
  const next = holdFor(delivery, outcome, now());
  const isOver = next.state === 'parked' && lsid !== undefined;
  const former = isOver ? await sessionRecords.of({ configurationId, lsid }) : undefined;
  const ofSession = sessionRecordAfter(next, outcome, former);
  await deliveries.replace(delivery, next, retentionDays, ofSession);
}

/** The first of each configuration, then the second of each, and so on. */
function inTurns(deliveries: readonly Delivery[]): Delivery[] {
  const turns = new Map<string, number>();
  const withTurn = deliveries.map((delivery) => {
    const turn = turns.get(delivery.configurationId) ?? 0;
    turns.set(delivery.configurationId, turn + 1);
    return { delivery, turn };
  });
  return withTurn.sort((a, b) => a.turn - b.turn).map(({ delivery }) => delivery);
}
