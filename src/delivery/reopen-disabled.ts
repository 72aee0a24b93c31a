import { inBatches } from '../foundation/batches';
import { queueGrace, withAttempt, type Delivery } from './delivery';
import { pushedAtOnce } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { startReopened, type StartDependencies } from './start-reopened';

export interface ReopenDependencies extends StartDependencies {
  deliveries: Pick<DeliveryStore, 'ofState' | 'replace'>;
}

export interface Enabled {
  configurationId: string;
  /** The administrator, as `Attempt` names them. */
  by: string;
  retentionDays: number;
}

/** How many parked deliveries are looked through at most; a resolver has 25 seconds. */
const lookedThrough = 500;

/**
 * Once a configuration is enabled: what was parked for no other reason than that it was disabled waits again, as if it
 * had not failed yet. The first start at once, the others are left to the five-minute schedule, which spreads them.
 *
 * One query for each 100 parked deliveries, and one write for each that is brought back.
 *
 * @returns how many were brought back, and whether there may be more
 * @throws StorageUnavailable
 */
export async function reopenDisabled(
  { configurationId, by, retentionDays }: Enabled,
  dependencies: ReopenDependencies,
): Promise<{ count: number; more: boolean }> {
  const { deliveries, now } = dependencies;
  const { parked, more } = await parkedOf(configurationId, deliveries);
  let count = 0;
  for (const batch of inBatches(parked.filter(wasOnlyDisabled), pushedAtOnce)) {
    const isFirst = count === 0;
    const written = await Promise.all(
      batch.map(async (delivery) => {
        const next = enabledAgain(delivery, by, isFirst ? queueGrace : 0, now());
        return (await deliveries.replace(delivery, next, retentionDays)) ? [next] : [];
      }),
    );
    const waiting = written.flat();
    if (isFirst) await startReopened(waiting, retentionDays, dependencies);
    count += waiting.length;
  }
  return { count, more };
}

async function parkedOf(
  configurationId: string,
  deliveries: Pick<DeliveryStore, 'ofState'>,
): Promise<{ parked: Delivery[]; more: boolean }> {
  const parked: Delivery[] = [];
  let cursor: string | undefined;
  do {
    const page = await deliveries.ofState({ state: 'parked', configurationId, since: 0 }, cursor);
    parked.push(...page.deliveries);
    cursor = page.cursor;
  } while (cursor !== undefined && parked.length < lookedThrough);
  return { parked, more: cursor !== undefined };
}

function wasOnlyDisabled({ attempts }: Delivery): boolean {
  return attempts.at(-1)?.wasDisabled === true;
}

/** @param grace how long the schedule takes it for queued */
function enabledAgain(delivery: Delivery, by: string, grace: number, now: number): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'replayed', cause: 'The configuration was enabled again.', by },
    { state: 'waiting', failures: 0, replayedAt: undefined, dueAt: now + grace },
  );
}
