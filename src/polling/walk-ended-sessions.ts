import { minute } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import type { ClaimFound, ClaimProgress } from './claim-found';
import { listInPieces } from './list-in-pieces';
import type { PollFrame } from './poll-frame';
import type { Met } from './skipped';

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
  /** Told of what could not be read, before the cursor passes it. */
  onSkipped: (met: Met[]) => void;
}

/**
 * Lists what ended from the cursor up to the frame's end, window by window, and claims it. The cursor passes only
 * what is claimed, and only if the appliance has given a list: of an answer that the app does not know, nothing is
 * taken for settled, and the next poll asks from the same cursor again. An appliance whose clock was set back takes
 * the cursor back with it: what is known is not claimed again.
 *
 * @returns `all` if one window was enough; a poll that had to walk further takes a breath before it goes on
 * @throws PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function walkEndedSessions(
  { frame, cursor: stored, onProgress, onSkipped }: Walk,
  appliance: Pick<ApplianceClient, 'listing'>,
  claims: ClaimFound,
  now: () => number,
): Promise<ClaimProgress> {
  let cursor = Math.min(stored, frame.until);
  let isCertain = true;
  for (let window = 0; window < windowsInOneStep; window += 1) {
    const since = Math.max(cursor - overlap, frame.floor);
    // From a cursor that stays where it is, one window has to show all the rest.
    const until: number = isCertain ? Math.min(cursor + windowLength, frame.until) : frame.until;
    const isLast = until >= frame.until;
    if (until > since) {
      const stretch = { by: 'end_time', since, until, isOpen: isLast && frame.isOpen } as const;
      const listed = await listInPieces(
        'sessions',
        stretch,
        (asked) => appliance.listing(asked),
        frame.offset,
      );
      const found = listed.entries.map(({ lsid }) => ({
        lsid,
        eventType: 'session-end' as const,
        endedFrom: since,
      }));
      const taken = await claims.take(found);
      if (taken.kind === 'more') return taken;
      onSkipped(listed.skipped);
      isCertain = listed.isCertain;
    }
    if (isCertain) {
      cursor = until;
      onProgress(cursor);
    }
    if (isLast && (window === 0 || !isCertain)) return { kind: 'all' };
    if (isLast) break;
  }
  return { kind: 'more', at: now() + pauseBetweenSteps };
}
