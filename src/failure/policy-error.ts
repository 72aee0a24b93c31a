/** What a failure asks of whoever waits for the answer. */
export type RetryPolicy =
  /** Worth another attempt: on the retry schedule, or after the seconds that the server asked for. */
  | { kind: 'retry'; afterSeconds?: number }
  /** No connection at all: worth another attempt, and a sign that the other end is down for everybody. */
  | { kind: 'unreachable' }
  /** Hopeless until somebody changes something. */
  | { kind: 'never' }
  /**
   * Hopeless if it is denied twice, some minutes apart: one answer may have been a passing fault. `denied` names what
   * was denied.
   */
  | { kind: 'confirm'; denied: readonly string[] };

/** The advice where the app itself tries again, which is no answer to a person on a page. */
export const tryAgainOnPage = 'Try again in a moment. If it stays, look at the app’s logs.';

/**
 * A failure with a policy. `message` says what happened and where, `advice` what an administrator can do;
 * neither ever holds a secret, a token or text from a session.
 */
export abstract class PolicyError extends Error {
  abstract readonly policy: RetryPolicy;
  abstract readonly advice: string;

  /** What somebody can do who got the failure in answer to a call of the page, which nobody makes again for them. */
  get adviceOnPage(): string {
    return this.advice;
  }

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
