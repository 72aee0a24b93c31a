import { StorageUnavailable } from '../failure/platform-errors';
import type { ConfigurationSet, ConfigurationStore } from './configuration-set';

/**
 * Reads the configurations for somebody who has met one of them before. One storage read.
 *
 * @throws StorageUnavailable also where none are stored: single ones are deleted, but never all that is stored of them
 */
export async function readExistingSet({ read }: Pick<ConfigurationStore, 'read'>): Promise<ConfigurationSet> {
  const set = await read();
  if (set.revision === 0) throw new StorageUnavailable('find the configurations', 'nothing is stored');
  return set;
}
