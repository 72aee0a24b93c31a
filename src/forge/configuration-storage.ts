import kvs, { Filter, FilterConditions } from '@forge/kvs';
import type { ConfigurationStore } from '../configuration/configuration-book';
import { readConfigurationBook, storedBook, type StoredBook } from '../configuration/read-configuration-book';
import { store, storeIf } from './storage';

const entityName = 'settings-book';
const key = 'book';

/** Where the document lies, for those who read it together with others. */
export const configurationBookKey = { entityName, key };

/** The one document that holds all configurations. */
export const configurationStorage: ConfigurationStore = {
  read: async () =>
    readConfigurationBook(
      await store('read the configurations', () => kvs.entity<StoredBook>(entityName).get(key)),
    ),

  replace: (book, expectedRevision) =>
    storeIf('write the configurations', () =>
      expectedRevision === 0 ? writeFirst(storedBook(book)) : writeNext(storedBook(book), expectedRevision),
    ),
};

function writeFirst(book: StoredBook): Promise<void> {
  return kvs.entity<StoredBook>(entityName).set(key, book, { keyPolicy: 'FAIL_IF_EXISTS' });
}

function writeNext(book: StoredBook, expectedRevision: number): Promise<void> {
  const conditions = new Filter<StoredBook>().and('revision', FilterConditions.equalTo(expectedRevision));
  return kvs.transact().set(key, book, { entityName, conditions }).execute();
}
