import type { RateLimit } from '../settings';

interface Window {
  readonly milliseconds: number;
  readonly limit: keyof RateLimit;
  number: number;
  used: number;
}

export interface RateVerdict {
  readonly allowed: boolean;
  /** `X-RateLimit-Limit` and `X-RateLimit-Remaining`, and `Retry-After` if it is refused. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts the account's requests in the current second and the current hour. */
export class RateLimiter {
  readonly #windows: readonly Window[] = [
    { milliseconds: 1_000, limit: 'perSecond', number: 0, used: 0 },
    { milliseconds: 3_600_000, limit: 'perHour', number: 0, used: 0 },
  ];

  /** Counts one request; the headers describe the window with the fewest requests left. */
  count(limits: RateLimit): RateVerdict {
    const now = Date.now();
    const left = (window: Window): number => Math.max(0, limits[window.limit] - window.used);
    for (const window of this.#windows) turn(window, now);
    const tightest = this.#windows.reduce((one, other) => (left(other) < left(one) ? other : one));
    const allowed = left(tightest) > 0;
    if (allowed) for (const window of this.#windows) window.used += 1;
    const headers: Record<string, string> = {
      'X-RateLimit-Limit': String(limits[tightest.limit]),
      'X-RateLimit-Remaining': String(left(tightest)),
    };
    if (!allowed) headers['Retry-After'] = String(secondsUntilNext(tightest, now));
    return { allowed, headers };
  }
}

function turn(window: Window, now: number): void {
  const number = Math.floor(now / window.milliseconds);
  if (number === window.number) return;
  window.number = number;
  window.used = 0;
}

function secondsUntilNext(window: Window, now: number): number {
  return Math.ceil(((window.number + 1) * window.milliseconds - now) / 1000);
}
