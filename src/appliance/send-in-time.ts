import type { SendHttp } from './http';

/** What is left of the time when it is over: a request that is sent all the same fails soon and says why. */
const shortestWait = 1_000;

/**
 * Sends requests that together take no longer than `patience`, for a caller who is ended by the platform else.
 *
 * @param now milliseconds
 */
export function sendInTime(send: SendHttp, patience: number, now: () => number): SendHttp {
  const deadline = now() + patience;
  return (request) => {
    const left = Math.max(deadline - now(), shortestWait);
    return send({ ...request, timeout: Math.min(request.timeout, left) });
  };
}
