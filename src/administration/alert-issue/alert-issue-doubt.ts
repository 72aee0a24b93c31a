import { PolicyError, type RetryPolicy } from '../../failure/policy-error';

/** Jira does not find the alert issue, although the app may browse its project. A single such answer may be a fault. */
export class AlertIssueNotFound extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: if it was deleted, the app creates a new one for what needs attention.';

  constructor(key: string) {
    super(`The alert issue ${key} was not found; it is looked for again.`);
  }
}

/** Jira does not find the alert issue, and it is not known whether it exists. */
export class AlertIssueHidden extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Give the app’s user the permission “Browse projects” in that project, or choose another project.';

  /** @param issue `The alert issue OPS-1` and the like */
  constructor(issue: string) {
    super(`${issue} was not found, and the app may not browse its project, so it may still exist.`);
  }
}

/** Jira has created the alert issue, and does not show it to the app. */
export class AlertIssueUnseen extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Add the app’s user to the security level that new issues of that project get. If the issue was deleted, choose another project.';

  constructor(key: string) {
    super(
      `The app has created the alert issue ${key}, but may not see it, so it is not kept up to date and no other one is created.`,
    );
  }
}

/** The creation of the alert issue got no answer, and there are too many issues to find it among them. */
export class AlertIssueNotKnown extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Choose another project, with fewer new issues.';

  constructor() {
    super(
      'The creation of the alert issue got no answer, and its project had too many new issues at that time to look for it among them.',
    );
  }
}
