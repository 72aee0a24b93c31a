import { readConfigurationBook } from '../configuration/read-configuration-book';
import { deliveryId } from '../delivery/delivery';
import type { DeliveryMessage } from '../delivery/delivery-queue';
import type { ReadWork } from '../delivery/delivery-store';
import { surveyEventTypes } from '../delivery/session-surveys';
import { readTogether } from './batch-read';
import { breakerKey, readBreaker } from './breaker-storage';
import { configurationBookKey } from './configuration-storage';
import { deliveryKey, readDelivery } from './delivery-storage';
import { readSessionIssue, sessionIssueKey } from './session-issue-storage';

/** The delivery, the configurations, the breaker, and what is known of the session, as one batch of storage. */
export const readWork: ReadWork = async (message) => {
  const { configurationId, lsid } = message;
  const issueKey = lsid === undefined ? undefined : sessionIssueKey({ configurationId, lsid });
  const surveys = surveyDeliveries(message);
  const ids = new Set([message.deliveryId, ...surveys.map(({ id }) => id)]);
  const values = await readTogether('read a delivery', [
    ...[...ids].map(deliveryKey),
    configurationBookKey,
    breakerKey(configurationId),
    ...(issueKey ? [issueKey] : []),
  ]);
  return {
    delivery: readDelivery(message.deliveryId, values.get(message.deliveryId)),
    book: readConfigurationBook(values.get(configurationBookKey.key)),
    breaker: readBreaker(configurationId, values.get(configurationId)),
    surveyEvents: surveys.filter(({ id }) => values.has(id)).map(({ eventType }) => eventType),
    sessionIssue: issueKey && readSessionIssue(values.get(issueKey.key)),
  };
};

function surveyDeliveries({ configurationId, lsid }: DeliveryMessage) {
  if (lsid === undefined) return [];
  return surveyEventTypes.map((eventType) => ({
    eventType,
    id: deliveryId({ configurationId, lsid, eventType }),
  }));
}
