import { PolicyError, type RetryPolicy } from '../../failure/policy-error';

/** How many accounts one request takes (Atlassian's personal data reporting API). */
export const accountsInReport = 90;

/** An account id as Atlassian describes it. Any other id makes Atlassian refuse the whole request. */
const accountIdPattern = /^[A-Za-z0-9:-]{1,128}$/;

/** Whether the id is an account to report. `unknown` is Jira's word for nobody in particular. */
export function isReportable(accountId: string): boolean {
  return accountId !== 'unknown' && accountIdPattern.test(accountId);
}

export interface ReportedAccount {
  accountId: string;
  /** The age of the data kept about the account: when its oldest part was read from Atlassian, RFC 3339. */
  updatedAt: string;
}

/** What Atlassian asks for. It leaves out accounts that need no action. */
export interface ReportAnswer {
  /** To be erased. */
  closed: string[];
  /** What was read about them is out of date. */
  updated: string[];
}

/**
 * Reports accounts to Atlassian, at most `accountsInReport`.
 *
 * @throws ReportLimited, ReportRefused, ReportNotAllowed, ReportFailed
 */
export type ReportAccounts = (accounts: ReportedAccount[]) => Promise<ReportAnswer>;

/** Status 429. */
export class ReportLimited extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = 'Nothing to do: the app waits as long as Atlassian asks and tries again.';

  constructor(afterSeconds: number | undefined) {
    super('Atlassian limits how often accounts may be reported.');
    this.policy = { kind: 'retry', afterSeconds };
  }
}

/** Status 400: refuses the request as a whole, whichever account is the cause. */
export class ReportRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = 'If this stays, report it: Atlassian may have changed its interface.';

  constructor() {
    super('Atlassian did not accept a report of accounts.');
  }
}

/** Status 401 or 403. */
export class ReportNotAllowed extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Accept the app’s permissions again: it needs “report:personal-data”.';

  constructor() {
    super('Atlassian does not allow the app to report accounts.');
  }
}

/** Anything else: no answer, a failure at Atlassian, or an answer of another shape. */
export class ReportFailed extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(cause: string, options?: ErrorOptions) {
    super(`Accounts could not be reported to Atlassian (${cause}).`, options);
  }
}
