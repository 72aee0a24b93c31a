import { z } from 'zod';

/** A poll of a configuration. Times are milliseconds by this installation's clock. */
export const pollMessageSchema = z.object({
  /** Absent from messages of versions of the app that knew no other kind. */
  kind: z.literal('poll').default('poll'),
  configurationId: z.string().min(1),
  /** The period of polling that it belongs to, see `PlanEntry`. */
  begunAt: z.int(),
  /** A poll that ended later than this makes the message superfluous. */
  dispatchedAt: z.int(),
});

export type PollMessage = z.infer<typeof pollMessageSchema>;

/** A step of a backfill. */
export const backfillMessageSchema = z.object({
  kind: z.literal('backfill'),
  configurationId: z.string().min(1),
  jobId: z.string().min(1),
});

export type BackfillMessage = z.infer<typeof backfillMessageSchema>;

/** What travels through the queue of polls. */
export const pollQueueMessageSchema = z.union([backfillMessageSchema, pollMessageSchema]);

export type PollQueueMessage = z.infer<typeof pollQueueMessageSchema>;

/** The queue of polls and backfills: at least once, one at a time for each configuration and kind. */
export interface PollQueue {
  /** Pushes up to 50. @throws QueueUnavailable */
  push(messages: PollQueueMessage[]): Promise<void>;
}
