import { findIssue } from '../../jira/find-issue';
import { IssueUnknown } from '../../jira/jira-errors';
import { asFailureAt, StageFailure } from '../outcome';
import type { SessionResult, TargetResult } from '../target-result';
import type { KnownIssue } from './choice';
import type { CreatedIssue } from './created-issue';
import type { SessionToResolve } from './plan-session-issue';
import type { SessionIssue } from './session-issue';
import type { IssueToFinish, TargetSearch } from './target-search';
import { thenCleared, type ChoicePorts } from './then-cleared';

/**
 * The issue that was created for a session: what remains to be done to it is done before anything is written to it.
 * If a person chose it in place of another one, what was written there is removed afterwards.
 */
export async function* createdTarget(
  created: CreatedIssue,
  session: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch<SessionResult> {
  const { issueKey, isNew, unfinished, duplicate, toCome } = created;
  const finished = unfinished && (yield toFinish(created, unfinished, session));
  const failure = created.failure ?? finished?.failure;
  const results = [...created.results, ...(finished?.results ?? [])];
  if (failure) {
    return { ofCreation: results, isCreated: true, targets: [{ issueKey, results: [], failure }] };
  }
  const ofCreation = duplicate ? [...results, duplicate] : results;
  const target = yield { issueKey, origin: 'created', isNew, wasMoved: false, toCome };
  const written = { ofCreation, isCreated: true, targets: [target] };
  const record = finished?.record ?? created.record;
  if (target.failure || !record?.wrong?.length) return written;
  const own = toCome ? { issueKey } : await identified(target, issueKey, ports).catch(asFailureAt('issue'));
  if (own instanceof StageFailure) {
    return { ...written, targets: [target, { issueKey, results: [], failure: own }] };
  }
  return yield* thenCleared(written, { record, right: [own] }, session, ports);
}

/** With its id: an issue that is on record as wrong may be the same one under another key. */
async function identified(
  { issueId }: TargetResult,
  issueKey: string,
  { jira }: ChoicePorts,
): Promise<KnownIssue> {
  if (issueId !== undefined) return { issueKey, issueId };
  const found = await findIssue(jira, issueKey);
  if (!found) throw new IssueUnknown([issueKey]);
  return found;
}

function toFinish(
  { issueKey, isNew }: CreatedIssue,
  record: SessionIssue,
  { session, configuration, marker, retentionDays }: SessionToResolve,
): IssueToFinish {
  const freeAt = isNew ? record.intendedAt : undefined;
  return { kind: 'finish', issueKey, freeAt, session, configuration, marker, record, retentionDays };
}
