import { findIssueWithFiles } from '../../jira/find-issue';
import { IssueUnknown } from '../../jira/jira-errors';
import type { IssueFacts } from '../../jira/issue-facts';
import { StageFailure } from '../outcome';
import type { TargetResult } from '../target-result';
import type { Result, WriteResult } from '../write-result';
import { removalsInOrder } from '../writes/remove-own';
import { shown, type IssueSoFar, type SessionToWrite, type TargetPorts } from '../writes/write';
import type { KnownIssue } from './choice';
import { explained } from './explain-failure';
import { passedOver, type WasUnknown } from './find-named-issues';
import type { KeptSessionIssue } from './damaged-session-issue';
import { isSame } from './make-choice';
import type { IssueToClear, TargetSearch } from './target-search';

export type ClearingPorts = TargetPorts & { wasUnknown: WasUnknown };

/** What came of clearing issues. */
export type Cleared = Pick<TargetResult, 'results' | 'failure'>;

/**
 * Hands out the issues that are on record as wrong, so that what the app wrote to them for a session is removed, and
 * tells what came of it. The first failure ends it.
 *
 * @param right where the session belongs
 */
export async function* wrongIssues(
  { wrong = [], issueKey: created }: KeptSessionIssue,
  right: readonly KnownIssue[],
): TargetSearch<Cleared> {
  const results: Result[] = [];
  for (const issue of wrong) {
    const { results: some, failure } = yield { kind: 'clear', issue, right };
    results.push(...some);
    if (failure) return { results, failure };
    const [first] = some;
    const issueKey = first && 'issueKey' in first ? first.issueKey : issue.issueKey;
    const isKnown = some.every(({ kind }) => kind === 'removal');
    const kept = { kind: 'kept', issueKey, outcome: 'unchanged' } as const;
    if (isKnown && some.length > 0) results.push({ ...kept, what: 'effects' });
    if (isKnown && issue.issueKey === created) results.push({ ...kept, what: 'issue' });
  }
  return { results };
}

/**
 * Removes what the app wrote for a session from an issue that is not the session's. Doing it again changes nothing:
 * what is gone is gone. The issue is read before, so that one in which the session belongs after all, whatever its
 * key, stays as it is. What cannot be removed is told. Never throws: a failure is part of the result.
 */
export async function clearIssue(
  { issue: wrong, right }: IssueToClear,
  session: SessionToWrite,
  ports: ClearingPorts,
): Promise<Cleared> {
  const results: WriteResult[] = [];
  let issueKey = wrong.issueKey;
  let stage: StageFailure['stage'] = 'issue';
  try {
    const readAt = ports.now();
    const facts = await findIssueWithFiles(ports.jira, wrong.issueId ?? wrong.issueKey);
    if (!facts) return missing(wrong, ports.wasUnknown);
    if (right.some((one) => isSame(one, facts))) return { results };
    issueKey = facts.issueKey;
    const issue: IssueSoFar = { ...asTarget(facts), facts, readAt, results };
    for (const removal of removalsInOrder(session)) {
      stage = removal.stage;
      const prepared = await removal.prepare(issue, ports);
      const { execution } = ports;
      const applied =
        execution.kind === 'apply' ? await prepared.apply(execution.ports) : shown(prepared, execution);
      results.push(...applied.results);
    }
    return { results };
  } catch (error) {
    return { results, failure: await explained(StageFailure.of(stage, error), issueKey, ports.jira) };
  }
}

function asTarget({ issueKey }: IssueFacts) {
  return { issueKey, origin: 'named', isNew: false, wasMoved: false } as const;
}

/** An issue that Jira does not know at one look may be hidden for a moment only. */
function missing({ issueKey }: KnownIssue, wasUnknown: WasUnknown): Cleared {
  if (wasUnknown(issueKey)) return { results: [passedOver(issueKey, true)] };
  return { results: [], failure: new StageFailure('issue', new IssueUnknown([issueKey])) };
}
