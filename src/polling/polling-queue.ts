import * as v from 'valibot';
import { integer } from '../foundation/integer';

/** A poll of a configuration. Times are milliseconds by this installation's clock. */
export const pollMessageSchema = v.object({
  /** Absent from messages of versions of the app that knew no other kind. */
  kind: v.optional(v.literal('poll'), 'poll'),
  configurationId: v.pipe(v.string(), v.minLength(1)),
  /** The period of polling that it belongs to, see `PlanEntry`. */
  begunAt: integer,
  /** A poll that ended later than this makes the message superfluous. */
  dispatchedAt: integer,
});

export type PollMessage = v.InferOutput<typeof pollMessageSchema>;

/** A step of a backfill. */
export const backfillMessageSchema = v.object({
  kind: v.literal('backfill'),
  configurationId: v.pipe(v.string(), v.minLength(1)),
  jobId: v.pipe(v.string(), v.minLength(1)),
});

export type BackfillMessage = v.InferOutput<typeof backfillMessageSchema>;

/** What travels through the queue of polls. */
export const pollQueueMessageSchema = v.union([backfillMessageSchema, pollMessageSchema]);

export type PollQueueMessage = v.InferOutput<typeof pollQueueMessageSchema>;

/** The queue of polls and backfills: at least once, one at a time for each configuration and kind. */
export interface PollQueue {
  /** Pushes up to 50. @throws QueueUnavailable */
  push(messages: PollQueueMessage[]): Promise<void>;
}
