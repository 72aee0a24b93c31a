import type { ConfigurationStore } from '../configuration/configuration-set';
import { bringUp } from './bring-up';
import { doubtAfterDamage } from './damaged-delivery';
import { withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { firstOfState } from './first-of-state';
import { withoutOutlived } from './outlived';
import type { StartDependencies } from './start-reopened';

/** Which deliveries are to be replayed: those named, or all of a configuration that are parked since a time. */
export type ReplaySelection =
  | { ids: readonly string[] }
  /** `since` is compared with when the deliveries were created. */
  | { configurationId: string; since: number };

export interface ReplayDependencies extends StartDependencies {
  deliveries: Pick<DeliveryStore, 'getMany' | 'ofState' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
}

export interface ReplayResult {
  replayed: number;
  /** Those that are not kept any more, are under way already, name no session, or were changed meanwhile. */
  skipped: number;
  /** Whether there are more parked ones: calling again goes on. */
  more: boolean;
}

/** How many deliveries one call replays at most; a resolver has 25 seconds. */
export const replayedAtOnce = 500;

/**
 * Has deliveries processed once more: parked ones, but also those that are done or ignored, if it changes nothing
 * that is right. Each is tried once, and a failure parks it again.
 *
 * The first ones start at once, the others are left to the five-minute schedule, which spreads them.
 *
 * @param by the administrator, as `Attempt` names them
 * @throws StorageUnavailable
 */
export async function replayDeliveries(
  selection: ReplaySelection,
  by: string,
  dependencies: ReplayDependencies,
): Promise<ReplayResult> {
  const { settings } = await dependencies.configurations.read();
  const { retentionDays } = settings;
  const { chosen, more } = await choose(selection, retentionDays, dependencies);
  const { now } = dependencies;
  const count = await bringUp(
    chosen.filter(isReplayable),
    (delivery, dueAt) => replayed(delivery, by, dueAt, now()),
    retentionDays,
    dependencies,
  );
  const asked = 'ids' in selection ? new Set(selection.ids).size : chosen.length;
  return { replayed: count, skipped: asked - count, more };
}

function isReplayable({ state, lsid }: Delivery): boolean {
  return state !== 'waiting' && lsid !== undefined;
}

async function choose(
  selection: ReplaySelection,
  retentionDays: number,
  dependencies: ReplayDependencies,
): Promise<{ chosen: Delivery[]; more: boolean }> {
  const { deliveries, now } = dependencies;
  if ('ids' in selection) {
    const named = await deliveries.getMany([...new Set(selection.ids)]);
    return { chosen: withoutOutlived(named, retentionDays, now()), more: false };
  }
  const parked = { state: 'parked', ...selection, most: replayedAtOnce, retentionDays } as const;
  const { found, more } = await firstOfState(parked, dependencies);
  return { chosen: found, more };
}

function replayed(delivery: Delivery, by: string, dueAt: number, now: number): Delivery {
  return withAttempt(
    delivery,
    {
      at: now,
      stage: 'receive',
      outcome: 'replayed',
      cause: 'Replayed by hand.',
      by,
      ...doubtAfterDamage(delivery),
    },
    {
      state: 'waiting',
      failures: 0,
      denials: undefined,
      replayedAt: now,
      heldFor: undefined,
      dueAt,
    },
  );
}
