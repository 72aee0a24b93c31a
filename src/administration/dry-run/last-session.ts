import type { DeliveryStore } from '../../delivery/delivery-store';
import { withoutOutlived } from '../../delivery/outlived';
import { second, minute } from '../../foundation/durations';
import type { ApplianceClient } from '../../session/appliance-client';
import type { ListedSession } from '../../session/listing';

/** What it takes to find it among the deliveries, if the appliance lists none. */
export interface LastSessionDependencies {
  deliveries: Pick<DeliveryStore, 'latestOf'>;
  now: () => number;
}

const windows = [10 * minute, 2 * 60 * minute, 24 * 60 * minute];

type List = (window: number) => Promise<ListedSession[]>;

/**
 * The session that ended last: as the appliance lists those of the last 24 hours, else the one of the newest delivery.
 *
 * @throws what the appliance client throws, StorageUnavailable
 */
export async function lastSession(
  configurationId: string,
  appliance: Pick<ApplianceClient, 'listing'>,
  retentionDays: number,
  { deliveries, now }: LastSessionDependencies,
): Promise<string | undefined> {
  const present = now();
  const list: List = async (window) => {
    const since = present - window;
    return (await appliance.listing({ by: 'end_time', since, durationSeconds: 0 })).entries;
  };
  for (const window of windows) {
    const listed = await list(window);
    if (listed.length > 0) return latestOf(listed) ?? (await narrowed(listed, window, list));
  }
  const latest = await deliveries.latestOf(configurationId, 1);
  const [delivery] = withoutOutlived(latest, retentionDays, present);
  return delivery?.lsid;
}

/** By its time, if the listing tells any. */
function latestOf(listed: readonly ListedSession[]): string | undefined {
  const timed = listed.flatMap(({ lsid, endedAt }) => (endedAt === undefined ? [] : [{ lsid, endedAt }]));
  const [latest] = timed.sort((one, other) => other.endedAt - one.endedAt);
  return latest?.lsid;
}

/** A listing need not tell times: then the window is halved until one session is left in it, or a second. */
async function narrowed(
  listed: readonly ListedSession[],
  window: number,
  list: List,
): Promise<string | undefined> {
  let found = listed;
  let [empty, filled] = [0, window];
  while (found.length > 1 && filled - empty > second) {
    const middle = (empty + filled) / 2;
    const within = await list(middle);
    if (within.length === 0) empty = middle;
    else [found, filled] = [within, middle];
  }
  return found.at(-1)?.lsid;
}
