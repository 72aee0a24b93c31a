import { StorageUnavailable } from '../failure/platform-errors';
import type { ConfigurationSet, ConfigurationStore } from './configuration-set';

/**
 * Reads the configurations for a caller that has already met one of them. One storage read.
 *
 * @throws StorageUnavailable also if none are stored: an administrator can delete single ones, but never the whole set
 */
export async function readExistingSet({ read }: Pick<ConfigurationStore, 'read'>): Promise<ConfigurationSet> {
  const set = await read();
  if (set.revision === 0) throw new StorageUnavailable('find the configurations', 'nothing is stored');
  return set;
}
