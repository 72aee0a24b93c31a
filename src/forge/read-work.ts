import { readConfigurationBook } from '../configuration/read-configuration-book';
import { deliveryId } from '../delivery/delivery';
import type { DeliveryMessage } from '../delivery/delivery-queue';
import type { ReadWork } from '../delivery/delivery-store';
import { surveyEventTypes } from '../delivery/session-surveys';
import { readTogether } from './batch-read';
import { breakerKey, readBreaker } from './breaker-storage';
import { configurationBookKey } from './configuration-storage';
import { deliveryKey, readDelivery } from './delivery-storage';

/** The delivery, the configurations, the breaker and the session's survey events, as one batch of storage. */
export const readWork: ReadWork = async (message) => {
  const { configurationId } = message;
  const surveys = surveyDeliveries(message);
  const ids = new Set([message.deliveryId, ...surveys.map(({ id }) => id)]);
  const values = await readTogether('read a delivery', [
    ...[...ids].map(deliveryKey),
    configurationBookKey,
    breakerKey(configurationId),
  ]);
  return {
    delivery: readDelivery(message.deliveryId, values.get(message.deliveryId)),
    book: readConfigurationBook(values.get(configurationBookKey.key)),
    breaker: readBreaker(configurationId, values.get(configurationId)),
    surveyEvents: surveys.filter(({ id }) => values.has(id)).map(({ eventType }) => eventType),
  };
};

function surveyDeliveries({ configurationId, lsid }: DeliveryMessage) {
  if (lsid === undefined) return [];
  return surveyEventTypes.map((eventType) => ({
    eventType,
    id: deliveryId({ configurationId, lsid, eventType }),
  }));
}
