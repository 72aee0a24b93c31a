import kvs from '@forge/kvs';
import type { ConfigurationStore } from '../configuration/configuration-set';
import {
  readConfigurationSet,
  readThoseOfAppliance,
  storedSet,
  type StoredSet,
} from '../configuration/read-configuration-set';
import { replaceRevised } from './replace-revised';
import { store } from './storage';

const entityName = 'configuration-set';
const key = 'set';

/** Where the document is stored, for batch reads. */
export const configurationSetKey = { entityName, key };

/** The one document that holds all configurations. */
export const configurationStorage: ConfigurationStore = {
  read: async () => readConfigurationSet(await readStored()),

  readThoseOf: async (applianceId) => readThoseOfAppliance(await readStored(), applianceId),

  replace: (set, expectedRevision) =>
    replaceRevised('write the configurations', configurationSetKey, storedSet(set), expectedRevision),
};

function readStored(): Promise<StoredSet | undefined> {
  return store('read the configurations', () => kvs.entity<StoredSet>(entityName).get(key));
}
