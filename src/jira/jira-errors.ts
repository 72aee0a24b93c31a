import { PolicyError, type RetryPolicy } from '../failure/policy-error';

/** No answer from Jira at all. */
export class JiraUnreachable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(options?: ErrorOptions) {
    super('Jira did not answer.', options);
  }
}

/** Jira answered with a failure of its own (5xx). */
export class JiraServerError extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(status: number, action: string, afterSeconds?: number) {
    super(`Jira failed with status ${status} when the app wanted to ${action}.`);
    this.policy = { kind: 'retry', afterSeconds };
  }
}

/** Jira asks the app to slow down. `reason` is its `RateLimit-Reason`, where it gives one. */
export class JiraRateLimited extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = 'Nothing to do: the app waits as long as Jira asks and tries again.';

  constructor(
    action: string,
    readonly reason: string | undefined,
    afterSeconds: number | undefined,
  ) {
    super(`Jira limits how often the app may ${action}${reason ? ` (${reason})` : ''}.`);
    this.policy = { kind: 'retry', afterSeconds };
  }
}

/** The issue does not exist, or the app may not see it; Jira does not tell which. */
export class IssueNotFound extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Check that the issue exists, that its project is not archived and that the app’s user may browse it, then replay the delivery.';

  constructor(issueKey: string) {
    super(`The issue ${issueKey} does not exist, or the app may not see it.`);
  }
}

/** The app's user lacks a right in Jira (401 or 403). */
export class JiraPermissionMissing extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Give the app’s user the permissions “Browse projects” and “Work on issues” in the project, and those that comments, attachments, links or transitions need where they are switched on. Check that the project is not archived, then replay the delivery.';

  constructor(action: string) {
    super(`Jira does not allow the app to ${action}.`);
  }
}

/** Jira understood the request and refuses it (400 and the like). */
export class JiraRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Mend what Jira names, such as time tracking that is switched off, then replay the delivery.';

  /** @param fields what is wrong with fields, by their ids */
  constructor(
    status: number,
    action: string,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    const ofFields = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
    const reasons = shown([...messages, ...ofFields]);
    super(`Jira refused with status ${status} when the app wanted to ${action}: ${reasons}`);
  }
}

/** Jira's answer is not of the documented shape. */
export class JiraAnswerUnreadable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'If this stays, report it: Jira may have changed its interface.';

  constructor(action: string) {
    super(`Jira’s answer could not be read when the app wanted to ${action}.`);
  }
}

const longestMessage = 300;

/** Messages of Jira as one text, bounded. */
export function shown(messages: readonly string[]): string {
  const text = messages.join(' ').replace(/\s+/g, ' ').trim();
  return text === '' ? 'no reason given.' : text.slice(0, longestMessage);
}
