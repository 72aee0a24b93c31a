import type { InstallationSettings } from '../../configuration/configuration-set';
import type { Delivery, DeliveryState } from '../../delivery/delivery';
import { withoutOutlived } from '../../delivery/outlived';
import type { ActivityStore } from '../activity/activity-store';
import type { Count } from '../activity/health/count';
import { pointedOutFor } from '../activity/health/seen-for-alerts';
import type { LatelyOpen } from '../admin-api';

/** How many deliveries of a configuration are not done as a whole. */
export interface OpenOfOne {
  /** Whenever they came in. */
  waiting: Count;
  parked: Count;
  lately: LatelyOpen;
}

/**
 * What waits, and what needs a person, of all configurations. One to five queries for each of three states. Of what is
 * done with remarks, only the last days are looked at.
 *
 * @throws StorageUnavailable
 */
export async function seeOpenDeliveries(
  { retentionDays }: Pick<InstallationSettings, 'retentionDays'>,
  activity: Pick<ActivityStore, 'find'>,
  now: number,
): Promise<{ of: (id: string) => OpenOfOne; reads: number }> {
  const since = now - pointedOutFor;
  const [waiting, parked, remarked] = await Promise.all([
    newestOfState('waiting', activity),
    newestOfState('parked', activity),
    newestOfState('done-with-remarks', activity, since),
  ]);
  const kept = (seen: SeenOfState): SeenOfState => {
    return { ...seen, deliveries: withoutOutlived(seen.deliveries, retentionDays, now) };
  };
  const counts = { waiting: countEach(waiting), parked: countEach(kept(parked)) };
  const lately = {
    waiting: countEach(waiting, since),
    parked: countEach(kept(parked), since),
    withRemarks: countEach(kept(remarked), since),
  };
  return {
    of: (id) => ({
      waiting: counts.waiting(id),
      parked: counts.parked(id),
      lately: {
        waiting: lately.waiting(id),
        parked: lately.parked(id),
        withRemarks: lately.withRemarks(id),
      },
    }),
    reads: waiting.reads + parked.reads + remarked.reads,
  };
}

/** What a walk through the deliveries of a state has seen. */
interface SeenOfState {
  /** Newest first. */
  deliveries: Delivery[];
  /** Whether older ones were left out. */
  isCut: boolean;
  /** How many queries it took. */
  reads: number;
}

const pageSize = 100;

/** How many pages of a state are looked at: 500 deliveries are counted, of all configurations together. */
const pagesCounted = 5;

/**
 * The newest 500 deliveries of a state, of all configurations together. One query for each 100.
 *
 * @param since only those that came in since then
 * @throws StorageUnavailable
 */
async function newestOfState(
  state: DeliveryState,
  activity: Pick<ActivityStore, 'find'>,
  since?: number,
): Promise<SeenOfState> {
  const deliveries: Delivery[] = [];
  let cursor: string | undefined;
  for (let reads = 1; ; reads += 1) {
    const page = await activity.find({ state, since }, pageSize, cursor);
    deliveries.push(...page.deliveries);
    cursor = page.cursor;
    if (cursor === undefined || reads === pagesCounted) {
      return { deliveries, isCut: cursor !== undefined, reads };
    }
  }
}

/**
 * How many of them came in since then, by their configurations. If the walk was cut short of it, each may have more.
 */
function countEach({ deliveries, isCut }: SeenOfState, since = 0): (id: string) => Count {
  const of = new Map<string, number>();
  for (const { configurationId, createdAt } of deliveries) {
    if (createdAt >= since) of.set(configurationId, (of.get(configurationId) ?? 0) + 1);
  }
  const orMore = isCut && (deliveries.at(-1)?.createdAt ?? since) >= since;
  return (id) => ({ value: of.get(id) ?? 0, orMore });
}
