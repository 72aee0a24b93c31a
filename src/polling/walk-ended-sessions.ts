import type { ApplianceClient } from '../appliance/appliance-client';
import type { ClaimFound, Taken } from './claim-found';
import type { PollFrame } from './poll-frame';

const minute = 60 * 1000;

/**
 * A session's end is reported 5 to 30 seconds after it happened: each window begins this much before the cursor. What
 * is reported later still is found by the sweep.
 */
const overlap = 10 * minute;

/** After an outage the way is walked in steps, so that no listing grows beyond what can be held. */
const windowLength = 6 * 60 * minute;

/** The appliance takes 20 requests a second from one account, and deliveries ask it at the same time. */
const windowsInOneStep = 8;
const pauseBetweenSteps = 1_000;

export interface Walk {
  frame: PollFrame;
  cursor: number;
  /** Told after each window of which everything is claimed. */
  onProgress: (cursor: number) => void;
}

/**
 * Lists what ended from the cursor up to the frame's end, window by window, and claims it. The cursor passes only
 * what is claimed. An appliance whose clock was set back takes the cursor back with it: what is known is not claimed
 * again.
 *
 * @returns `all` where one window was enough; a poll that had to walk further takes a breath before it goes on
 * @throws PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function walkEndedSessions(
  { frame, cursor: stored, onProgress }: Walk,
  appliance: Pick<ApplianceClient, 'listing'>,
  claims: ClaimFound,
  now: () => number,
): Promise<Taken> {
  let cursor = Math.min(stored, frame.until);
  for (let window = 0; window < windowsInOneStep; window += 1) {
    const since = Math.max(cursor - overlap, frame.floor);
    const until = Math.min(cursor + windowLength, frame.until);
    const isLast = until >= frame.until;
    if (until > since) {
      const durationSeconds = isLast && frame.isOpen ? 0 : secondsBetween(since, until);
      const listed = await appliance.listing({ by: 'end_time', since, durationSeconds });
      const found = listed.map(({ lsid }) => ({ lsid, eventType: 'session-end' as const, endedFrom: since }));
      const taken = await claims.take(found);
      if (taken.kind === 'more') return taken;
    }
    cursor = until;
    onProgress(cursor);
    if (isLast && window === 0) return { kind: 'all' };
    if (isLast) break;
  }
  return { kind: 'more', at: now() + pauseBetweenSteps };
}

/** Whole seconds that cover the window, at least one: 0 would reach to the present. */
export function secondsBetween(since: number, until: number): number {
  return Math.max(Math.ceil((until - Math.floor(since / 1000) * 1000) / 1000), 1);
}
