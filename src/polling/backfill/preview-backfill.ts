import { beginningOfDay, dayAfter, dayOf } from '../../configuration/calendar-day';
import type { Configuration } from '../../configuration/configuration';
import type { OptionalEffect } from '../../configuration/left-out';
import { deliveryId, type Delivery } from '../../delivery/delivery';
import type { DeliveryStore } from '../../delivery/delivery-store';
import { inBatches, keysInBatch } from '../../foundation/batches';
import type { ApplianceClient } from '../../session/appliance-client';
import type { ListedSession } from '../../session/listing';
import { listInPieces } from '../list-in-pieces';
import { keptSkipped, type Met, type Skipped } from '../skipped';
import type { BackfillRange } from './backfill-range';
import { whatWouldBeDone, type Prospect } from './what-would-be-done';

/** A page's resolver has 25 seconds: a part ends with the first day after this time, or with so many. */
const partLength = 6_000;
const daysInOnePart = 8;
const sessionsInOnePart = 500;

/** A session of the range, and what would become of it. */
export interface PreviewedSession extends Pick<ListedSession, 'lsid' | 'externalKey' | 'isBroken'> {
  /** On which it ended, in the configuration's time zone: a listing need not give the time. */
  day: string;
  prospect: Prospect;
}

export interface BackfillPreview {
  sessions: PreviewedSession[];
  /** From where the next part has to be asked for; absent if the range has come to its end. */
  next?: number;
  /** What could not be read. */
  skipped: Skipped[];
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
  { from, until, leftOut }: BackfillRange & { leftOut?: OptionalEffect[] },
  { appliance, deliveries, now }: PreviewDependencies,
): Promise<BackfillPreview> {
  const { timeZone } = configuration.settings;
  const begunAt = now();
  const end = Math.min(until, begunAt);
  const listed = new Map<string, Omit<PreviewedSession, 'prospect'>>();
  const isFull = (days: number) =>
    days >= daysInOnePart || listed.size >= sessionsInOnePart || now() - begunAt > partLength;
  const met: Met[] = [];
  let since = from;
  for (let days = 0; since < end && !isFull(days); days += 1) {
    const day = dayOf(since, timeZone);
    const dayEnd = Math.min(beginningOfDay(dayAfter(day), timeZone), until);
    // What is not over yet reaches to the present by the appliance's own clock.
    const stretch = { by: 'end_time', since, until: dayEnd, isOpen: dayEnd > begunAt } as const;
    const { entries, skipped } = await listInPieces('sessions', stretch, (window) =>
      appliance.listing(window),
    );
    for (const { lsid, externalKey, isBroken } of entries) {
      if (!listed.has(lsid)) listed.set(lsid, { lsid, externalKey, isBroken, day });
    }
    met.push(...skipped);
    since = dayEnd;
  }
  const known = await knownOf([...listed.keys()], configuration.id, deliveries);
  const sessions = [...listed.values()].map((session) => ({
    ...session,
    prospect: whatWouldBeDone(session, known.get(session.lsid), configuration, leftOut),
  }));
  return {
    sessions,
    next: since < end ? since : undefined,
    skipped: keptSkipped([], met, begunAt) ?? [],
  };
}

async function knownOf(
  lsids: string[],
  configurationId: string,
  { getMany }: Pick<DeliveryStore, 'getMany'>,
): Promise<Map<string | undefined, Delivery>> {
  const known = new Map<string | undefined, Delivery>();
  for (const chunk of inBatches(lsids, keysInBatch)) {
    const ids = chunk.map((lsid) => deliveryId({ configurationId, lsid, eventType: 'session-end' }));
    for (const delivery of await getMany(ids)) known.set(delivery.lsid, delivery);
  }
  return known;
}
