import type { ApplianceClient } from '../appliance/appliance-client';
import type { EventType } from '../appliance/event-type';
import type { ExitSurvey } from '../appliance/session';
import type { ClaimFound, Taken } from './claim-found';
import type { Found } from './found';
import type { PollFrame } from './poll-frame';
import { secondsBetween } from './walk-ended-sessions';

const hour = 60 * 60 * 1000;

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
  }: {
    appliance: Pick<ApplianceClient, 'customerSurveysIn' | 'representativeSurveysIn'>;
    claims: ClaimFound;
  },
): Promise<Taken> {
  const from = Math.max(frame.floor, frame.present - lookBackHours * hour);
  for (let since = from; since < frame.until; since += hoursInOneReport * hour) {
    const until = Math.min(since + hoursInOneReport * hour, frame.until);
    const window = { by: 'end_time', since, durationSeconds: secondsBetween(since, until) } as const;
    const found = [
      ...findings(await appliance.customerSurveysIn(window), 'customer-survey', frame),
      ...findings(await appliance.representativeSurveysIn(window), 'representative-survey', frame),
    ];
    const taken = await claims.take(found);
    if (taken.kind === 'more') return taken;
  }
  return { kind: 'all' };
}

/** One that was answered this moment is left to its event, as sessions are. Of several the latest counts. */
function findings(surveys: ExitSurvey[], eventType: EventType, frame: PollFrame): Found[] {
  const timed = surveys.map(({ lsid, submittedAt }) => ({ lsid, at: submittedAt ?? 0 }));
  return timed
    .filter(({ at }) => at <= frame.until)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ lsid, at }) => (lsid === undefined ? [] : [{ lsid, eventType, ...answeredAt(at, frame) }]));
}

function answeredAt(at: number, { isOpen, offset }: PollFrame): Pick<Found, 'answeredAt'> {
  return at === 0 || isOpen ? {} : { answeredAt: at - offset };
}
