import type { ConfigurationStore } from '../configuration/configuration-set';
import { bringUp } from './bring-up';
import { doubtAfterDamage } from './damaged-delivery';
import { withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { firstOfState } from './first-of-state';
import { countLeft, type Left } from './left';
import { withoutOutlived } from './outlived';
import type { StartDependencies } from './start-reopened';

/** Which deliveries are to be replayed: those named, or all of a configuration that are parked since a time. */
export type ReplaySelection =
  /** `leaveDone`: what is done as a whole is left and counted, so that somebody can be asked first. */
  | { ids: readonly string[]; leaveDone?: boolean | undefined }
  /** `since` is compared with when the deliveries were created. */
  | { configurationId: string; since: number };

export interface ReplayDependencies extends StartDependencies {
  deliveries: Pick<DeliveryStore, 'getMany' | 'ofState' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
}

/**
 * Why a delivery is not replayed:
 * - `under-way`: it waits already. `unnamed`: it names no session. `done`: it is done, and that was to be left.
 * - `changed`: it is not kept any more, or somebody else changed it in this moment.
 */
export const whyNotReplayed = ['under-way', 'unnamed', 'done', 'changed'] as const;

export type WhyNotReplayed = (typeof whyNotReplayed)[number];

export interface ReplayResult {
  replayed: number;
  /** Those that were left, by the reason. */
  left: Left<WhyNotReplayed>[];
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
  const leaveDone = 'leaveDone' in selection && selection.leaveDone === true;
  const verdicts = chosen.map((delivery) => ({ delivery, why: whyNot(delivery, leaveDone) }));
  const replayable = verdicts.flatMap(({ delivery, why }) => (why === undefined ? [delivery] : []));
  const count = await bringUp(
    replayable,
    (delivery, dueAt) => replayed(delivery, by, dueAt, now()),
    retentionDays,
    dependencies,
  );
  const asked = 'ids' in selection ? new Set(selection.ids).size : chosen.length;
  const changed = asked - chosen.length + replayable.length - count;
  const whys = verdicts.flatMap(({ why }) => why ?? []);
  return { replayed: count, left: countLeft(whyNotReplayed, whys, { changed }), more };
}

function whyNot({ state, lsid }: Delivery, leaveDone: boolean): WhyNotReplayed | undefined {
  if (state === 'waiting') return 'under-way';
  if (lsid === undefined) return 'unnamed';
  return leaveDone && state === 'done' ? 'done' : undefined;
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
