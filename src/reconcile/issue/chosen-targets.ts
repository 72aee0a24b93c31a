import { findIssue } from '../../jira/find-issue';
import { IssueUnknown } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { asFailureAt, StageFailure } from '../outcome';
import type { ReconcilePorts } from '../ports';
import type { SessionResult, TargetResult } from '../target-result';
import { refuseOtherProjects } from './allowed-projects';
import { ChoiceUnreadable, type KnownIssue } from './choice';
import { wrongIssues, type Cleared } from './clear-wrong-issues';
import { withoutWrong, type RecordWithChoice } from './make-choice';
import { isDamaged } from './damaged-session-issue';
import type { WasUnknown } from './find-named-issues';
import type { ChosenIssues, SessionToResolve } from './plan-session-issue';
import type { TargetSearch } from './target-search';

/** What it is to be known by whether nothing of the session may still appear in an issue. */
export type ChoicePorts = ReconcilePorts & { wasUnknown: WasUnknown; mayBeInDoubt: () => boolean };

/**
 * The issues that a person chose. Each is asked for by its id, so that it is found wherever it was moved to. One that
 * does not exist any more is told, and looked for again: nothing takes its place. Once the session is in all of them,
 * what the app wrote to the wrong ones is removed, if the person wanted that; what is left to be removed is on record
 * until then, so that any later attempt goes on with it.
 */
export async function* chosenTargets(
  { record, results }: ChosenIssues,
  session: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch<SessionResult> {
  const { chosen } = record;
  if (chosen === 'unreadable') throw new StageFailure('issue', new ChoiceUnreadable());
  const targets: TargetResult[] = [];
  for (const one of chosen) {
    const found = await lookFor(one, session, ports.jira).catch(asFailureAt('issue'));
    if (found instanceof StageFailure) {
      targets.push({ issueKey: one.issueKey, results: [], failure: found });
      continue;
    }
    const { issueKey } = found;
    targets.push(yield { issueKey, origin: 'chosen', isNew: false, wasMoved: issueKey !== one.issueKey });
  }
  const told = { ofCreation: [...results, ...damageOf(record, chosen)] };
  if (targets.some(({ failure }) => failure) || !record.wrong?.length) return { ...told, targets };
  const { results: ofRemoval, failure } = yield* clear(record, session, ports);
  if (!failure) return { ...told, targets, ofRemoval };
  const unfinished = { issueKey: targets[0]?.issueKey, results: ofRemoval, failure };
  return { ...told, targets: [...targets, unfinished] };
}

async function lookFor(
  { issueId, issueKey }: KnownIssue,
  { configuration }: SessionToResolve,
  jira: SendToJira,
): Promise<{ issueKey: string }> {
  const found = await findIssue(jira, issueId ?? issueKey);
  if (!found) throw new IssueUnknown([issueKey]);
  refuseOtherProjects(found, configuration.settings);
  return found;
}

/** Nothing is told of what a person does not need to know: the choice itself can be read. */
function damageOf(record: RecordWithChoice, [first]: readonly KnownIssue[]): ChosenIssues['results'] {
  if (!isDamaged(record) || !first) return [];
  const { issueKey } = first;
  return [{ kind: 'issue', issueKey, outcome: 'unchanged', code: 'record-damaged', field: record.damagedAt }];
}

async function* clear(
  record: RecordWithChoice,
  session: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch<Cleared> {
  const cleared = yield* wrongIssues(record);
  const { execution } = ports;
  // What may still appear there is looked for again, once it must have appeared.
  if (cleared.failure || execution.kind === 'show' || ports.mayBeInDoubt()) return cleared;
  const { marker, retentionDays } = session;
  const next = withoutWrong(record, ports.now());
  // Whoever was faster has chosen anew: their own attempt goes on from there.
  const kept = execution.ports.sessionIssues.replace(marker, record, next, retentionDays);
  const failure = await kept.then(() => undefined, asFailureAt('record'));
  return failure ? { ...cleared, failure } : cleared;
}
