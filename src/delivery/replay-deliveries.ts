import type { ConfigurationStore } from '../configuration/configuration-set';
import { inBatches } from '../foundation/batches';
import { doubtAfterDamage } from './damaged-delivery';
import { queueGrace, withAttempt, type Delivery } from './delivery';
import { pushedAtOnce } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { withoutOutlived } from './outlived';
import { startReopened, type StartDependencies } from './start-reopened';

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
  const { configurations } = dependencies;
  const { settings } = await configurations.read();
  const { chosen, more } = await choose(selection, settings.retentionDays, dependencies);
  const replayed: Delivery[] = [];
  for (const batch of inBatches(chosen, pushedAtOnce)) {
    const replayable = batch.filter(isReplayable);
    replayed.push(
      ...(await reopened(replayable, by, replayed.length > 0, settings.retentionDays, dependencies)),
    );
  }
  await startReopened(replayed.slice(0, pushedAtOnce), settings.retentionDays, dependencies);
  const asked = 'ids' in selection ? new Set(selection.ids).size : chosen.length;
  return { replayed: replayed.length, skipped: asked - replayed.length, more };
}

function isReplayable({ state, lsid }: Delivery): boolean {
  return state !== 'waiting' && lsid !== undefined;
}

async function choose(
  selection: ReplaySelection,
  retentionDays: number,
  { deliveries, now }: ReplayDependencies,
): Promise<{ chosen: Delivery[]; more: boolean }> {
  if ('ids' in selection) {
    const named = await deliveries.getMany([...new Set(selection.ids)]);
    return { chosen: withoutOutlived(named, retentionDays, now()), more: false };
  }
  const chosen: Delivery[] = [];
  let cursor: string | undefined;
  do {
    const page = await deliveries.ofState({ state: 'parked', ...selection }, cursor);
    chosen.push(...withoutOutlived(page.deliveries, retentionDays, now()));
    cursor = page.cursor;
  } while (cursor !== undefined && chosen.length < replayedAtOnce);
  return {
    chosen: chosen.slice(0, replayedAtOnce),
    more: cursor !== undefined || chosen.length > replayedAtOnce,
  };
}

async function reopened(
  batch: readonly Delivery[],
  by: string,
  leftToSchedule: boolean,
  retentionDays: number,
  { deliveries, now }: ReplayDependencies,
): Promise<Delivery[]> {
  const written = await Promise.all(
    batch.map(async (delivery) => {
      const next = replayed(delivery, by, leftToSchedule, now());
      return (await deliveries.replace(delivery, next, retentionDays)) ? [next] : [];
    }),
  );
  return written.flat();
}

function replayed(delivery: Delivery, by: string, leftToSchedule: boolean, now: number): Delivery {
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
      dueAt: leftToSchedule ? now : now + queueGrace,
    },
  );
}
