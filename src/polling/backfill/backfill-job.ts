import * as v from 'valibot';
import { leftOutSchema } from '../../configuration/left-out';
import { integer } from '../../foundation/integer';
import { notAList } from '../../foundation/not-a-list';
import { skippedListSchema } from '../skipped';

/** `paused` with a `cause`: the app stopped it by itself. */
export const backfillStates = ['running', 'paused', 'cancelled', 'done'] as const;

/**
 * Sessions of a past range of time that are to be brought into Jira. `from`, `until` and `cursor` are by the
 * appliance's clock, all other times by this installation's, in milliseconds.
 */
export const backfillJobSchema = v.object({
  /** Unique; messages of a former job of the configuration are superfluous. */
  id: v.pipe(v.string(), v.minLength(1)),
  state: v.picklist(backfillStates),
  /** The days as they were chosen, both included, and the time zone that they are days of. */
  days: v.object({ first: v.string(), last: v.string(), timeZone: v.string() }),
  /** Absent in a job from before this choice existed: nothing. */
  leftOut: v.optional(leftOutSchema),
  from: integer,
  until: integer,
  /** Up to here every session that ended is claimed. */
  cursor: integer,
  /** How many sessions had no delivery and have one now, those of a killed step left out. */
  claimed: v.pipe(integer, v.minValue(0)),
  /** The delivery that was pushed last: until its turn has come, no more are pushed. */
  lastPushed: v.optional(v.string()),
  startedAt: integer,
  updatedAt: integer,
  /** When it goes on; nobody works at it before that. */
  continueAt: integer,
  failure: v.optional(v.object({ since: integer, cause: v.string() })),
  cause: v.optional(v.string()),
  /** What could not be read, and was passed over. */
  skipped: v.optional(skippedListSchema),
  /** Somebody has seen that it ended, and does not want to be shown it any more. */
  isDismissed: v.optional(v.boolean()),
});

export type BackfillJob = v.InferOutput<typeof backfillJobSchema>;

/** The latest job of each configuration, by its id: one document, so that a tick reads it along with its plan. */
export const backfillsSchema = v.pipe(notAList, v.record(v.string(), backfillJobSchema));

export type Backfills = v.InferOutput<typeof backfillsSchema>;

/** Where the range ends for this job: what ended after it was started is brought by events and polls. */
export function endOf({ until, startedAt }: BackfillJob): number {
  return Math.min(until, startedAt);
}

/** How much of its range a job has behind it, from 0 to 1. */
export function progressOf(job: BackfillJob): number {
  const { state, from, cursor } = job;
  return state === 'done' ? 1 : Math.min(Math.max((cursor - from) / (endOf(job) - from), 0), 1);
}
