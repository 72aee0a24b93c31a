import type { PolicyError } from '../failure/policy-error';
import { ApplianceRateLimited, ApplianceServerError, UnexpectedAnswer } from '../session/appliance-errors';
import type { HttpResponse } from './http';

/** What an appliance may ask the app to wait; a longer time is taken as a mistake. */
const longestWaitSeconds = 24 * 60 * 60;

/**
 * The failure that an answer's status stands for, if it means the same at every endpoint.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that names a date
 */
export function failureOf(response: HttpResponse, host: string, now: number): PolicyError {
  const { status } = response;
  if (status === 429) return new ApplianceRateLimited(host, secondsToWait(response, now));
  if (status >= 500) return new ApplianceServerError(host, status, secondsToWait(response, now));
  if (status >= 300 && status < 400)
    return new UnexpectedAnswer(host, `it leads elsewhere (status ${status})`);
  return new UnexpectedAnswer(host, `status ${status}`);
}

/** What the header `Retry-After` asks for, in seconds or as a date; `undefined` if there is none. */
export function secondsToWait(response: HttpResponse, now: number): number | undefined {
  const header = response.header('Retry-After')?.trim() ?? '';
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return seconds >= 0 ? Math.min(seconds, longestWaitSeconds) : undefined;
}
