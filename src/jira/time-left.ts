import { AttemptTooLong } from '../failure/attempt-errors';

/** With less than that left nothing is sent any more: it would only be in doubt. */
const shortestWait = 1_000;

/**
 * The time for each call of an attempt that must not take longer than `patience`. Once that is over nothing is sent, so
 * that nothing is in doubt. Times are milliseconds.
 *
 * @returns of a call's own timeout as much as is left. @throws AttemptTooLong
 */
export function timeLeft(patience: number, now: () => number): (timeout?: number) => number {
  const deadline = now() + patience;
  return (timeout = Infinity) => {
    const left = deadline - now();
    if (left < shortestWait) throw new AttemptTooLong(patience);
    return Math.min(timeout, left);
  };
}
