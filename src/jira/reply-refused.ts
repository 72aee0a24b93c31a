import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import { shown } from './jira-errors';

/** Jira did not take a reply to the customer of a request. Nothing was sent. */
export class ReplyRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Whoever replies needs the permission “Add comments” in the project, and access to its service project. You can give the customer the text yourself.';

  /** @param reasons in Jira's words; none if the right is missing */
  constructor(issueKey: string, reasons: readonly string[] = []) {
    super(
      reasons.length === 0
        ? `Jira does not let you reply to the customer of ${issueKey}.`
        : `Jira did not take the reply to the customer of ${issueKey}: ${shown(reasons)}`,
    );
  }
}
