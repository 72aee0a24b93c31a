import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import { JiraPermissionMissing, JiraRefused, shown } from './jira-errors';

/**
 * An attempt at creating the session's issue is under way, or ended without an answer from Jira. That is
 * no failure: the next attempt waits, and looks for the issue before it creates another.
 */
export class CreationUnderWay extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = 'Nothing to do: the app looks whether the issue exists before it creates another.';

  constructor(afterSeconds: number) {
    super('An earlier attempt may have created the issue of this session, and Jira may not show it yet.');
    this.policy = { kind: 'retry', afterSeconds };
  }
}

/** Jira refuses to create the issue. What it may have denied in passing is looked at twice. */
export class IssueNotCreated extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice =
    'Open the configuration and correct “Issue creation”: fill the fields that are named here, and check that project and type still exist and that the app may create issues there. Then replay the delivery.';

  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`Jira refused to create an issue for the session: ${shown(reasons)}`, options);
    const { cause } = this;
    const isDenied = cause instanceof PolicyError && cause.policy.kind === 'confirm';
    this.policy = isDenied ? cause.policy : { kind: 'never' };
  }
}

/** A search for an issue that may have been created is refused; without it another could be one too many. */
export class CreatedIssueNotSearchable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'If this stays, open the configuration and check that its project still exists.';

  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`Jira refused to search for the issue that may have been created: ${shown(reasons)}`, options);
  }
}

/**
 * What Jira said against creating something, each field by its name; `undefined` if the error is no refusal.
 *
 * @param names of fields, by their ids
 */
export function reasonsAgainst(error: unknown, names: ReadonlyMap<string, string>): string[] | undefined {
  if (error instanceof JiraPermissionMissing) return [error.message];
  if (!(error instanceof JiraRefused)) return undefined;
  const ofFields = Object.entries(error.fields).map(
    ([field, message]) => `Field “${names.get(field) ?? field}”: ${message}`,
  );
  return [...error.messages, ...ofFields];
}
