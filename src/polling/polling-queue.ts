import { z } from 'zod';

/** What travels through the queue of polls. Times are milliseconds by this installation's clock. */
export const pollMessageSchema = z.object({
  configurationId: z.string().min(1),
  /** The period of polling that it belongs to, see `PlanEntry`. */
  begunAt: z.int(),
  /** A poll that ended later than this makes the message superfluous. */
  handedOutAt: z.int(),
});

export type PollMessage = z.infer<typeof pollMessageSchema>;

/** The queue that brings messages to `pollConfiguration`: at least once, one at a time for each configuration. */
export interface PollQueue {
  /** Pushes up to 50. @throws QueueUnavailable */
  push(messages: PollMessage[]): Promise<void>;
}
