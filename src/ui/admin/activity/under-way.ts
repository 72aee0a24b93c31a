import type { DeliveryRow } from '../../../administration/activity/activity-api';
import { minute } from '../../../foundation/durations';
import { soon, type Awaited } from '../looking-again/look-again';

/** How often the page looks at first while everything that waits has longer to wait, in milliseconds. */
export const later = 30_000;

/** What starts within this time is looked out for. */
const nearFuture = minute;

/**
 * Which deliveries the page waits for; `undefined` where nothing waits.
 *
 * @param waiting how many deliveries wait, those that are not listed included
 */
export function awaitedDeliveries(
  rows: readonly DeliveryRow[],
  waiting: number,
  now: number,
): Awaited | undefined {
  const firstPause = pauseFor(rows, waiting, now);
  if (firstPause === undefined) return undefined;
  const open = openOf(rows).map(({ id, attempts, nextAt }) => [id, attempts, nextAt]);
  return { firstPause, news: JSON.stringify([waiting, open]) };
}

/**
 * After which pause to look first; `undefined` where nothing waits.
 *
 * @param waiting how many deliveries wait, those that are not listed included
 */
export function pauseFor(rows: readonly DeliveryRow[], waiting: number, now: number): number | undefined {
  const open = openOf(rows);
  if (open.some(({ nextAt, attempts }) => isNear(nextAt, attempts, now))) return soon;
  return open.length > 0 || waiting > 0 ? later : undefined;
}

const openOf = (rows: readonly DeliveryRow[]) => rows.filter(({ state }) => state === 'waiting');

/** What has no next attempt on record is under way, or held for its appliance once it was tried. */
function isNear(nextAt: number | undefined, attempts: number, now: number): boolean {
  return nextAt === undefined ? attempts === 0 : nextAt - now < nearFuture;
}
