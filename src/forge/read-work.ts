import { readOneOfSet } from '../configuration/read-configuration-set';
import { deliveryId } from '../delivery/delivery';
import type { DeliveryMessage } from '../delivery/delivery-queue';
import type { ReadWork } from '../delivery/delivery-store';
import { eventTypes } from '../session/event-type';
import { readTogether } from './batch-read';
import { breakerKey, readBreaker } from './breaker-storage';
import { configurationSetKey } from './configuration-storage';
import { deliveryKey, readDelivery } from './delivery-storage';
import { readSessionIssue, sessionIssueKey } from './session-issue-storage';
import { readSessionRecord, sessionRecordKey } from './session-record-storage';

/** Reads the session's deliveries, the configurations, the breaker and what is known of its issue in one batch. */
export const readWork: ReadWork = async (message) => {
  const { configurationId, lsid } = message;
  const marker = lsid === undefined ? undefined : { configurationId, lsid };
  const issueKey = marker && sessionIssueKey(marker);
  const recordKey = marker && sessionRecordKey(marker);
  const ids = new Set([message.deliveryId, ...idsOfSession(message)]);
  const values = await readTogether('read a delivery', [
    ...[...ids].map(deliveryKey),
    configurationSetKey,
    breakerKey(configurationId),
    ...(issueKey ? [issueKey] : []),
    ...(recordKey ? [recordKey] : []),
  ]);
  const deliveries = [...ids].flatMap((id) => readDelivery(id, values.get(id)) ?? []);
  return {
    delivery: deliveries.find(({ id }) => id === message.deliveryId),
    ofSession: deliveries,
    set: readOneOfSet(values.get(configurationSetKey.key), configurationId),
    breaker: readBreaker(configurationId, values.get(configurationId)),
    sessionIssue: marker && issueKey && readSessionIssue(marker, values.get(issueKey.key)),
    sessionRecord: recordKey && readSessionRecord(values.get(recordKey.key)),
  };
};

function idsOfSession({ configurationId, lsid }: DeliveryMessage): string[] {
  if (lsid === undefined) return [];
  return eventTypes.map((eventType) => deliveryId({ configurationId, lsid, eventType }));
}
