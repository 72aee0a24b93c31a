import { PolicyError } from '../failure/policy-error';
import { minute } from '../foundation/durations';
import { errorName } from '../foundation/error-name';

/** How long a poll that failed rests, whatever its interval is, in milliseconds. */
export const restAfterFailure = 5 * minute;

/** How long the other end asked to wait, in milliseconds. */
export function askedToWait(error: unknown): number {
  if (!(error instanceof PolicyError) || error.policy.kind !== 'retry') return 0;
  return (error.policy.afterSeconds ?? 0) * 1000;
}

/** The failure as an administrator reads it. Text of an error that is no `PolicyError` may hold anything. */
export function causeInWords(error: unknown): string {
  if (error instanceof PolicyError) return `${error.message} ${error.advice}`;
  return `The app failed unexpectedly (${errorName(error, 'unknown error')}).`;
}
