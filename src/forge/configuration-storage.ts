import kvs, { Filter, FilterConditions } from '@forge/kvs';
import {
  configurationBookSchema,
  type ConfigurationBook,
  type ConfigurationStore,
} from '../configuration/configuration-book';
import { readStored, store, storeIf } from './storage';

const entityName = 'settings-book';
const key = 'book';

/** The one document that holds all configurations. */
export const configurationStorage: ConfigurationStore = {
  read: async () => {
    const value = await store('read the configurations', () =>
      kvs.entity<ConfigurationBook>(entityName).get(key),
    );
    return readStored('configurations', configurationBookSchema, value) ?? emptyBook();
  },

  replace: (book, expectedRevision) =>
    storeIf('write the configurations', () =>
      expectedRevision === 0 ? writeFirst(book) : writeNext(book, expectedRevision),
    ),
};

function emptyBook(): ConfigurationBook {
  return configurationBookSchema.parse({ revision: 0, configurations: [] });
}

function writeFirst(book: ConfigurationBook): Promise<void> {
  return kvs.entity<ConfigurationBook>(entityName).set(key, book, { keyPolicy: 'FAIL_IF_EXISTS' });
}

function writeNext(book: ConfigurationBook, expectedRevision: number): Promise<void> {
  const conditions = new Filter<ConfigurationBook>().and(
    'revision',
    FilterConditions.equalTo(expectedRevision),
  );
  return kvs.transact().set(key, book, { entityName, conditions }).execute();
}
