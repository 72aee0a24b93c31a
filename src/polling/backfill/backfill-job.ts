import { z } from 'zod';
import { skippedListSchema } from '../skipped';

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
  /** The days as they were chosen, both included, and the time zone that they are days of. */
  days: z.object({ first: z.string(), last: z.string(), timeZone: z.string() }),
  from: z.int(),
  until: z.int(),
  /** Up to here every session that ended is claimed. */
  cursor: z.int(),
  /** How many sessions had no delivery and have one now, those of a killed step left out. */
  claimed: z.int().min(0),
  /** The delivery that was pushed last: until its turn has come, no more are pushed. */
  lastPushed: z.string().optional(),
  startedAt: z.int(),
  updatedAt: z.int(),
  /** When it goes on; nobody works at it before that. */
  continueAt: z.int(),
  failure: z.object({ since: z.int(), cause: z.string() }).optional(),
  cause: z.string().optional(),
  /** What could not be read, and was passed over. */
  skipped: skippedListSchema.optional(),
});

export type BackfillJob = z.infer<typeof backfillJobSchema>;

/** The latest job of each configuration, by its id: one document, so that a tick reads it along with its plan. */
export const backfillsSchema = z.record(z.string(), backfillJobSchema);

export type Backfills = z.infer<typeof backfillsSchema>;

/** Where the range ends for this job: what ended after it was started is brought by events and polls. */
export function endOf({ until, startedAt }: BackfillJob): number {
  return Math.min(until, startedAt);
}

/** How much of its range a job has behind it, from 0 to 1. */
export function progressOf(job: BackfillJob): number {
  const { state, from, cursor } = job;
  return state === 'done' ? 1 : Math.min(Math.max((cursor - from) / (endOf(job) - from), 0), 1);
}
