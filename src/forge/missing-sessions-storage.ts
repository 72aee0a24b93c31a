import kvs, { MetadataField, Sort } from '@forge/kvs';
import { deliveryId } from '../delivery/delivery';
import type { MissingSessionsStore } from '../issue-panel/issue-sessions-store';
import type { SessionRecord } from '../reconcile/record/session-record';
import { keysInBatch } from '../foundation/batches';
import { readTogether } from './batch-read';
import { readDelivery } from './delivery-storage';
import { readSessionRecord, recordScope, type StoredRecord } from './session-record-storage';
import { isExpired, store } from './storage';

/** Whoever misses a session misses one of these days, not of last month. */
const sessionsLookedAt = 100;

/** Sessions that are missed on an issue, from the platform's storage. */
export const missingSessionsStorage: MissingSessionsStore = {
  lastOf: async (isWanted) => {
    const records = (await lastRecords()).filter(isWanted).slice(0, keysInBatch);
    const keyOf = ({ configurationId, lsid }: SessionRecord) =>
      deliveryId({ configurationId, lsid, eventType: 'session-end' });
    const values = await readTogether(
      'read the last sessions',
      records.map((record) => ({ entityName: 'delivery', key: keyOf(record) })),
    );
    return records.map((record) => {
      const key = keyOf(record);
      const value = values.get(key);
      return { record, end: value === undefined ? undefined : readDelivery(key, value) };
    });
  },
};

async function lastRecords(): Promise<SessionRecord[]> {
  const page = await store('look for the last sessions', () =>
    kvs
      .entity<StoredRecord>('session-record')
      .query({ metadataFields: [MetadataField.EXPIRE_TIME] })
      .index('by-written', { partition: [recordScope] })
      .sort(Sort.DESC)
      .limit(sessionsLookedAt)
      .getMany(),
  );
  return page.results
    .filter(({ expireTime }) => !isExpired(expireTime))
    .flatMap(({ value }) => readSessionRecord(value) ?? []);
}
