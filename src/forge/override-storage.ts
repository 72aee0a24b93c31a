import kvs from '@forge/kvs';
import {
  overrideListSchema,
  type OverrideList,
  type OverrideStore,
} from '../administration/representative-overrides';
import { replaceRevised } from './replace-revised';
import { readStored, store } from './storage';

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
    replaceRevised('write the mapped representatives', overrideListKey, list, expectedRevision),
};
