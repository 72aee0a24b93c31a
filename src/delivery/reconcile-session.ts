import type { ApplianceClient } from '../session/appliance-client';
import { AnswerNotKnown } from '../session/appliance-errors';
import { cleanText } from '../foundation/clean-text';
import { surveysOf, type Session } from '../session/session';
import type { Configuration, ConfigurationSettings } from '../configuration/configuration';
import type { SendToJira } from '../jira/jira-http';
import type { RepresentativeStore } from '../jira/representative-store';
import { orNotKnown } from './answer-not-known';
import { bringIntoJira } from './issue/bring-into-jira';
import type { KeptSessionIssue } from './issue/damaged-session-issue';
import { leadingName } from './issue/leading-representative';
import type { WasUnknown } from './issue/find-named-issues';
import type { SessionIssueStore } from './issue/session-issue';
import { notingRender } from './noting-render';
import {
  atStage,
  knowing,
  type Findings,
  type NotReadyOutcome,
  type Outcome,
  type WhyIgnored,
} from './outcome';
import type { RenderReport } from './render-report-port';
import { timesOf, type SessionTimes } from './session-end';
import { withSurveys } from './session-surveys';
import type { Result, TemplateResult } from './write-result';
import { surveyAnnouncedBy } from '../session/event-type';

export interface ReconcileDependencies {
  appliance: Pick<ApplianceClient, 'session' | 'surveys' | 'representativeAccount'>;
  jira: SendToJira;
  render: RenderReport;
  sessionIssues: SessionIssueStore;
  representatives: RepresentativeStore;
  now: () => number;
}

export interface SessionToReconcile {
  lsid: string;
  configuration: Configuration;
  /** What brings the session up. A survey's event waits until the survey can be read. */
  eventType: string;
  /** The events of the session that have come so far: the surveys among them are asked for. */
  events: readonly string[];
  /** What is known of an issue that was created for the session. */
  sessionIssue?: KeptSessionIssue;
  retentionDays: number;
  /** Whether an incomplete report has been waited for long enough. */
  patienceIsOver: boolean;
  /** Whether Jira did not know an issue already when it was asked for it some minutes ago. */
  wasUnknown: WasUnknown;
}

/**
 * Asks the appliance for the truth about a session and makes Jira agree with it. Running it again changes nothing;
 * running it later updates the same work log.
 *
 * @throws StageFailure with the stage and what went wrong
 */
export async function reconcileSession(
  what: SessionToReconcile,
  dependencies: ReconcileDependencies,
): Promise<Outcome> {
  const { lsid, configuration, eventType, events, patienceIsOver } = what;
  const { appliance } = dependencies;
  const reported = await atStage('session', () => orNotKnown(appliance.session(lsid)));
  if (reported instanceof AnswerNotKnown) return notReady(reported.message);
  if (!reported) {
    return { ...notReady('The appliance has no report of this session yet.'), isUnknown: true };
  }
  const times = timesOf(reported, patienceIsOver);
  if (!times) return notReady('The appliance’s report of this session has no end yet.');
  const tooShort = whyTooShort(times, configuration.settings);
  if (tooShort) return ignored(tooShort, knownOf(reported, times));
  const session = await atStage('session', () =>
    orNotKnown(withSurveys(reported, [eventType, ...events], appliance, patienceIsOver)),
  );
  if (session instanceof AnswerNotKnown) return notReady(session.message);
  const awaited = surveyAnnouncedBy(eventType);
  if (awaited && surveysOf(session, awaited).length === 0) {
    return notReady('The appliance has no answers to the survey of this session yet.');
  }

  const found = knownOf(session, times);
  const told = new Map<string, TemplateResult>();
  const render = notingRender(dependencies.render, told);
  const toBring = { session, times, configuration };
  const brought = await knowing({ found }, () => bringIntoJira(toBring, what, { ...dependencies, render }));
  if ('why' in brought) return ignored(brought.why, found);
  const { issueKey, workLogId, results, isWritten } = brought;
  if (!isWritten) {
    return ignored({ code: 'nothing-to-write' }, { ...found, issueKey }, results);
  }
  const all = [...results, ...told.values()];
  return { kind: 'done', stage: 'work-log', found: { ...found, issueKey, workLogId }, results: all };
}

/** Why a session is left out for its length, if it is. */
function whyTooShort(
  { durationSeconds }: SessionTimes,
  { minimumDurationSeconds }: ConfigurationSettings,
): WhyIgnored | undefined {
  if (durationSeconds >= minimumDurationSeconds) return undefined;
  return { code: 'too-short', durationSeconds, minimumSeconds: minimumDurationSeconds };
}

/** Longest name of a representative that a delivery keeps. */
const longestName = 200;

function knownOf(session: Session, { endedAt }: SessionTimes): Findings {
  const representative = leadingName(session)?.slice(0, longestName);
  return { representative: representative && cleanText(representative), sessionEndedAt: endedAt };
}

function notReady(cause: string): NotReadyOutcome {
  return { kind: 'not-ready', stage: 'session', cause };
}

function ignored(why: WhyIgnored, found: Findings, results: readonly Result[] = []): Outcome {
  return { kind: 'ignored', stage: 'issue', why, found, results };
}
