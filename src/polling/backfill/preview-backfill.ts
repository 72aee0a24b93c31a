import type { ApplianceClient } from '../../appliance/appliance-client';
import type { ListedSession } from '../../appliance/session-listing-reader';
import { deliveryId } from '../../delivery/delivery';
import type { DeliveryStore } from '../../delivery/delivery-store';
import { secondsBetween } from '../walk-ended-sessions';
import type { BackfillRange } from './backfill-job';

const hour = 60 * 60 * 1000;
const windowLength = 24 * hour;

/** A page's resolver has 25 seconds. */
const windowsInOnePart = 5;
const keysInRead = 25;

/** A session of the range, and whether a backfill would leave it alone. */
export interface PreviewedSession {
  lsid: string;
  externalKey?: string;
  isKnown: boolean;
}

export interface BackfillPreview {
  sessions: PreviewedSession[];
  /** From where the next part has to be asked for; absent where the range has come to its end. */
  next?: number;
}

/**
 * The dry run: what a backfill of the range would find, part by part. It claims and writes nothing.
 *
 * @throws PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function previewBackfill(
  configurationId: string,
  { from, until }: BackfillRange,
  {
    appliance,
    deliveries,
  }: { appliance: Pick<ApplianceClient, 'listing'>; deliveries: Pick<DeliveryStore, 'getMany'> },
): Promise<BackfillPreview> {
  const listed = new Map<string, ListedSession>();
  let since = from;
  for (let window = 0; window < windowsInOnePart && since < until; window += 1) {
    const end = Math.min(since + windowLength, until);
    const durationSeconds = secondsBetween(since, end);
    for (const session of await appliance.listing({ by: 'end_time', since, durationSeconds })) {
      listed.set(session.lsid, session);
    }
    since = end;
  }
  const known = await knownOf([...listed.keys()], configurationId, deliveries);
  const sessions = [...listed.values()].map(({ lsid, externalKey }) => ({
    lsid,
    externalKey,
    isKnown: known.has(lsid),
  }));
  return { sessions, next: since < until ? since : undefined };
}

async function knownOf(
  lsids: string[],
  configurationId: string,
  { getMany }: Pick<DeliveryStore, 'getMany'>,
): Promise<Set<string | undefined>> {
  const known = new Set<string | undefined>();
  for (let at = 0; at < lsids.length; at += keysInRead) {
    const chunk = lsids.slice(at, at + keysInRead);
    const ids = chunk.map((lsid) => deliveryId({ configurationId, lsid, eventType: 'session-end' }));
    for (const { lsid } of await getMany(ids)) known.add(lsid);
  }
  return known;
}
