import { findIssue } from '../../jira/find-issue';
import { IssueNotFound, IssueUnknown, NotFoundOnIssue, TimeTrackingOff } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { isTimeTrackingOn } from '../../jira/time-tracking';
import type { Stage } from '../stage';
import { asFailureAt, StageFailure } from '../outcome';
import type { TargetResult } from '../target-result';

/**
 * If Jira did not find something when an issue was written to, the issue itself is asked for: only if that is not found
 * either, Jira does not know the issue. Costs one or two calls, and only then.
 *
 * @returns the result with IssueUnknown, TimeTrackingOff or NotFoundOnIssue in place of IssueNotFound
 */
export async function explainNotFound(
  issueKey: string,
  result: TargetResult,
  jira: SendToJira,
): Promise<TargetResult> {
  const { failure } = result;
  if (!failure || !(failure.cause instanceof IssueNotFound)) return result;
  const { stage } = failure;
  const cause = await whyNotFound(stage, issueKey, jira).catch(asFailureAt('issue'));
  return { ...result, failure: cause instanceof StageFailure ? cause : new StageFailure(stage, cause) };
}

async function whyNotFound(stage: Stage, issueKey: string, jira: SendToJira): Promise<Error> {
  if (!(await findIssue(jira, issueKey))) return new IssueUnknown([issueKey]);
  const isTracking = stage !== 'work-log' || (await isTimeTrackingOn(jira));
  return isTracking ? new NotFoundOnIssue(issueKey) : new TimeTrackingOff(issueKey);
}
