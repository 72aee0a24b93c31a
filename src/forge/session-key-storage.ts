import { createHash } from 'node:crypto';
import kvs from '@forge/kvs';
import * as v from 'valibot';
import { second } from '../foundation/durations';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import type { KeyPlace, SessionKeyStore } from '../issue-panel/session-key-store';
import { countInHour } from './hourly-count';
import { readDocument } from './revised-document';
import { store } from './storage';
import { readStrictly } from './strict-read';

const entityName = 'session-key';

const keptSchema = v.object({
  shortKey: v.string(),
  url: v.string(),
  expiresAt: integer,
  queue: v.string(),
});

const documents = () => kvs.entity<{ revision: number; content: unknown }>(entityName);

/** Session keys while they are valid, in the platform's storage, which forgets them then. */
export const sessionKeyStorage: SessionKeyStore = {
  kept: async (place) => {
    const stored = await readStrictly('read a session key', { entityName, key: keyOf(place) });
    return readBy(keptSchema, readDocument(stored).content);
  },

  keep: async (place, key, now) => {
    const seconds = Math.max(1, Math.ceil((key.expiresAt - now) / second));
    await store('write a session key', () =>
      documents().set(
        keyOf(place),
        { revision: 1, content: key },
        { ttl: { unit: 'SECONDS', value: seconds } },
      ),
    );
  },

  countOne: async (who, most, now) => {
    const key = `count:${digestOf(who)}`;
    return (await countInHour('count session keys', { entityName, key, most, now })) === 'counted';
  },
};

function keyOf({ issueId, configurationId }: KeyPlace): string {
  return `key:${configurationId}:${issueId}`;
}

function digestOf(who: string): string {
  return createHash('sha256').update(`session-keys:${who}`).digest('hex').slice(0, 32);
}
