import * as v from 'valibot';
import { integer } from '../foundation/integer';

/**
 * What travels along if the app itself asks the queue to bring a message back. It is known only to this message,
 * and stands in no storage.
 */
export const retryDataSchema = v.object({
  isRedelivered: v.optional(v.boolean()),
  wasKilled: v.optional(v.boolean()),
  /** The queue has handed the message out twice, and this is the copy that has begun nothing. */
  isCopy: v.optional(v.boolean()),
  /** Until then something that an attempt has asked of Jira may still appear, by this installation's clock. */
  inDoubtUntil: v.optional(integer),
  /** How often the delivery was tried since its record last told of an attempt. */
  tries: v.optional(integer),
});

export type RetryData = v.InferOutput<typeof retryDataSchema>;

/** What the queue tells of a message besides what is in it. */
export interface MessageHistory extends RetryData {
  /** Names the message, the same whenever it comes. Absent if the platform does not tell. */
  messageId?: string;
  /** How often it has come before. */
  retries: number;
  /**
   * The platform brings it back by itself: an earlier attempt did not come to its end, and may have written
   * what nobody knows of. Also if that was so and nothing could be read or written since.
   */
  isRedelivered: boolean;
  /** The same, and the reason leaves no doubt that the earlier attempt was begun. */
  wasKilled: boolean;
}
