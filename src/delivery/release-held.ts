import { inBatches } from '../foundation/batches';
import { errorName } from '../foundation/error-name';
import type { Log } from '../failure/log';
import { changeBreaker, drainAfterPause, recordSuccess, type CircuitBreakerStore } from './circuit-breaker';
import { queuedLater } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { parkDamaged } from './park-damaged';
import { pushedWithoutBudget, pushPaced, type PushDependencies } from './push-paced';

export interface ReleaseDependencies extends PushDependencies {
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>;
  deliveries: Pick<DeliveryStore, 'heldFor' | 'replace'>;
  log: Log;
}

export interface Answered {
  configurationId: string;
  /** When the appliance was asked for what it has answered. */
  askedAt: number;
  retentionDays: number;
}

/**
 * Once an appliance has answered something else than a probe: a breaker that is open is half-open from then on, and the
 * first of what was held is queued at once. The schedule brings back the rest. A breaker that opened after the question
 * stays as it is.
 *
 * One storage read if the breaker is not open. Otherwise one write, one query, and a write for each of up to 25
 * deliveries.
 *
 * @returns whether the breaker was open
 * @throws StorageUnavailable
 */
export async function releaseHeld(
  { configurationId, askedAt, retentionDays }: Answered,
  dependencies: ReleaseDependencies,
): Promise<boolean> {
  const { breakers, now } = dependencies;
  const isDown = ({ phase, openedAt = 0 }: { phase: string; openedAt?: number }) =>
    phase === 'open' && openedAt < askedAt;
  const known = await breakers.breakerOf(configurationId);
  if (!isDown(known)) return false;
  const change = await changeBreaker(
    known,
    (current) => (isDown(current) ? recordSuccess(current, now()) : current),
    breakers,
  );
  if (change.phase !== 'half-open') return false;
  await queueFirst(configurationId, retentionDays, dependencies);
  return true;
}

/**
 * Before writing is resumed: what was held meanwhile is brought back by the schedule as soon as nothing is paused any
 * more. One storage read and one write for each configuration.
 *
 * @throws StorageUnavailable
 */
export async function drainOnceResumed(
  configurationIds: readonly string[],
  { breakers, now }: Pick<ReleaseDependencies, 'breakers' | 'now'>,
): Promise<void> {
  for (const batch of inBatches(configurationIds, writtenAtOnce)) {
    await Promise.all(
      batch.map(async (id) => {
        const known = await breakers.breakerOf(id);
        await changeBreaker(known, (current) => drainAfterPause(current, now()), breakers);
      }),
    );
  }
}

/** So many breakers are written at the same time: storage takes so many requests a second. */
const writtenAtOnce = 10;

/**
 * Queues the first of what is held, so that nobody waits for the schedule, which brings back the rest, and all of it if
 * this fails. One query, and a write for each of up to 25 deliveries.
 */
export async function queueFirst(
  configurationId: string,
  retentionDays: number,
  dependencies: Omit<ReleaseDependencies, 'breakers'>,
): Promise<void> {
  try {
    const found = await dependencies.deliveries.heldFor(configurationId, pushedWithoutBudget);
    const held = await parkDamaged(found, retentionDays, dependencies);
    if (held.length > 0) await pushPaced(held, queuedLater, retentionDays, dependencies);
  } catch (error) {
    dependencies.log.warn('What was held could not be queued; the schedule will bring it back.', {
      configurationId,
      error: errorName(error),
    });
  }
}
