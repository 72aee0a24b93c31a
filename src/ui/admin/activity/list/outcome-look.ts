import type { DeliveryState } from '../../../../delivery/delivery';

/** The look of a delivery's outcome, as UI Kit's lozenges have it. */
export const outcomeLook: Record<DeliveryState, 'success' | 'moved' | 'removed' | 'default' | 'inprogress'> =
  {
    waiting: 'inprogress',
    done: 'success',
    'done-with-remarks': 'moved',
    ignored: 'default',
    parked: 'removed',
    discarded: 'default',
  };

const shortLength = 8;

/** As much of a session's id as is needed to tell sessions apart. */
export function shortSession(lsid: string | undefined): string {
  if (lsid === undefined) return 'No session';
  return lsid.slice(0, shortLength);
}
