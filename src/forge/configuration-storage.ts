import kvs from '@forge/kvs';
import type { ConfigurationStore } from '../configuration/configuration-book';
import { readConfigurationBook, storedBook, type StoredBook } from '../configuration/read-configuration-book';
import { replaceRevised } from './replace-revised';
import { store } from './storage';

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
    replaceRevised('write the configurations', configurationBookKey, storedBook(book), expectedRevision),
};
