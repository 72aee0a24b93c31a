/** What a failure asks of whoever waits for the answer. */
export type RetryPolicy =
  /** Worth another attempt: on the retry schedule, or after the seconds that the server asked for. */
  | { kind: 'retry'; afterSeconds?: number }
  /** No connection at all: worth another attempt, and a sign that the other end is down for everybody. */
  | { kind: 'unreachable' }
  /** No attempt helps until somebody changes something. */
  | { kind: 'never' }
  /**
   * Final if it is denied twice, some minutes apart: a single answer may have been a passing fault. `denied` names what
   * was denied.
   */
  | { kind: 'confirm'; denied: readonly string[] };

/** Replaces advice that the app tries again by itself: that does not help a person on a page. */
export const tryAgainOnPage = 'Try again in a moment. If it stays, look at the app’s logs.';

/**
 * A failure with a policy. `message` says what happened and where, `advice` what an administrator can do. Neither ever
 * holds a secret, a token or text from a session.
 */
export abstract class PolicyError extends Error {
  abstract readonly policy: RetryPolicy;
  abstract readonly advice: string;

  /** The advice for a person on a page. Nobody repeats a call of the page for them. */
  get adviceOnPage(): string {
    return this.advice;
  }

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
