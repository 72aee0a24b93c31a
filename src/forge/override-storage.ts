import kvs, { Filter, FilterConditions } from '@forge/kvs';
import {
  overrideListSchema,
  type OverrideList,
  type OverrideStore,
} from '../administration/representative-overrides';
import { readStored, store, storeIf } from './storage';

const entityName = 'representative-overrides';
const key = 'list';

/** Where the overrides lie, for those who read them together with others. */
export const overrideListKey = { entityName, key };

/** The one document that holds all overrides. */
export const overrideStorage: OverrideStore = {
  read: async () => {
    const value = await store('read the mapped representatives', () =>
      kvs.entity<OverrideList>(entityName).get(key),
    );
    return readStored('mapped representatives', overrideListSchema, value) ?? { revision: 0, overrides: [] };
  },

  replace: (list, expectedRevision) =>
    storeIf('write the mapped representatives', () => {
      if (expectedRevision === 0) {
        return kvs.entity<OverrideList>(entityName).set(key, list, { keyPolicy: 'FAIL_IF_EXISTS' });
      }
      const conditions = new Filter<OverrideList>().and(
        'revision',
        FilterConditions.equalTo(expectedRevision),
      );
      return kvs.transact().set(key, list, { entityName, conditions }).execute();
    }),
};
