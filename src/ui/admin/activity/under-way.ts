import type { DeliveryRow } from '../../../administration/activity/activity-api';

/** How often the page looks while something is on its way, in milliseconds. */
export const soon = 5_000;

/** And while everything that waits has longer to wait. */
export const later = 30_000;

/** What starts within this time is looked out for. */
const nearFuture = 60_000;

/**
 * After which pause to look again; `undefined` where nothing waits.
 *
 * @param waiting how many deliveries wait, those that are not listed included
 */
export function pauseFor(rows: readonly DeliveryRow[], waiting: number, now: number): number | undefined {
  const open = rows.filter(({ state }) => state === 'waiting');
  if (open.some(({ nextAt, attempts }) => isNear(nextAt, attempts, now))) return soon;
  return open.length > 0 || waiting > 0 ? later : undefined;
}

/** What has no next attempt on record is under way, or held for its appliance once it was tried. */
function isNear(nextAt: number | undefined, attempts: number, now: number): boolean {
  return nextAt === undefined ? attempts === 0 : nextAt - now < nearFuture;
}
