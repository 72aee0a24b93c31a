import { minute } from '../foundation/durations';
import type { Delivery } from './delivery';

/**
 * How long Jira may take to do what the app was told had failed: a gateway gives up before Jira does. Until then
 * nobody looks for what an attempt may have written, since it may be still to come.
 */
export const verifiableAfter = 2 * minute;

/**
 * A Jira may take longer still, up to this. What was done in that time is looked at once more after it: a second work
 * log may have come into being.
 */
export const inDoubtFor = 15 * minute;

/**
 * When the session's effects in Jira are settled. An attempt that looks for what an earlier one has written must not
 * do so before: it would find nothing, write it once more, and both would stay.
 *
 * @param deliveries all of the session by one configuration
 * @returns a time by this installation's clock; 0 if nothing is open
 */
export function verifiableAt(deliveries: readonly Delivery[]): number {
  const latest = latestUnknown(deliveries);
  return latest === undefined ? 0 : latest + verifiableAfter;
}

/**
 * Whether something that an attempt was told had failed may still appear in Jira.
 *
 * @param deliveries all of the session by one configuration
 */
export function mayBeInDoubt(deliveries: readonly Delivery[], now: number): boolean {
  const latest = latestUnknown(deliveries);
  return latest !== undefined && now < latest + inDoubtFor;
}

function latestUnknown(deliveries: readonly Delivery[]): number | undefined {
  return deliveries
    .flatMap(({ attempts }) => attempts)
    .filter(({ isInDoubt }) => isInDoubt)
    .reduce<number | undefined>((latest, { at }) => Math.max(latest ?? at, at), undefined);
}
