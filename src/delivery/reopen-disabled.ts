import { bringUp } from './bring-up';
import { withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { firstOfState } from './first-of-state';
import type { StartDependencies } from './start-reopened';

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
  const { now } = dependencies;
  const parked = { state: 'parked', configurationId, since: 0, most: lookedThrough, retentionDays } as const;
  const { found, more } = await firstOfState(parked, dependencies);
  const count = await bringUp(
    found.filter(wasOnlyDisabled),
    (delivery, dueAt) => enabledAgain(delivery, by, dueAt, now()),
    retentionDays,
    dependencies,
  );
  return { count, more };
}

function wasOnlyDisabled({ attempts }: Delivery): boolean {
  return attempts.at(-1)?.wasDisabled === true;
}

function enabledAgain(delivery: Delivery, by: string, dueAt: number, now: number): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'replayed', cause: 'The configuration was enabled again.', by },
    { state: 'waiting', failures: 0, replayedAt: undefined, dueAt },
  );
}
