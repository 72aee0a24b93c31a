import kvs from '@forge/kvs';
import { StorageUnavailable } from '../failure/platform-errors';
import { inBatches, keysInBatch } from '../foundation/batches';
import { notFoundCodes, type StoredKey } from './batch-read';
import { store } from './storage';

/**
 * Deletes several values, one storage write for each 25. A value that is already gone counts as deleted.
 *
 * @param doing completes “the storage could not …”
 * @throws StorageUnavailable even if only one of the keys could not be deleted. It is safe to delete all of them again
 */
export async function deleteTogether(doing: string, keys: readonly StoredKey[]): Promise<void> {
  for (const batch of inBatches(keys, keysInBatch)) {
    const { failedKeys } = await store(doing, () => kvs.batchDelete(batch));
    const failed = failedKeys.find(({ error }) => !notFoundCodes.includes(error.code));
    if (failed) throw new StorageUnavailable(doing, failed.error.code);
  }
}
