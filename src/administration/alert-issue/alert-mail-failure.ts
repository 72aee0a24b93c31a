import { PolicyError } from '../../failure/policy-error';
import { IssueNotFound, JiraInDoubt, JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { AlertFailure } from './alert-issue-state';

/**
 * Why an email could not be sent, with advice for it.
 *
 * @param before the failure of the email before: the same one keeps its time
 * @throws the error itself if it has no policy: it is a defect of the app
 */
export function alertMailFailure(
  error: unknown,
  before: AlertFailure | undefined,
  now: number,
): AlertFailure {
  if (!(error instanceof PolicyError)) throw error;
  const { message: cause } = error;
  return { at: before?.cause === cause ? before.at : now, cause, advice: adviceForMail(error) };
}

/** What an administrator can do if Jira does not take an email. */
export function adviceForMail(error: PolicyError): string {
  if (error instanceof JiraPermissionMissing) {
    return 'Probably outgoing mail is off in Jira. An administrator of Jira can switch it on under System > Outgoing mail.';
  }
  if (error instanceof JiraRefused) {
    return 'Check the users and groups who get the email: one of them may have been deactivated or deleted. Choose others, and save.';
  }
  if (error instanceof IssueNotFound) {
    return 'Check that the alert issue exists and that the app’s user may see it. If it was deleted, the next alert gets a new one.';
  }
  if (error instanceof JiraInDoubt) return 'Jira may have sent it nevertheless. Nothing else is known.';
  return error.advice;
}
