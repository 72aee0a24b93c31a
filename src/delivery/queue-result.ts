import type { RetryData } from './message-history';
import { longestQueueDelay } from './retry-schedule';

/** What the queue is told: to forget a message, or to bring it back after a while with some data. */
export type QueueResult =
  | { kind: 'acknowledge'; retryData?: undefined }
  | { kind: 'retry-after'; afterSeconds: number; retryData?: RetryData };

export const acknowledge: QueueResult = { kind: 'acknowledge' };

/** The delivery has changed while it was processed: it is looked at anew. */
export const retryAtOnce: QueueResult & { kind: 'retry-after' } = { kind: 'retry-after', afterSeconds: 1 };

/** Has the message come back after so many milliseconds. */
export function retryAfter(delay: number, retryData?: RetryData): QueueResult {
  return { kind: 'retry-after', afterSeconds: Math.max(Math.ceil(delay / 1000), 1), retryData };
}

/** Has the message come back at that time, or as late as the queue can. */
export function retryAt(at: number, now: number): QueueResult {
  return retryAfter(Math.min(at - now, longestQueueDelay));
}
