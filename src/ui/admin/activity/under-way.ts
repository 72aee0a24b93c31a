import type { DeliveryRow } from '../../../administration/activity/activity-api';
import { minute } from '../../../foundation/durations';
import { soon, type Awaited } from '../../shared/looking-again/look-again';

/** How often the page looks at first if no waiting delivery starts soon, in milliseconds. */
export const later = 30_000;

/** The page looks out for deliveries that start within this time. */
const nearFuture = minute;

/**
 * Which deliveries the page waits for; `undefined` if none wait.
 *
 * @param waiting how many deliveries wait, including those that are not listed
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
 * The pause before the first look; `undefined` if no delivery waits.
 *
 * @param waiting how many deliveries wait, including those that are not listed
 */
export function pauseFor(rows: readonly DeliveryRow[], waiting: number, now: number): number | undefined {
  const open = openOf(rows);
  if (open.some(({ nextAt, attempts }) => isNear(nextAt, attempts, now))) return soon;
  return open.length > 0 || waiting > 0 ? later : undefined;
}

const openOf = (rows: readonly DeliveryRow[]) => rows.filter(({ state }) => state === 'waiting');

/** A delivery without a recorded next attempt is under way. If it has been tried, it may be held for its appliance. */
function isNear(nextAt: number | undefined, attempts: number, now: number): boolean {
  return nextAt === undefined ? attempts === 0 : nextAt - now < nearFuture;
}
