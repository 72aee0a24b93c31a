import { secondsToWait } from './appliance-answer';
import type { SendHttp } from './http';

/** A wait that an appliance asks for is sat out up to this one: its limit of requests is one for each second. */
const longestPauseSeconds = 3;

export interface PatienceDependencies {
  /** Milliseconds since 1970. */
  now: () => number;
  pause: (milliseconds: number) => Promise<void>;
}

/**
 * Sends requests for somebody who can wait. If the appliance takes no more requests for a moment, the request is sent
 * once more after it. The lane of the attempt stays taken meanwhile: else everything that waits in it would run into
 * the same limit, with all that it reads before.
 */
export function sendPatiently(send: SendHttp, { now, pause }: PatienceDependencies): SendHttp {
  return async (request) => {
    const response = await send(request);
    if (response.status !== 429) return response;
    const seconds = secondsToWait(response, now());
    if (seconds === undefined || seconds > longestPauseSeconds) return response;
    await pause(seconds * 1000);
    return send(request);
  };
}
