import kvs, { MetadataField } from '@forge/kvs';
import { StorageUnavailable } from '../failure/platform-errors';
import { inBatches, keysInBatch } from '../foundation/batches';
import { isExpired, store } from './storage';

/** Where a value is stored: under a plain key, or under a key of an entity. */
export interface StoredKey {
  entityName?: string;
  key: string;
}

/** A batch's codes for a missing key: the error table has the first, the SDK and the single read the second. */
export const notFoundCodes: readonly string[] = ['NOT_FOUND', 'KEY_NOT_FOUND'];

/**
 * Reads several values in one storage read for each 25. They may belong to different entities.
 *
 * Forge documents that the read of one key is never out of date, but says nothing of a batch. So whatever decides for
 * good is read again with `readStrictly`, above all if something is absent.
 *
 * @param doing completes “the storage could not …”
 * @returns the values by their keys; a value that is not stored, or has expired, is absent
 * @throws StorageUnavailable even if only one of the keys could not be read
 */
export async function readTogether(doing: string, keys: StoredKey[]): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const batch of inBatches(keys, keysInBatch)) {
    const { successfulKeys, failedKeys } = await store(doing, () =>
      kvs.batchGet<unknown>(batch.map(withExpiry)),
    );
    const failed = failedKeys.find(({ error }) => !notFoundCodes.includes(error.code));
    if (failed) throw new StorageUnavailable(doing, failed.error.code);
    for (const { key, value, expireTime } of successfulKeys) {
      if (!isExpired(expireTime)) values.set(key, value);
    }
  }
  return values;
}

function withExpiry({ entityName, key }: StoredKey) {
  return { entityName, key, options: { metadataFields: [MetadataField.EXPIRE_TIME] } };
}
