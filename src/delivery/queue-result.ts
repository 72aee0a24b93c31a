import { queueGraceMilliseconds, type Delivery } from './delivery';
import type { RetryData } from './message-history';
import { longestQueueDelay } from './retry-schedule';
import { verifiableAt } from './in-doubt';

/** What the queue is told: finished, or to bring the same message back, and what that is told. */
export type QueueResult =
  | { kind: 'acknowledge'; retryData?: undefined }
  | { kind: 'retry-after'; afterSeconds: number; retryData?: RetryData };

export const acknowledge: QueueResult = { kind: 'acknowledge' };

/** The delivery has changed while it was processed: it is looked at anew. */
export const retryAtOnce: QueueResult = { kind: 'retry-after', afterSeconds: 1 };

/** Has the message come back after so many milliseconds. */
export function retryAfter(delay: number): QueueResult {
  return { kind: 'retry-after', afterSeconds: Math.max(Math.ceil(delay / 1000), 1) };
}

/** Whether its record says already that it is held: a second message has nothing to add. */
export function isHeld(delivery: Delivery, now: number): boolean {
  return delivery.heldFor !== undefined && delivery.dueAt - now > queueGraceMilliseconds;
}

/** When its next attempt is, where one is planned. */
export function nextAttemptAt(delivery: Delivery): number | undefined {
  return delivery.attempts.at(-1)?.nextAt;
}

/** Whether nothing is left to be done: a delivery that is done may have a second look at Jira planned. */
export function isAtRest(delivery: Delivery): boolean {
  if (delivery.state === 'waiting') return false;
  return delivery.state !== 'done' || nextAttemptAt(delivery) === undefined;
}

/**
 * What to do with a message that comes before its time: a duplicate, or one whose consumer was killed just after it
 * had recorded a failure. `undefined`: it is not early.
 */
export function deferUntilDue(delivery: Delivery, now: number): QueueResult | undefined {
  const remaining = (nextAttemptAt(delivery) ?? now) - now;
  if (remaining <= 0) return undefined;
  return remaining <= longestQueueDelay ? retryAfter(remaining) : acknowledge;
}

/** What to do with a message that comes before it can be known what an earlier attempt has changed in Jira. */
export function deferUntilVerifiable(ofSession: readonly Delivery[], now: number): QueueResult | undefined {
  const remaining = verifiableAt(ofSession) - now;
  return remaining > 0 ? retryAfter(remaining) : undefined;
}
