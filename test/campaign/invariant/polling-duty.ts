import { hour } from '../durations';
import type { PlayedSession, PlayedSurvey } from '../run/played-session';

/** How long nothing must have happened in a session without an end before polling takes it for broken off. */
export const quietBeforeSweep = 8 * hour;

/** How far back polling looks for surveys if the configuration does not say otherwise, less an hour to do so. */
const surveyLookBack = 23 * hour;

/**
 * Whether polling must find the session. One without a reported end is found by when it began: not if that was
 * before polling was switched on.
 */
export function isFoundByPolling(session: PlayedSession): boolean {
  return isEndReported(session) || session.planned.startedAgoSeconds * 1000 < session.planned.startsAt;
}

/** Whether the appliance's reports ever show that the session ended. */
export function isEndReported({ planned, surveys }: PlayedSession): boolean {
  const { ending } = planned;
  if (!ending || ending.abnormally) return false;
  return !ending.awaitsSurvey || surveys.some(({ submitter }) => submitter === 'representative');
}

/** Whether polling must find the survey: the only one of its kind, whose session ended not too long ago. */
export function isSurveyFoundByPolling(
  session: PlayedSession,
  { submitter }: PlayedSurvey,
  troublesEndedAt: number,
): boolean {
  const ofKind = session.surveys.filter((survey) => survey.submitter === submitter);
  const ending = session.planned.ending?.at ?? 0;
  return isEndReported(session) && ofKind.length === 1 && troublesEndedAt - ending < surveyLookBack;
}
