import kvs, { MetadataField } from '@forge/kvs';
import type { StoredKey } from './batch-read';
import { isExpired, store } from './storage';

/**
 * Reads one value of an entity by its key. Unlike a batch or a query, such a read is never out of date. One storage
 * read.
 *
 * @param doing completes “the storage could not …”
 * @returns `undefined` if nothing is stored, or if it has expired
 * @throws StorageUnavailable
 */
export async function readStrictly(
  doing: string,
  { entityName, key }: Required<StoredKey>,
): Promise<unknown> {
  const found = await store(doing, () =>
    kvs.entity(entityName).get(key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  );
  return found && !isExpired(found.expireTime) ? found.value : undefined;
}
