import kvs from '@forge/kvs';
import {
  overrideSchema,
  type OverrideList,
  type OverrideStore,
} from '../administration/representative-overrides';
import { replaceRevised } from './replace-revised';
import { store } from './storage';
import { readStoredList } from './stored-list';

const entityName = 'representative-overrides';
const key = 'list';

/** Where the overrides are stored, for batch reads. */
export const overrideListKey = { entityName, key };

/** Reads the stored overrides. @throws StoredValueUnreadable if the value is no list of overrides */
export function readOverrides(value: unknown): OverrideList {
  const list = { entry: overrideSchema, field: 'overrides' };
  const { revision, entries } = readStoredList('mapped representatives', list, value);
  return { revision, overrides: entries };
}

/** The one document that holds all overrides. */
export const overrideStorage: OverrideStore = {
  read: async () => {
    const value = await store('read the mapped representatives', () =>
      kvs.entity<OverrideList>(entityName).get(key),
    );
    return readOverrides(value);
  },

  replace: (list, expectedRevision) =>
    replaceRevised('write the mapped representatives', overrideListKey, list, expectedRevision),
};
