import type { DeliveryState } from '../../../../delivery/delivery';

/** How the outcome of a delivery looks: as UI Kit's lozenges do. */
export const outcomeLook: Record<DeliveryState, 'success' | 'removed' | 'default' | 'inprogress'> = {
  waiting: 'inprogress',
  done: 'success',
  ignored: 'default',
  parked: 'removed',
};

const shortLength = 8;

/** A session's id as far as one needs it to tell sessions apart. */
export function shortSession(lsid: string | undefined): string {
  if (lsid === undefined) return 'No session';
  return lsid.slice(0, shortLength);
}
