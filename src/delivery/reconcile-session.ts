import type { ApplianceClient } from '../appliance/appliance-client';
import type { EventType } from '../appliance/event-type';
import type { Session } from '../appliance/session';
import type { Configuration } from '../configuration/configuration';
import { issueKeyIn } from '../jira/issue-key';
import type { SendToJira } from '../jira/jira-http';
import { bringIntoIssue } from './bring-into-issue';
import { atStage, knowing, type Outcome } from './outcome';
import type { RenderReport } from './render-report-port';
import { timesOf } from './session-end';
import { isSurveyEvent, surveysOf, withSurveys } from './session-surveys';

export interface ReconcileDependencies {
  appliance: Pick<ApplianceClient, 'session' | 'customerSurveys' | 'representativeSurveys'>;
  jira: SendToJira;
  render: RenderReport;
}

export interface SessionToReconcile {
  lsid: string;
  configuration: Configuration;
  /** What brings the session up. A survey's event waits until the survey can be read. */
  eventType: string;
  /** The survey events of the session that have come so far: those surveys are asked for. */
  surveyEvents: readonly EventType[];
  /** Whether an incomplete report has been waited for long enough. */
  patienceIsOver: boolean;
}

/**
 * Asks the appliance for the truth about a session and makes Jira agree with it. Running it again changes nothing;
 * running it later updates the same work log.
 *
 * @throws StageFailure with the stage and what went wrong
 */
export async function reconcileSession(
  { lsid, configuration, eventType, surveyEvents, patienceIsOver }: SessionToReconcile,
  { appliance, jira, render }: ReconcileDependencies,
): Promise<Outcome> {
  const reported = await atStage('session', () => appliance.session(lsid));
  if (!reported) return notReady('The appliance has no report of this session yet.');
  const times = timesOf(reported, patienceIsOver);
  if (!times) return notReady('The appliance’s report of this session has no end yet.');
  const session = await atStage('session', () =>
    withSurveys(reported, [eventType, ...surveyEvents], appliance),
  );
  if (isSurveyEvent(eventType) && surveysOf(session, eventType).length === 0) {
    return notReady('The appliance has no answers to the survey of this session yet.');
  }

  const representative = leadingRepresentative(session);
  const known = { representative, sessionEndedAt: times.endedAt };
  const issueKey = issueKeyIn(session.externalKey);
  if (issueKey === undefined) return ignored('The session’s external key names no issue.', known);
  if (!configuration.settings.updateWorkLog) {
    return ignored('The configuration does not update the work log.', { ...known, issueKey });
  }
  const { workLogId, notes } = await knowing({ ...known, issueKey }, () =>
    bringIntoIssue(issueKey, { session, times, configuration }, { jira, render }),
  );
  return {
    kind: 'done',
    stage: 'work-log',
    effects: { ...known, issueKey, workLogId, summary: notes.join(' ') },
  };
}

function notReady(cause: string): Outcome {
  return { kind: 'not-ready', stage: 'session', cause };
}

function ignored(cause: string, effects: { representative?: string; issueKey?: string }): Outcome {
  return { kind: 'ignored', stage: 'issue', cause, effects };
}

/** The session's owner, else the primary representative, else the one with the most time in it. */
function leadingRepresentative(session: Session): string | undefined {
  const { representatives } = session;
  const byTime = [...representatives].sort((a, b) => (b.secondsInvolved ?? 0) - (a.secondsInvolved ?? 0));
  const leading =
    representatives.find(({ sessionOwner }) => sessionOwner) ??
    representatives.find(({ primary }) => primary) ??
    byTime[0];
  return leading?.displayName ?? leading?.username ?? session.primaryRepresentative?.name;
}
