import type { ConfigurationStore, SelectedConfigurations } from '../configuration/configuration-set';
import { readExistingSet } from '../configuration/read-existing-set';
import { isSurveyEvent } from '../session/event-type';
import { deliveryId, type Delivery } from './delivery';
import type { DeliveryStore, Work } from './delivery-store';

export interface StrictReads {
  configurations: Pick<ConfigurationStore, 'read'>;
  deliveries: Pick<DeliveryStore, 'get'>;
}

/**
 * A batch may be out of date or lack something, unlike a read of one key. What would park the delivery, or have its
 * attempt begin before it can be known what an earlier one has changed in Jira, is read once more by its key.
 *
 * A plain delivery costs nothing here: one read more if the batch has no configuration that is enabled, and one for
 * a survey that comes before the session's end is at rest.
 *
 * @throws StorageUnavailable, also if there are no configurations at all: they are never removed as a whole
 */
export async function confirmWork(work: Work, delivery: Delivery, reads: StrictReads): Promise<Work> {
  const [set, ofSession] = await Promise.all([
    isEnabledIn(work.set, delivery) ? work.set : readExistingSet(reads.configurations),
    confirmedSession(work.ofSession, delivery, reads),
  ]);
  return { ...work, set, ofSession };
}

function isEnabledIn({ configurations }: SelectedConfigurations, { configurationId }: Delivery): boolean {
  return configurations.some(({ id, settings }) => id === configurationId && !settings.disabled);
}

/** The session’s deliveries with its end as it is: nobody but that one writes while a survey is only announced. */
async function confirmedSession(
  ofSession: Delivery[],
  { configurationId, lsid, eventType }: Delivery,
  { deliveries }: StrictReads,
): Promise<Delivery[]> {
  if (lsid === undefined || !isSurveyEvent(eventType)) return ofSession;
  const id = deliveryId({ configurationId, lsid, eventType: 'session-end' });
  const known = ofSession.find((delivery) => delivery.id === id);
  if (known && known.state !== 'waiting') return ofSession;
  const end = await deliveries.get(id);
  return end ? [...ofSession.filter((delivery) => delivery.id !== id), end] : ofSession;
}
