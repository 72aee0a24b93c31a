import type { ApplianceClient } from '../../appliance/appliance-client';
import type { ListedSession } from '../../appliance/session-listing-reader';
import type { AdminDependencies } from '../dependencies';

const minute = 60 * 1000;

/** A listing need not tell times: the shorter the window in which there is a session, the later it ended. */
const windows = [10 * minute, 2 * 60 * minute, 24 * 60 * minute];

/**
 * The session that ended last: as the appliance lists those of the last 24 hours, else the one of the newest delivery.
 * Where the listing tells no times, it is one of the last few.
 *
 * @throws what the appliance client throws, StorageUnavailable
 */
export async function lastSession(
  configurationId: string,
  appliance: Pick<ApplianceClient, 'listing'>,
  { deliveries, now }: Pick<AdminDependencies, 'deliveries' | 'now'>,
): Promise<string | undefined> {
  for (const window of windows) {
    const listed = await appliance.listing({ by: 'end_time', since: now() - window, durationSeconds: 0 });
    const latest = latestOf(listed);
    if (latest) return latest.lsid;
  }
  const [delivery] = await deliveries.latestOf(configurationId, 1);
  return delivery?.lsid;
}

function latestOf(listed: readonly ListedSession[]): ListedSession | undefined {
  return listed.reduce<ListedSession | undefined>(
    (latest, session) => ((session.endedAt ?? 0) >= (latest?.endedAt ?? 0) ? session : latest),
    undefined,
  );
}
