import { isDone, queueGrace, type Delivery } from './delivery';
import { verifiableAt } from './in-doubt';
import { acknowledge, retryAfter, type QueueResult } from './queue-result';
import { longestQueueDelay } from './retry-schedule';

/** Whether its record says already that it is held: a second message has nothing to add. */
export function isHeld(delivery: Delivery, now: number): boolean {
  return delivery.heldFor !== undefined && delivery.dueAt - now > queueGrace;
}

/** When its next attempt is, if one is planned. */
export function nextAttemptAt(delivery: Delivery): number | undefined {
  return delivery.attempts.at(-1)?.nextAt;
}

/** Whether nothing is left to be done: a delivery that is done may have a second look at Jira planned. */
export function isAtRest(delivery: Delivery): boolean {
  if (delivery.state === 'waiting') return false;
  return !isDone(delivery) || nextAttemptAt(delivery) === undefined;
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
