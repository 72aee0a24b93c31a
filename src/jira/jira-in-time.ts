import { AttemptTooLong } from '../failure/attempt-errors';
import type { SendToJira } from './jira-http';

/** With less than that left nothing is sent any more: it would only be in doubt. */
const shortestWait = 1_000;

/**
 * Calls Jira for an attempt that must not take longer than `patience`. Once the time is over nothing is sent, so that
 * nothing is in doubt.
 *
 * @param now milliseconds
 * @throws AttemptTooLong, and what `send` throws
 */
export function jiraInTime(send: SendToJira, patience: number, now: () => number): SendToJira {
  const deadline = now() + patience;
  return async (request) => {
    const left = deadline - now();
    if (left < shortestWait) throw new AttemptTooLong(patience);
    return send({ ...request, timeout: Math.min(request.timeout ?? left, left) });
  };
}
