import kvs from '@forge/kvs';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import type { KeptLoggedIn, LoggedInStore } from '../issue-panel/who-is-free';
import { store } from './storage';
import { readStrictly } from './strict-read';

const entityName = 'logged-in-representatives';

const keptSchema = v.object({
  at: integer,
  representatives: v.array(v.object({ name: v.string(), sessions: integer })),
});

/** Who was signed in within the last minute, in the platform's storage, which forgets it then. */
export const loggedInStorage: LoggedInStore = {
  kept: async (configurationId) =>
    readBy(keptSchema, await readStrictly('read who is signed in', { entityName, key: configurationId })),

  keep: async (configurationId, loggedIn) => {
    await store('write who is signed in', () =>
      kvs
        .entity<KeptLoggedIn>(entityName)
        .set(configurationId, loggedIn, { ttl: { unit: 'MINUTES', value: 1 } }),
    );
  },
};
