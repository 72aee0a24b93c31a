import type { Delivery } from '../delivery';
import type { DeliveryStore } from '../delivery-store';
import { firstOfState } from '../first-of-state';

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

/** The deliveries of a selection. One storage read for each 25 that are named; otherwise see `firstOfState`. */
export async function chooseWaiting(
  selection: TryNowSelection,
  retentionDays: number,
  dependencies: { deliveries: Pick<DeliveryStore, 'getMany' | 'ofState'>; now: () => number },
): Promise<ChosenDeliveries> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    const found = await dependencies.deliveries.getMany(ids);
    return { found, missing: ids.length - found.length, more: false };
  }
  const waiting = { state: 'waiting', since: 0, ...selection, most: triedAtOnce, retentionDays } as const;
  return { ...(await firstOfState(waiting, dependencies)), missing: 0 };
}
