import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import { skippedListSchema, type Skipped } from './skipped';

/**
 * How far a configuration has polled. Times are milliseconds by this installation's clock, but for floor and cursor.
 */
export const pollingStateSchema = v.object({
  /** Names the period of polling, see `PlanEntry`. */
  begunAt: integer,
  /**
   * By the appliance's clock: when polling was switched on. The earliest estimate so far, as the clock may be
   * set: rather a session from before than one missed. Absent like the cursor.
   */
  floor: v.optional(integer),
  /**
   * By the appliance's clock: every session whose end was reported up to here is claimed. Absent before the first
   * poll that reached the appliance.
   */
  cursor: v.optional(integer),
  /** The same time by this installation's clock: up to when nothing can be missing any more. */
  reachedAt: integer,
  /** When the last poll, or step of one, ended, well or not. */
  lastPollAt: v.optional(integer),
  /** When the poll goes on, if it has not come to its end. Nobody polls before that. */
  continueAt: v.optional(integer),
  failure: v.optional(v.object({ since: integer, cause: v.string() })),
  /** Sessions whose event should have come and did not, since `begunAt`. */
  found: v.object({ count: v.pipe(integer, v.minValue(0)), lastAt: v.optional(integer) }),
  /** The last look at sessions without an end; `after`: the sweep goes on with the session ids after this one. */
  sweep: v.optional(v.object({ at: integer, after: v.optional(v.string()) })),
  /** What could not be read lately, and was passed over. */
  skipped: v.optional(skippedListSchema),
});

export type PollingState = v.InferOutput<typeof pollingStateSchema>;

/** The state before the first poll of a period. */
export function newPollingState(begunAt: number): PollingState {
  return { begunAt, reachedAt: begunAt, found: { count: 0 } };
}

/** How far polling has come; the rest is figures, and what the next poll finds out again. */
const progressSchema = v.pick(pollingStateSchema, ['begunAt', 'floor', 'cursor', 'reachedAt']);

const periodSchema = v.pick(pollingStateSchema, ['begunAt']);

/**
 * The state from which polling goes on if the stored one is damaged. Its progress counts as a whole or not at all.
 * Without it, the poll walks once more from where the period began: what is known is not claimed again. `undefined` if
 * not even the period is known.
 */
export function stateAfterDamage(stored: unknown): PollingState | undefined {
  const progress = readBy(progressSchema, stored);
  if (progress) return { ...progress, found: { count: 0 } };
  const period = readBy(periodSchema, stored);
  return period && newPollingState(period.begunAt);
}

/** What the page shows of a configuration's polling. Times are milliseconds by this installation's clock. */
export interface PollingSummary {
  lastPollAt?: number;
  /** Absent before the first poll. A failure's cause is in words and says what to do. */
  lastResult?: { kind: 'ok' } | { kind: 'failed'; since: number; cause: string };
  /** Whether a poll has more to claim than it may at once, and goes on by itself. */
  catchingUp: boolean;
  /** How far polling lags behind the present, in milliseconds. Between two polls it grows. */
  behindBy: number;
  /** Sessions that only polling found although their events should have come. */
  found: { count: number; since: number; lastAt?: number };
  /** What could not be read lately, and was passed over, so that it stops nothing else. */
  skipped: Skipped[];
}

/** The state as the page shows it. */
export function summaryOf(state: PollingState, now: number): PollingSummary {
  const { begunAt, lastPollAt, failure, continueAt, found } = state;
  return {
    lastPollAt,
    lastResult: failure
      ? { kind: 'failed', ...failure }
      : lastPollAt === undefined
        ? undefined
        : { kind: 'ok' },
    catchingUp: !failure && continueAt !== undefined,
    behindBy: Math.max(now - state.reachedAt, 0),
    found: { ...found, since: begunAt },
    skipped: state.skipped ?? [],
  };
}
