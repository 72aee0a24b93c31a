import kvs from '@forge/kvs';
import { StorageUnavailable } from '../failure/platform-errors';
import { notFoundCodes, type StoredKey } from './batch-read';
import { store } from './storage';

/** How many keys one batch takes (Forge limit). */
const keysInBatch = 25;

/**
 * Deletes several values, one storage write for each 25. What is gone already counts as deleted.
 *
 * @param doing completes “the storage could not …”
 * @throws StorageUnavailable also where only one of the keys could not be deleted: all can be deleted once more
 */
export async function deleteTogether(doing: string, keys: readonly StoredKey[]): Promise<void> {
  for (let from = 0; from < keys.length; from += keysInBatch) {
    const { failedKeys } = await store(doing, () => kvs.batchDelete(keys.slice(from, from + keysInBatch)));
    const failed = failedKeys.find(({ error }) => !notFoundCodes.includes(error.code));
    if (failed) throw new StorageUnavailable(doing, failed.error.code);
  }
}
