import { textStart } from '../foundation/text-start';
import { PolicyError, tryAgainOnPage, type RetryPolicy } from '../failure/policy-error';
import { isOfQuota } from './asked-wait';
import type { JiraRequest } from './jira-http';

/** Jira did not tell whether it has done what it was asked for. */
export abstract class JiraInDoubt extends PolicyError {
  /** @param mayHaveChanged it was asked to change something, which it may have done, or may do yet */
  constructor(
    message: string,
    readonly mayHaveChanged: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No answer from Jira at all. */
export class JiraUnreachable extends JiraInDoubt {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(mayHaveChanged: boolean, options?: ErrorOptions) {
    super('Jira did not answer.', mayHaveChanged, options);
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/** Jira answered with a failure of its own (5xx). */
export class JiraServerError extends JiraInDoubt {
  readonly policy: RetryPolicy;
  readonly status: number;
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(
    { status, afterSeconds }: { status: number; afterSeconds?: number },
    action: string,
    mayHaveChanged: boolean,
  ) {
    super(`Jira failed with status ${status} when the app wanted to ${action}.`, mayHaveChanged);
    this.status = status;
    this.policy = { kind: 'retry', afterSeconds };
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/** Jira's answer, or what came in its place, is larger than any that the app asks for. */
export class JiraAnswerTooLarge extends JiraInDoubt {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'If this stays, report it: the app asks for nothing that is so large.';

  constructor(mayHaveChanged: boolean) {
    super('The answer of Jira is larger than what the app can read.', mayHaveChanged);
  }
}

/** Jira asks the app to slow down. `reason` is its `RateLimit-Reason`, if it gives one. */
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

  /** A quota is used up, which comes back with the next full hour, and no burst that is over in a moment. */
  get isOfQuota(): boolean {
    return isOfQuota(this.reason);
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/** What one passing fault of Jira may have denied as well. */
const accessDenied: RetryPolicy = { kind: 'confirm', denied: ['access'] };

const afterUnknown =
  'Check that the issue exists, that its project is not archived, that the app’s user may browse it and is in its security level, if it has one, and that no data security policy blocks apps in it. Then replay the delivery.';

/**
 * Jira answered 404 to a call about an issue. That may be the issue, which does not exist or is hidden from the app, or
 * something on it.
 */
export class IssueNotFound extends PolicyError {
  readonly policy = accessDenied;
  readonly advice = afterUnknown;

  constructor(issueKey: string) {
    super(unknownIssue(issueKey));
  }
}

/** Jira was asked for the issues themselves, and knows none of them, or hides them from the app. */
export class IssueUnknown extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = afterUnknown;

  /** @param issueKeys at least one */
  constructor(issueKeys: readonly string[]) {
    super(issueKeys.map((key) => unknownIssue(key)).join(' '));
    this.policy = { kind: 'confirm', denied: issueKeys };
  }
}

/** That Jira does not know an issue, as one sentence. */
export function unknownIssue(issueKey: string): string {
  return `The issue ${issueKey} does not exist, or the app may not see it.`;
}

/** Jira knows the issue, but not what the app wanted to read or change on it. */
export class NotFoundOnIssue extends PolicyError {
  readonly policy = accessDenied;
  readonly advice =
    'Open the issue in Jira, check that the app’s user may work on it and that no data security policy blocks apps in its project. Then replay the delivery.';

  constructor(issueKey: string) {
    super(`Jira has the issue ${issueKey}, but answered 404 for something on it.`);
  }
}

/** Jira takes no work logs. */
export class TimeTrackingOff extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Switch it on in Jira under System > Issue features > Time tracking, or switch work logs off in the configuration. Then replay the delivery.';

  constructor(issueKey: string) {
    super(`Time tracking is off, so no work log can be added to ${issueKey}.`);
  }
}

/** The app's user lacks a right in Jira (401 or 403). */
export class JiraPermissionMissing extends PolicyError {
  readonly policy = accessDenied;
  readonly advice =
    'Give the app’s user the permissions “Browse projects” and “Work on issues” in the project, and those that comments, attachments, links or transitions need where they are switched on. Check that the project is not archived and that no data security policy blocks apps in it. Then replay the delivery.';

  constructor(action: string) {
    super(`Jira does not allow the app to ${action}.`);
  }
}

/** Jira understood the request and refuses it (400 and the like). */
export class JiraRefused extends PolicyError {
  /** A 404 may pass, like one for an issue. */
  readonly policy: RetryPolicy;
  readonly advice =
    'Mend what Jira names, such as time tracking that is switched off, then replay the delivery.';

  override get adviceOnPage(): string {
    return 'Mend what Jira names, then try again.';
  }

  /**
   * @param fields what is wrong with fields, by their ids
   * @param method by which it was asked for
   */
  constructor(
    readonly status: number,
    action: string,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>> = {},
    readonly method?: JiraRequest['method'],
  ) {
    const ofFields = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
    const reasons = shown([...messages, ...ofFields]);
    super(`Jira refused with status ${status} when the app wanted to ${action}: ${reasons}`);
    this.policy = status === 404 ? accessDenied : { kind: 'never' };
  }
}

/** Jira's answer is not of the documented shape. */
export class JiraAnswerUnreadable extends JiraInDoubt {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'If this stays, report it: Jira may have changed its interface.';

  constructor(action: string, mayHaveChanged: boolean) {
    super(`Jira’s answer could not be read when the app wanted to ${action}.`, mayHaveChanged);
  }
}

const longestMessage = 300;

/** Messages of Jira as one text of whole sentences, bounded. */
export function shown(messages: readonly string[]): string {
  const text = messages.map(asSentence).join(' ').trim();
  return text === '' ? 'no reason given.' : textStart(text, longestMessage);
}

/** Jira leaves out some full stops, and what follows would run on. */
function asSentence(message: string): string {
  const text = message.replace(/\s+/g, ' ').trim();
  return text === '' || /[.!?:;…]$/.test(text) ? text : `${text}.`;
}
