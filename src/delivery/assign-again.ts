import { isDamaged, type KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import { withIssue } from '../reconcile/issue/session-issue';
import type { Delivery } from './delivery';

/**
 * The record of the issue that was created for a session. If somebody replays a delivery that could assign it to
 * nobody, such as after they mapped the representative, the assignment is still to be made. Who has the issue by then
 * stays.
 */
export function withAssignmentAgain(
  { replayedAt, attempts }: Pick<Delivery, 'replayedAt' | 'attempts'>,
  sessionIssue: KeptSessionIssue | undefined,
): KeptSessionIssue | undefined {
  const wasLeftOut = attempts.some(({ remarks = [] }) => remarks.includes('assignee'));
  if (replayedAt === undefined || !wasLeftOut || !sessionIssue || isDamaged(sessionIssue))
    return sessionIssue;
  const { issueKey, pendingSteps, revision } = sessionIssue;
  if (issueKey === undefined || pendingSteps.includes('assignee')) return sessionIssue;
  // Nothing is stored yet, so the record keeps the revision that it is replaced by.
  return { ...withIssue(sessionIssue, issueKey, [...pendingSteps, 'assignee']), revision };
}
