import kvs, { Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import type { RemovalStore } from '../delivery/removal/removal-store';
import { deliveryKey, deliveryScope, readDelivery, type StoredDelivery } from './delivery-storage';
import { readRemoval, removalKey, replacePollingDocument } from './polling-storage';
import {
  readSessionRecord,
  recordScope,
  rowsOf,
  sessionRecordKey,
  type StoredRecord,
} from './session-record-storage';
import { isExpired, standingOf, store, storeIf } from './storage';
import { readStrictly } from './strict-read';

/** The removal of what a lowered retention leaves behind, in the platform's storage. */
export const removalStorage: RemovalStore = {
  read: async () => readRemoval(await readStrictly('read what is to be removed', removalKey)),

  replace: (job, expectedRevision) => replacePollingDocument(removalKey.key, job, expectedRevision),

  createdIn: async ({ after, until }, limit) => {
    // The platform refuses an empty range.
    if (until <= after) return { items: [], hasMore: false };
    const { results, nextCursor } = await store('query the oldest deliveries', () =>
      kvs
        .entity<StoredDelivery>('delivery')
        .query({ metadataFields: [MetadataField.EXPIRE_TIME] })
        .index('by-time', { partition: [deliveryScope] })
        .where(WhereConditions.between(after + 1, until))
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return {
      items: results
        .filter(({ expireTime }) => !isExpired(expireTime))
        .flatMap(({ key, value }) => readDelivery(key, value) ?? []),
      last: results.at(-1)?.value.createdAt,
      hasMore: nextCursor !== undefined,
    };
  },

  recordsWrittenIn: async ({ after, until }, limit) => {
    if (until <= after) return { items: [], hasMore: false };
    const { results, nextCursor } = await store('query the oldest records of sessions', () =>
      kvs
        .entity<StoredRecord>('session-record')
        .query()
        .index('by-written', { partition: [recordScope] })
        .where(WhereConditions.between(after + 1, until))
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return {
      items: results.flatMap(({ value }) => readSessionRecord(value) ?? []),
      last: results.at(-1)?.value.writtenAt,
      hasMore: nextCursor !== undefined,
    };
  },

  removeRecord: (record) => {
    const { writtenAt } = record;
    if (writtenAt === undefined) return Promise.resolve(false);
    const { entityName, key } = sessionRecordKey(record);
    const conditions = new Filter<StoredRecord>().and('writtenAt', FilterConditions.equalTo(writtenAt));
    const [, ...further] = rowsOf(record);
    return storeIf(
      'remove the record of a session',
      () =>
        further
          .reduce(
            (all, row) => all.delete(row.key, { entityName }),
            kvs.transact().delete(key, { entityName, conditions }),
          )
          .execute(),
      async () => {
        const left = await store('read the record of a session', () =>
          kvs.entity<StoredRecord>(entityName).get(key),
        );
        return left === undefined ? 'ours' : standingOf(left, {}, { writtenAt });
      },
    );
  },

  remove: ({ id, updatedAt }) => {
    const { entityName } = deliveryKey(id);
    const conditions = new Filter<StoredDelivery>().and('updatedAt', FilterConditions.equalTo(updatedAt));
    return storeIf(
      'remove a delivery',
      () => kvs.transact().delete(id, { entityName, conditions }).execute(),
      async () => {
        const left = await store('read a delivery', () => kvs.entity<StoredDelivery>(entityName).get(id));
        return left === undefined ? 'ours' : standingOf(left, {}, { updatedAt });
      },
    );
  },
};
