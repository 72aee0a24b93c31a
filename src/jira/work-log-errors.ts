import { PolicyError, type RetryPolicy } from '../failure/policy-error';

/** What writing work logs needs, as Jira's permission schemes call it. */
export type WorkLogPermission = 'WORK_ON_ISSUES' | 'EDIT_OWN_WORKLOGS' | 'DELETE_OWN_WORKLOGS';

const names: Record<WorkLogPermission, string> = {
  WORK_ON_ISSUES: 'Work on issues',
  EDIT_OWN_WORKLOGS: 'Edit own work logs',
  DELETE_OWN_WORKLOGS: 'Delete own work logs',
};

/** Jira refuses a work log with a 400, and the app's user lacks the right. */
export class WorkLogNotPermitted extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'confirm', denied: ['access'] };
  readonly advice =
    'Give it to the app’s user, or to the role of add-on users, in the permission scheme of the project. Then replay the delivery.';

  constructor(issueKey: string, permission: WorkLogPermission) {
    super(`The app lacks the permission “${names[permission]}” for the work logs of ${issueKey}.`);
  }
}

/** The issue is in a status in which nothing of it can be changed. */
export class IssueNotEditable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Reopen it, or take the property jira.issue.editable from its status in the workflow. Then replay the delivery.';

  constructor(issueKey: string) {
    super(`${issueKey} is closed for changes by its status, so that Jira takes no work log.`);
  }
}
