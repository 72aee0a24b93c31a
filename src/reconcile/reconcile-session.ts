import { textStart } from '../foundation/text-start';
import type { ConfigurationSettings } from '../configuration/configuration';
import { AnswerNotKnown } from '../session/appliance-errors';
import { surveyAnnouncedBy } from '../session/event-type';
import { surveysOf, type Session } from '../session/session';
import { orNotKnown } from './answer-not-known';
import { clearIssue } from './issue/clear-wrong-issues';
import { finishCreated } from './issue/finish-created';
import { leadingName } from './issue/leading-representative';
import { findTargets } from './issue/find-targets';
import { hasChoice } from './issue/make-choice';
import {
  atStage,
  outcomeOfFailure,
  type Findings,
  type NotReadyOutcome,
  type Outcome,
  type WhyIgnored,
  type WhyNotReady,
} from './outcome';
import { outcomeOf, type AdviceOf } from './outcome-of';
import { withRender, type ReconcilePorts } from './ports';
import { seenSession, withIssues } from './record/seen-session';
import type { SeenSession } from './record/session-record';
import { reconcileTarget } from './reconcile-target';
import { renderOnce } from './render-once';
import { timesOf, type SessionTimes } from './session-end';
import { withSurveys } from './session-surveys';
import type { TargetResult } from './target-result';
import type { SessionToReconcile } from './session-to-reconcile';

/**
 * Asks the appliance for the truth about a session and makes Jira agree with it. Running it again changes nothing;
 * running it later updates the same work log. Never throws: a failure is an outcome.
 *
 * @param adviceOf what is advised after a failure
 */
export async function reconcileSession(
  what: SessionToReconcile,
  ports: ReconcilePorts,
  adviceOf?: AdviceOf,
): Promise<Outcome> {
  let found: Findings | undefined;
  let seen: SeenSession | undefined;
  try {
    const read = await readSession(what, ports);
    if ('kind' in read) return read;
    const { session, times } = read;
    found = knownOf(session, times);
    seen = seenSession(session, times);
    const { render, replaced } = renderOnce(ports.render);
    const rendering = withRender(ports, render);
    const { configuration, knownWorkLogs, wasUnknown } = what;
    const toWrite = { session, times, configuration, knownWorkLogs };
    const targets = findTargets(toWrite, what, rendering);
    let next = await targets.next();
    while (!next.done) {
      const { value } = next;
      let came: TargetResult;
      if (!('kind' in value)) came = await reconcileTarget(value, toWrite, rendering);
      else if (value.kind === 'finish') came = await finishCreated(value, rendering);
      else came = await clearIssue(value, toWrite, { ...rendering, wasUnknown });
      next = await targets.next(came);
    }
    if ('why' in next.value) return withSeen(ignored(next.value.why, found), seen);
    const outcome = outcomeOf(next.value, found, replaced(), adviceOf);
    return withSeen(outcome, withIssues(seen, next.value));
  } catch (error) {
    return withSeen(outcomeOfFailure(error, adviceOf, { found }), seen);
  }
}

/** A session that is ready to be written, or why it is not. */
async function readSession(
  { lsid, configuration, eventType, events, patienceIsOver, sessionIssue }: SessionToReconcile,
  { appliance }: Pick<ReconcilePorts, 'appliance'>,
): Promise<{ session: Session; times: SessionTimes } | Outcome> {
  const reported = await atStage('session', () => orNotKnown(appliance.session(lsid)));
  if (reported instanceof AnswerNotKnown)
    return notReady({ code: 'answer-not-known', said: reported.message });
  if (!reported) return notReady({ code: 'no-report' });
  const times = timesOf(reported, patienceIsOver);
  if (!times) return notReady({ code: 'no-end' });
  // Whoever chooses an issue for a session wants it there, however short it is.
  const tooShort = hasChoice(sessionIssue) ? undefined : whyTooShort(times, configuration.settings);
  if (tooShort) return withSeen(ignored(tooShort, knownOf(reported, times)), seenSession(reported, times));
  const session = await atStage('session', () =>
    orNotKnown(withSurveys(reported, [eventType, ...events], appliance, patienceIsOver)),
  );
  if (session instanceof AnswerNotKnown) return notReady({ code: 'answer-not-known', said: session.message });
  const awaited = surveyAnnouncedBy(eventType);
  if (awaited && surveysOf(session, awaited).length === 0) return notReady({ code: 'no-survey' });
  return { session, times };
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
  const representative = leadingName(session);
  return {
    representative: representative && textStart(representative, longestName),
    sessionEndedAt: endedAt,
  };
}

/** With what is remembered of the session, if its report was read. */
function withSeen(outcome: Outcome, seen: SeenSession | undefined): Outcome {
  return outcome.kind === 'held' || outcome.kind === 'not-ready' ? outcome : { ...outcome, seen };
}

function notReady(why: WhyNotReady): NotReadyOutcome {
  return { kind: 'not-ready', stage: 'session', why };
}

function ignored(why: WhyIgnored, found: Findings): Outcome {
  return { kind: 'ignored', stage: 'issue', why, found, results: [] };
}
