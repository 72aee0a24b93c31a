import { findIssue } from '../../jira/find-issue';
import { IssueNotFound, IssueUnknown, NotFoundOnIssue, TimeTrackingOff } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { isTimeTrackingOn } from '../../jira/time-tracking';
import type { Stage } from '../delivery';
import { atStage, StageFailure, withKnown } from '../outcome';

/**
 * Runs what writes to an issue. If Jira does not find something there, the issue itself is asked for: only if that is
 * not found either, Jira does not know the issue. Costs one or two calls, and only then.
 *
 * @throws StageFailure, with IssueUnknown, TimeTrackingOff or NotFoundOnIssue in place of IssueNotFound
 */
export async function explainingNotFound<T>(
  issueKey: string,
  jira: SendToJira,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StageFailure) || !(error.cause instanceof IssueNotFound)) throw error;
    throw await explained(error, issueKey, jira);
  }
}

async function explained(
  { stage, known }: StageFailure,
  issueKey: string,
  jira: SendToJira,
): Promise<unknown> {
  try {
    const cause = await atStage('issue', () => whyNotFound(stage, issueKey, jira));
    return new StageFailure(stage, cause, known);
  } catch (error) {
    return withKnown(error, known);
  }
}

async function whyNotFound(stage: Stage, issueKey: string, jira: SendToJira): Promise<Error> {
  if (!(await findIssue(jira, issueKey))) return new IssueUnknown([issueKey]);
  const isTracking = stage !== 'work-log' || (await isTimeTrackingOn(jira));
  return isTracking ? new NotFoundOnIssue(issueKey) : new TimeTrackingOff(issueKey);
}
