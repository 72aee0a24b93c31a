import { PolicyError, type RetryPolicy } from '../../failure/policy-error';

/** Jira does not find the alert issue, though the app may browse its project. One such answer may pass. */
export class AlertIssueNotFound extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: if it was deleted, what needs attention gets a new one.';

  constructor(key: string) {
    super(`The alert issue ${key} was not found; it is looked for again.`);
  }
}

/** Jira does not find the alert issue, and cannot tell whether it is there. */
export class AlertIssueHidden extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Give the app’s user the permission “Browse projects” in that project, or choose another project.';

  /** @param issue `The alert issue OPS-1` and the like */
  constructor(issue: string) {
    super(`${issue} was not found, and the app may not browse its project, so it may be there all the same.`);
  }
}
