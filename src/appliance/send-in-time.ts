import type { SendHttp } from './http';

/** What is left of the time when it is over: a request that is sent all the same fails soon and says why. */
const shortestWaitMs = 1_000;

/**
 * Sends requests that together take no longer than `patienceMs`, for a caller who is ended by the platform else.
 *
 * @param now milliseconds
 */
export function sendInTime(send: SendHttp, patienceMs: number, now: () => number): SendHttp {
  const deadline = now() + patienceMs;
  return (request) => {
    const left = Math.max(deadline - now(), shortestWaitMs);
    return send({ ...request, timeoutMs: Math.min(request.timeoutMs, left) });
  };
}
