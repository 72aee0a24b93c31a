import { AttemptTooLong } from '../failure/attempt-errors';
import type { SendToJira } from './jira-http';

/** With less than that left nothing is sent any more: it would only be in doubt. */
const shortestWaitMs = 1_000;

/**
 * Calls Jira for an attempt that must not take longer than `patienceMs`. Once the time is over nothing is sent, so that
 * nothing is in doubt.
 *
 * @param now milliseconds
 * @throws AttemptTooLong, and what `send` throws
 */
export function jiraInTime(send: SendToJira, patienceMs: number, now: () => number): SendToJira {
  const deadline = now() + patienceMs;
  return async (request) => {
    const left = deadline - now();
    if (left < shortestWaitMs) throw new AttemptTooLong(patienceMs);
    return send({ ...request, timeoutMs: Math.min(request.timeoutMs ?? left, left) });
  };
}
