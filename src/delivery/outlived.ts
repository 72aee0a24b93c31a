import { day } from '../foundation/durations';
import type { Delivery } from './delivery';

/**
 * Whether a delivery is at rest, and was last written so long ago that it would be gone had the present retention held
 * then: the time to live counts from the last write. It counts as absent wherever it would be shown. As a claim it
 * stands for as long as it is stored. Of a damaged one that has lost its time, nobody can tell.
 */
export function isOutlived(delivery: Delivery, retentionDays: number, now: number): boolean {
  const { state, start, updatedAt } = delivery;
  if (state === 'waiting' || start !== undefined || updatedAt === 0) return false;
  return updatedAt <= outlivedUntil(retentionDays, now);
}

/** What was last written by then has outlived the retention. Milliseconds. */
export function outlivedUntil(retentionDays: number, now: number): number {
  return now - retentionDays * day;
}

/** Those that have not outlived the present retention. */
export function withoutOutlived(
  deliveries: readonly Delivery[],
  retentionDays: number,
  now: number,
): Delivery[] {
  return deliveries.filter((delivery) => !isOutlived(delivery, retentionDays, now));
}
