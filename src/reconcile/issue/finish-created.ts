import { StageFailure } from '../outcome';
import type { TargetResult } from '../target-result';
import type { TargetPorts } from '../writes/write';
import type { Execution } from '../ports';
import { finishIssue } from './finish-issue';
import { withIssue } from './session-issue';
import type { IssueToFinish } from './target-search';

/**
 * Does what remains to be done to the issue that was created for a session, and records what is done. Never throws: a
 * failure is part of the result, and the rest is still to be done then.
 */
export async function finishCreated(
  issue: IssueToFinish,
  ports: TargetPorts & { execution: Execution },
): Promise<TargetResult> {
  const { issueKey, record, marker, retentionDays } = issue;
  const { pendingSteps } = record;
  const { execution } = ports;
  try {
    const { results, left } = await finishIssue(issue, pendingSteps, ports);
    if (execution.kind === 'show' || left.length === pendingSteps.length) return { issueKey, results };
    const next = withIssue(record, issueKey, left);
    const isKept = await execution.ports.sessionIssues.replace(marker, record, next, retentionDays);
    return { issueKey, results, ...(isKept && { record: next }) };
  } catch (error) {
    return { issueKey, results: [], failure: StageFailure.of('issue', error) };
  }
}
