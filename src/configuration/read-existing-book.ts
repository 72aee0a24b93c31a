import { StorageUnavailable } from '../failure/platform-errors';
import type { ConfigurationBook, ConfigurationStore } from './configuration-book';

/**
 * Reads the configurations for somebody who has met one of them before. One storage read.
 *
 * @throws StorageUnavailable also where none are stored: single ones are deleted, but never all that is stored of them
 */
export async function readExistingBook({
  read,
}: Pick<ConfigurationStore, 'read'>): Promise<ConfigurationBook> {
  const book = await read();
  if (book.revision === 0) throw new StorageUnavailable('find the configurations', 'nothing is stored');
  return book;
}
