import type { ApplianceClient } from '../../appliance/appliance-client';
import type { ListedSession } from '../../appliance/session-listing-reader';
import type { Configuration } from '../../configuration/configuration';
import { deliveryId, type Delivery } from '../../delivery/delivery';
import type { DeliveryStore } from '../../delivery/delivery-store';
import { secondsBetween } from '../walk-ended-sessions';
import type { BackfillRange } from './backfill-range';
import { whatWouldBeDone, type Prospect } from './what-would-be-done';

const windowLength = 24 * 60 * 60 * 1000;

/** A page's resolver has 25 seconds: a part ends with the first window after this time, or with so many sessions. */
const partMilliseconds = 6_000;
const windowsInOnePart = 8;
const sessionsInOnePart = 500;

const keysInRead = 25;

/** A session of the range, and what would become of it. */
export interface PreviewedSession extends Pick<ListedSession, 'lsid' | 'externalKey' | 'endedAt'> {
  prospect: Prospect;
}

export interface BackfillPreview {
  sessions: PreviewedSession[];
  /** From where the next part has to be asked for; absent where the range has come to its end. */
  next?: number;
}

export interface PreviewDependencies {
  appliance: Pick<ApplianceClient, 'listing'>;
  deliveries: Pick<DeliveryStore, 'getMany'>;
  now: () => number;
}

/**
 * The dry run: what a backfill of the range would find, part by part. It claims and writes nothing.
 *
 * @throws PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function previewBackfill(
  configuration: Configuration,
  { from, until }: BackfillRange,
  { appliance, deliveries, now }: PreviewDependencies,
): Promise<BackfillPreview> {
  const begunAt = now();
  const end = Math.min(until, begunAt);
  const listed = new Map<string, ListedSession>();
  const isFull = (windows: number) =>
    windows >= windowsInOnePart || listed.size >= sessionsInOnePart || now() - begunAt > partMilliseconds;
  let since = from;
  for (let windows = 0; since < end && !isFull(windows); windows += 1) {
    const windowEnd = Math.min(since + windowLength, end);
    // What is not over yet reaches to the present by the appliance's own clock.
    const durationSeconds = windowEnd < until && windowEnd === begunAt ? 0 : secondsBetween(since, windowEnd);
    for (const session of await appliance.listing({ by: 'end_time', since, durationSeconds })) {
      listed.set(session.lsid, session);
    }
    since = windowEnd;
  }
  const known = await knownOf([...listed.keys()], configuration.id, deliveries);
  const sessions = [...listed.values()].map(({ lsid, externalKey, endedAt }) => ({
    lsid,
    externalKey,
    endedAt,
    prospect: whatWouldBeDone({ externalKey }, known.get(lsid), configuration),
  }));
  return { sessions, next: since < end ? since : undefined };
}

async function knownOf(
  lsids: string[],
  configurationId: string,
  { getMany }: Pick<DeliveryStore, 'getMany'>,
): Promise<Map<string | undefined, Delivery>> {
  const known = new Map<string | undefined, Delivery>();
  for (let at = 0; at < lsids.length; at += keysInRead) {
    const chunk = lsids.slice(at, at + keysInRead);
    const ids = chunk.map((lsid) => deliveryId({ configurationId, lsid, eventType: 'session-end' }));
    for (const delivery of await getMany(ids)) known.set(delivery.lsid, delivery);
  }
  return known;
}
