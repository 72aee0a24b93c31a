import type { SessionOrder } from '../../stand/appliance/session-generator';
import type { ServedStand } from './served-stand';

/** Plays a short session, and ends it; its event is on its way then. */
export function playSession({ appliance }: ServedStand, order: SessionOrder): string {
  const { lsid } = appliance.startSession({ preset: 'short', ...order });
  appliance.endSession(lsid);
  return lsid;
}
