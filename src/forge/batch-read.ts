import kvs, { MetadataField } from '@forge/kvs';
import { StorageUnavailable } from '../failure/platform-errors';
import { isExpired, store } from './storage';

/** A stored value's place: a plain key, or one of an entity. */
export interface StoredKey {
  entityName?: string;
  key: string;
}

/** How many keys one read takes (Forge limit of a batch). */
const keysInRead = 25;

/** What a batch says of a key that is not stored: the error table has the first, the SDK and the single read the second. */
export const notFoundCodes: readonly string[] = ['NOT_FOUND', 'KEY_NOT_FOUND'];

/**
 * Reads several values in one storage read for each 25, whatever entities they belong to.
 *
 * That a batch is never out of date is not documented, unlike of a read of one key: what decides for good is read once
 * more with `readStrictly`, above all where something is absent.
 *
 * @param doing completes “the storage could not …”
 * @returns the values by their keys; what is not stored, or has outlived its time, is absent
 * @throws StorageUnavailable also where only one of the keys could not be read
 */
export async function readTogether(doing: string, keys: StoredKey[]): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (let from = 0; from < keys.length; from += keysInRead) {
    const { successfulKeys, failedKeys } = await store(doing, () =>
      kvs.batchGet<unknown>(keys.slice(from, from + keysInRead).map(withExpiry)),
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
