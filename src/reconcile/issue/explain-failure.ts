import { PolicyError } from '../../failure/policy-error';
import { findIssue } from '../../jira/find-issue';
import {
  IssueNotFound,
  IssueUnknown,
  JiraPermissionMissing,
  JiraRefused,
  NotFoundOnIssue,
  TimeTrackingOff,
} from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { isTimeTrackingOn } from '../../jira/time-tracking';
import { whyWorkLogRefused } from '../../jira/why-work-log-refused';
import type { Stage } from '../stage';
import { asFailureAt, StageFailure } from '../outcome';

/**
 * Why writing to an issue failed, if Jira's answer may mean several things. After a 404 the issue itself is asked for:
 * only if that is not found either, Jira does not know the issue. If it refuses a work log, that is asked about. Costs
 * one to three calls, and only then.
 *
 * @returns the failure with another cause in place of IssueNotFound, and of a refusal of a work log
 */
export async function explained(
  failure: StageFailure,
  issueKey: string,
  jira: SendToJira,
): Promise<StageFailure> {
  const { stage, cause } = failure;
  if (cause instanceof IssueNotFound) {
    const found = await whyNotFound(stage, issueKey, jira).catch(asFailureAt('issue'));
    return found instanceof StageFailure ? found : new StageFailure(stage, found);
  }
  const isRefusal = cause instanceof JiraRefused || cause instanceof JiraPermissionMissing;
  if (stage !== 'work-log' || !isRefusal) return failure;
  const found = await whyWorkLogRefused(jira, issueKey, cause).catch(unless(cause));
  return found === cause ? failure : new StageFailure(stage, found);
}

async function whyNotFound(stage: Stage, issueKey: string, jira: SendToJira): Promise<PolicyError> {
  if (!(await findIssue(jira, issueKey))) return new IssueUnknown([issueKey]);
  const isTracking = stage !== 'work-log' || (await isTimeTrackingOn(jira));
  return isTracking ? new NotFoundOnIssue(issueKey) : new TimeTrackingOff(issueKey);
}

/** What cannot be learned explains nothing: Jira has refused all the same. */
function unless(refusal: PolicyError): (error: unknown) => PolicyError {
  return (error) => {
    if (error instanceof PolicyError) return refusal;
    throw error;
  };
}
