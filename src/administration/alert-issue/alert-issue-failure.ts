import { PolicyError } from '../../failure/policy-error';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { AlertFailure } from './alert-issue-state';

/**
 * A failure of Jira as the settings show it, with advice for this issue.
 *
 * @throws the error itself if it has no policy: it is a defect of the app
 */
export function alertIssueFailure(error: unknown, now: number): AlertFailure {
  if (!(error instanceof PolicyError)) throw error;
  return { at: now, cause: error.message, advice: adviceFor(error) };
}

function adviceFor(error: PolicyError): string {
  if (error instanceof JiraPermissionMissing) {
    return 'Give the app’s user the permissions “Browse projects”, “Create issues”, “Edit issues” and “Add comments” in the project, or choose another project.';
  }
  if (error instanceof JiraRefused) {
    return 'Choose a project and an issue type that require only a summary and a description.';
  }
  return error.advice;
}
