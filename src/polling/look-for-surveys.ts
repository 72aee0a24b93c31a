import { hour } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import { surveyEvents, type EventType } from '../session/event-type';
import type { ListedSurvey, ListingWindow } from '../session/listing';
import type { ClaimFound, ClaimProgress } from './claim-found';
import type { Found } from './found';
import { listInPieces } from './list-in-pieces';
import type { PollFrame } from './poll-frame';
import type { Met } from './skipped';

/** A week of surveys in one answer might be too large: so many hours are asked for at once. */
const hoursInOneReport = 48;

/**
 * Looks again for surveys of the sessions that ended within the last hours. A survey may be answered long after the
 * session, and its event may get lost like any other.
 *
 * @param lookBackHours 0 for not at all
 * @throws PolicyError: those of `ApplianceClient`, StorageUnavailable
 */
export async function lookForSurveys(
  frame: PollFrame,
  lookBackHours: number,
  {
    appliance,
    claims,
    onSkipped,
  }: {
    appliance: Pick<ApplianceClient, 'surveysIn'>;
    claims: ClaimFound;
    /** Told of what could not be read. */
    onSkipped: (met: Met[]) => void;
  },
): Promise<ClaimProgress> {
  const from = Math.max(frame.floor, frame.present - lookBackHours * hour);
  for (let since = from; since < frame.until; since += hoursInOneReport * hour) {
    const until = Math.min(since + hoursInOneReport * hour, frame.until);
    const stretch = { by: 'end_time', since, until } as const;
    const found: Found[] = [];
    const skipped: Met[] = [];
    for (const { eventType, survey } of surveyEvents) {
      const ask = (window: ListingWindow) => appliance.surveysIn(survey, window);
      const list = await listInPieces('surveys', stretch, ask, frame.offset);
      skipped.push(...list.skipped);
      found.push(...findings(list.entries, eventType, frame));
    }
    onSkipped(skipped);
    const taken = await claims.take(found);
    if (taken.kind === 'more') return taken;
  }
  return { kind: 'all' };
}

/** One that was answered this moment is left to its event, as sessions are. Of several the latest counts. */
function findings(surveys: ListedSurvey[], eventType: EventType, frame: PollFrame): Found[] {
  const timed = surveys.map(({ lsid, submittedAt }) => ({ lsid, at: submittedAt ?? 0 }));
  return timed
    .filter(({ at }) => at <= frame.until)
    .sort((one, other) => one.at - other.at)
    .map(({ lsid, at }) => ({ lsid, eventType, ...answeredAt(at, frame) }));
}

function answeredAt(at: number, { isOpen, offset }: PollFrame): Pick<Found, 'answeredAt'> {
  return at === 0 || isOpen ? {} : { answeredAt: at - offset };
}
