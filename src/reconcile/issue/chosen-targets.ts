import { findIssue } from '../../jira/find-issue';
import { IssueUnknown } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { asFailureAt, StageFailure } from '../outcome';
import type { SessionResult, TargetResult } from '../target-result';
import { refuseOtherProjects } from './allowed-projects';
import { ChoiceUnreadable, type KnownIssue } from './choice';
import { isDamaged } from './damaged-session-issue';
import type { RecordWithIssues } from './make-choice';
import type { ChosenIssues, SessionToResolve } from './plan-session-issue';
import type { TargetSearch } from './target-search';
import { thenCleared, type ChoicePorts } from './then-cleared';

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
  const written = { ofCreation: [...results, ...damageOf(record, chosen)], targets };
  return yield* thenCleared(written, { record, right: chosen }, session, ports);
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
function damageOf(record: RecordWithIssues, [first]: readonly KnownIssue[]): ChosenIssues['results'] {
  if (!isDamaged(record) || !first) return [];
  const { issueKey } = first;
  return [{ kind: 'issue', issueKey, outcome: 'unchanged', code: 'record-damaged', field: record.damagedAt }];
}
