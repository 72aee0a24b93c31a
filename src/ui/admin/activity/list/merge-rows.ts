import type { DeliveryList } from '../../../../administration/activity/activity-api';

/** How many rows one look reads at most. */
export const rowsInLook = 100;

/** The list with a fresh page at its beginning. The rows further down stay. */
export function refreshed(shown: DeliveryList, fresh: DeliveryList): DeliveryList {
  if (shown.rows.length <= rowsInLook || fresh.cursor === undefined) return fresh;
  const known = new Set(fresh.rows.map(({ id }) => id));
  return {
    rows: [...fresh.rows, ...shown.rows.slice(rowsInLook).filter(({ id }) => !known.has(id))],
    cursor: shown.cursor,
  };
}

/** The list with its next page. */
export function continued(shown: DeliveryList, next: DeliveryList): DeliveryList {
  const known = new Set(shown.rows.map(({ id }) => id));
  return { rows: [...shown.rows, ...next.rows.filter(({ id }) => !known.has(id))], cursor: next.cursor };
}
