import type { EventType } from '../../../src/session/event-type';
import { second } from '../durations';
import { surveyEventType } from '../plan/planned-session';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession, PlayedSurvey } from '../run/played-session';
import type { JudgedRun } from './judged-run';
import { isEndReported, isFoundByPolling, isSurveyFoundByPolling } from './polling-duty';

const eventNames: Record<EventType, string> = {
  'session-end': 'support_conference_end',
  'customer-survey': 'support_conference_customer_exit_survey_completed',
  'representative-survey': 'support_conference_rep_exit_survey_completed',
};

/** What the app owes for a session by one configuration. */
export interface Duty {
  /** Whether the session must have come to Jira, or be parked. */
  mustArrive: boolean;
  /** The surveys that its work log must show. */
  mustShow: readonly PlayedSurvey[];
}

/** Works out what the app owes, from what the appliance got its 200 for and from what polling can find. */
export function dutyOf(
  run: Pick<JudgedRun, 'accepted' | 'broken' | 'troublesEndedAt'>,
  configuration: EnteredConfiguration,
  session: PlayedSession,
): Duty {
  if (session.endedAt === undefined) return { mustArrive: false, mustShow: [] };
  const broken = run.broken.ofSession(session);
  // What cannot be read in a list is shown and skipped.
  const isPolled = configuration.polls && broken?.kind !== 'malformed-entries';
  const mustShow = session.surveys.filter(
    (survey) =>
      hasCome(run, configuration, session, surveyEventType(survey.submitter), survey.answeredAt) ||
      (isPolled && isSurveyFoundByPolling(session, survey, run.troublesEndedAt)),
  );
  const isFound = isPolled && isFoundByPolling(session) && (isEndReported(session) || !broken);
  return { mustArrive: isFound || mustShow.length > 0 || isEndTold(run, configuration, session), mustShow };
}

/** Whether the appliance has delivered the event of the session's end. */
export function isEndTold(
  run: Pick<JudgedRun, 'accepted'>,
  configuration: EnteredConfiguration,
  session: PlayedSession,
): boolean {
  const { endedAt } = session;
  return endedAt !== undefined && hasCome(run, configuration, session, 'session-end', endedAt);
}

function hasCome(
  { accepted }: Pick<JudgedRun, 'accepted'>,
  { applianceId, outboundEventTypes }: EnteredConfiguration,
  { lsid }: PlayedSession,
  type: EventType,
  at: number,
): boolean {
  const timestamp = Math.floor(at / second);
  return (
    outboundEventTypes.includes(type) &&
    accepted.has({ applianceId, name: eventNames[type], lsid, timestamp })
  );
}
