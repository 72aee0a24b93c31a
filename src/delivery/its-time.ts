import { queueGraceMilliseconds, type Delivery } from './delivery';
import type { Told } from './message-history';
import { longestQueueDelay } from './retry-schedule';
import { settledAt } from './unsettled-effect';

/** What the queue is told: finished, or to bring the same message back, and what that is told. */
export type ProcessingResult =
  { kind: 'finished'; told?: undefined } | { kind: 'again'; afterSeconds: number; told?: Told };

export const finished: ProcessingResult = { kind: 'finished' };

/** The delivery has changed while it was processed: it is looked at anew. */
export const onceMore: ProcessingResult = { kind: 'again', afterSeconds: 1 };

/** Has the message come back after so many milliseconds. */
export function again(delay: number): ProcessingResult {
  return { kind: 'again', afterSeconds: Math.max(Math.ceil(delay / 1000), 1) };
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
export function untilItsTime(delivery: Delivery, now: number): ProcessingResult | undefined {
  const remaining = (nextAttemptAt(delivery) ?? now) - now;
  if (remaining <= 0) return undefined;
  return remaining <= longestQueueDelay ? again(remaining) : finished;
}

/** What to do with a message that comes before it can be known what an earlier attempt has changed in Jira. */
export function untilSettled(ofSession: readonly Delivery[], now: number): ProcessingResult | undefined {
  const remaining = settledAt(ofSession) - now;
  return remaining > 0 ? again(remaining) : undefined;
}
