import type { Delivery } from './delivery';
import type { DeliveriesOfState, DeliveryStore } from './delivery-store';
import { withoutOutlived } from './outlived';

/** How many pages of a state are looked through at most: those of other configurations may lie before. */
const pagesLookedThrough = 50;

interface OfState extends DeliveriesOfState {
  /** How many are wanted. */
  most: number;
  retentionDays: number;
}

/**
 * The oldest deliveries of one state and configuration that are within the retention. One query for each 100
 * deliveries of that state, up to 50.
 *
 * @returns with whether there may be more
 * @throws StorageUnavailable
 */
export async function firstOfState(
  { most, retentionDays, ...which }: OfState,
  { deliveries, now }: { deliveries: Pick<DeliveryStore, 'ofState'>; now: () => number },
): Promise<{ found: Delivery[]; more: boolean }> {
  const found: Delivery[] = [];
  let cursor: string | undefined;
  let left = pagesLookedThrough;
  do {
    const page = await deliveries.ofState(which, cursor);
    found.push(...withoutOutlived(page.deliveries, retentionDays, now()));
    cursor = page.cursor;
    left -= 1;
  } while (cursor !== undefined && found.length < most && left > 0);
  return { found: found.slice(0, most), more: cursor !== undefined || found.length > most };
}
