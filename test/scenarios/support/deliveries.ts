import type { Delivery } from '../../../src/delivery/delivery';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import type { StandOptions } from '../../stand/stand';
import { deliveriesOf, playSession } from './inspect';

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A stand whose access token is in the cache already, so that what follows is the usual course. */
export async function warmStand(
  configuration: Exclude<StandOptions['configuration'], 'none'> = {},
  options: StandOptions = {},
): Promise<VirtualStand> {
  const stand = await createVirtualStand({ ...options, configuration });
  playSession(stand, { externalKey: 'SUP-6' });
  await stand.advance(30);
  return stand;
}

/** The one delivery of a session, or that of one of its event types. */
export function deliveryOf(stand: VirtualStand, lsid: string, eventType = 'session-end'): Delivery {
  const found = deliveriesOf(stand).find(
    (delivery) => delivery.lsid === lsid && delivery.eventType === eventType,
  );
  if (!found) throw new Error(`There is no delivery of ${eventType} for the session.`);
  return found;
}

/** What became of its attempts, in order. */
export function outcomesOf({ attempts }: Delivery): string[] {
  return attempts.map(({ outcome }) => outcome);
}

/** From now on no connection to the appliance succeeds. */
export function takeDown(stand: VirtualStand): void {
  stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
}

/** Time in which the platform runs no schedule and loses what its queue holds, to get through days of it. */
export async function advanceUnattended(stand: VirtualStand, seconds: number): Promise<void> {
  stand.platform.stop();
  for (let left = seconds; left > 0; left -= day) await stand.advance(Math.min(left, day));
  await stand.platform.start();
}

/** So many sessions end while the appliance is down, in the issues SUP-1 to SUP-5: enough that its breaker opens. */
export const sessionsOfOutage = 8;

/** Takes the appliance down. What ends then is held for it. */
export async function holdDuringOutage(stand: VirtualStand): Promise<void> {
  takeDown(stand);
  for (let session = 0; session < sessionsOfOutage; session += 1) {
    playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    await stand.advance(2);
  }
  await stand.advance(minute);
}
