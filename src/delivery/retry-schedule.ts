import { second, minute, hour } from '../foundation/durations';

/** How long a retryable failure waits after the first, second, … attempt; further ones wait like the last. */
export const retryDelays = [
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
] as const;

/** How far a delay is spread to both sides, so that failures of one outage do not come back all at once. */
export const jitter = 0.2;

/** What the queue itself can delay; longer waits are a due time in storage (Forge limit of `retryAfter`). */
export const longestQueueDelay = 900 * second;

/** How long a session's report that is not complete yet waits at least before it is asked for again. */
export const notReadyDelay = 15 * second;

/** How long a report may stay incomplete without spending attempts. */
export const notReadyPatience = 30 * minute;

/** How long Jira or the appliance may ask to wait without that spending attempts. */
export const limitPatience = 24 * hour;

/** How long a delivery is held for an appliance that cannot be reached before it is parked. */
export const heldPatience = 7 * 24 * hour;

/**
 * When a held delivery is looked at although nobody released it: a safety net, and rare, because it costs a write
 * for each of what may be thousands.
 */
export const heldCheckDelay = 24 * hour;

/** The longest wait that a server can ask for; more is not obeyed. */
export const longestRetryAfter = 24 * hour;

/**
 * When to try again after a failure.
 *
 * @param failures how many attempts have failed so far, this one included (≥ 1)
 * @param random a number from 0 to below 1
 * @param afterSeconds what the server asked for by `Retry-After`; never undercut
 * @returns milliseconds to wait
 */
export function retryDelay(failures: number, random: number, afterSeconds?: number): number {
  if (afterSeconds !== undefined) {
    return Math.round(Math.min(afterSeconds * second, longestRetryAfter) * (1 + jitter * random));
  }
  const index = Math.min(Math.max(failures, 1), retryDelays.length) - 1;
  const delay = retryDelays[index] ?? retryDelays[0];
  return Math.round(delay * (1 + jitter * (2 * random - 1)));
}

/** If storage fails the message comes back after 15 s, and later each time, up to five minutes. */
export function storageRetryDelay(retries: number): number {
  return Math.min(15 * second * 2 ** Math.min(retries, 10), 5 * minute);
}

/** The part of its age that a wait without an attempt has at least. */
const patientPart = 20;

/**
 * How long something waits that spends no attempt: what was asked for, and longer the longer it has waited already,
 * so that no server's short answer makes an endless quick loop.
 *
 * @param age how long the delivery has been waiting so far, in milliseconds
 */
export function patientDelay(asked: number, age: number): number {
  return Math.max(asked, Math.round(age / patientPart), second);
}

/** So long after an event its session's report may just be late: 5 to 30 seconds as a rule, minutes under load. */
const freshFor = 2 * minute;

/** The part of its age that a session waits of which the appliance knows nothing, once its event is not fresh. */
const unknownPart = 2;

/**
 * How long to wait before an appliance that has nothing of a session is asked for it again. Anybody who has the URL of
 * the events can make session ids up: asking for each of them as for a report that is being written would cost dozens
 * of calls.
 *
 * @param age how long the delivery has been waiting so far, in milliseconds
 */
export function unknownDelay(age: number): number {
  if (age < freshFor) return patientDelay(notReadyDelay, age);
  return Math.round(age / unknownPart);
}
