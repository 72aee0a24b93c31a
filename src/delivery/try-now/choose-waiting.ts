import type { Delivery } from '../delivery';
import type { DeliveryStore } from '../delivery-store';

/** Which deliveries are to be tried: those named, or all of a configuration that wait. */
export type TryNowSelection = { ids: readonly string[] } | { configurationId: string };

export interface ChosenDeliveries {
  found: Delivery[];
  /** How many of those named are not kept. */
  missing: number;
  /** Whether more wait: calling again goes on. */
  more: boolean;
}

/** How many deliveries one call starts at most; a resolver has 25 seconds. */
export const triedAtOnce = 500;

/** The deliveries of a selection. One storage read for each 25 that are named; otherwise one query for each 100. */
export async function chooseWaiting(
  selection: TryNowSelection,
  deliveries: Pick<DeliveryStore, 'getMany' | 'ofState'>,
): Promise<ChosenDeliveries> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    const found = await deliveries.getMany(ids);
    return { found, missing: ids.length - found.length, more: false };
  }
  const found: Delivery[] = [];
  let cursor: string | undefined;
  do {
    const page = await deliveries.ofState({ state: 'waiting', since: 0, ...selection }, cursor);
    found.push(...page.deliveries);
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < triedAtOnce);
  const more = cursor !== undefined || found.length > triedAtOnce;
  return { found: found.slice(0, triedAtOnce), missing: 0, more };
}
