import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { day } from './deliveries';
import { deliveriesOf } from './inspect';
import { pastDelivery, plantDeliveries } from './planted';

/** Saves another retention, as an administrator does. */
export async function retain(stand: VirtualStand, retentionDays: number): Promise<void> {
  const { revision, settings } = await administer(stand, 'readSettings', undefined);
  await administer(stand, 'saveInstallationSettings', { revision, settings: { ...settings, retentionDays } });
}

/** Deliveries that are done, one for each of these ages in days. */
export async function standWith(ages: readonly number[]): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  const ago = (age: number) => age * day * 1000;
  await plantDeliveries(
    stand,
    ages.map((age, index) => pastDelivery(stand, index + 1, ago(age))),
  );
  return stand;
}

/** The session of a delivery, by the number of its place among the ages. */
export const lsidOf = (number: number) => number.toString(16).padStart(32, '0');

/** Which deliveries are in storage. */
export const numbersStored = (stand: VirtualStand) =>
  deliveriesOf(stand)
    .map(({ lsid }) => parseInt(lsid ?? '', 16))
    .sort((a, b) => a - b);

/** Which deliveries the page lists. */
export async function numbersShown(stand: VirtualStand): Promise<number[]> {
  const { rows } = await administer(stand, 'listDeliveries', {});
  return rows.map(({ lsid }) => parseInt(lsid ?? '', 16)).sort((a, b) => a - b);
}

/** The key of a delivery. */
export const idOf = (stand: VirtualStand, number: number) =>
  `${stand.configurationId}:${lsidOf(number)}:session-end`;
