import { z } from 'zod';

const day = 24 * 60 * 60 * 1000;

/** The longest range that one job covers. */
export const longestBackfillDays = 92;

/** `paused` with a `cause`: the app stopped it by itself. */
export const backfillStates = ['running', 'paused', 'cancelled', 'done'] as const;

/**
 * Sessions of a past range of time that are to be brought into Jira. `from`, `until` and `cursor` are by the
 * appliance's clock, all other times by this installation's, in milliseconds.
 */
export const backfillJobSchema = z.object({
  /** Unique; messages of a former job of the configuration are superfluous. */
  id: z.string().min(1),
  state: z.enum(backfillStates),
  from: z.int(),
  until: z.int(),
  /** Up to here every session that ended is claimed. */
  cursor: z.int(),
  /** How many sessions had no delivery and have one now. */
  claimed: z.int().min(0),
  startedAt: z.int(),
  /** The account of the administrator who started it. */
  startedBy: z.string().optional(),
  updatedAt: z.int(),
  /** When it goes on; nobody works at it before that. */
  continueAt: z.int(),
  failure: z.object({ since: z.int(), cause: z.string() }).optional(),
  cause: z.string().optional(),
});

export type BackfillJob = z.infer<typeof backfillJobSchema>;

/** The latest job of each configuration, by its id: one document, so that a tick reads it along with its plan. */
export const backfillsSchema = z.record(z.string(), backfillJobSchema);

export type Backfills = z.infer<typeof backfillsSchema>;

export interface BackfillRange {
  from: number;
  until: number;
}

/** What is wrong with a range, in words; `undefined`: nothing. */
export function problemWithRange({ from, until }: BackfillRange, now: number): string | undefined {
  if (from >= until) return 'The range ends before it begins. Choose a later end.';
  if (from > now) return 'The range lies in the future. Choose an earlier beginning.';
  if (until - from <= longestBackfillDays * day) return undefined;
  return `The range is longer than ${longestBackfillDays} days. Choose a shorter one, and the rest after that.`;
}

/** How much of its range a job has behind it, from 0 to 1. */
export function progressOf({ state, from, until, cursor }: BackfillJob): number {
  return state === 'done' ? 1 : Math.min(Math.max((cursor - from) / (until - from), 0), 1);
}
