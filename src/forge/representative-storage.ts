import kvs from '@forge/kvs';
import { overrideListSchema } from '../administration/representative-overrides';
import type { UnmatchedStore } from '../administration/unmatched-representatives';
import { knownMatchSchema, type KnownMatch, type RepresentativeStore } from '../jira/representative-store';
import { unmatchedListSchema, type UnmatchedList } from '../jira/unmatched-representative';
import { readTogether } from './batch-read';
import { overrideListKey } from './override-storage';
import { replaceRevised } from './replace-revised';
import { readStored, store } from './storage';

const matchEntity = 'representative-match';
const unmatchedEntity = 'unmatched-representatives';
const unmatchedKey = { entityName: unmatchedEntity, key: 'unmatched' };

/** Matches with Jira's users as entities that expire, and one document of those who have none. */
export const representativeStorage: RepresentativeStore & UnmatchedStore = {
  read: async (matchKeys) => {
    const values = await readTogether('read what is known of representatives', [
      overrideListKey,
      unmatchedKey,
      ...matchKeys.map((key) => ({ entityName: matchEntity, key })),
    ]);
    const overrides = readStored(
      'mapped representatives',
      overrideListSchema,
      values.get(overrideListKey.key),
    );
    return {
      overrides: overrides?.overrides ?? [],
      matches: new Map(matchKeys.flatMap((key) => matchOf(key, values.get(key)))),
      unmatched: unmatchedOf(values.get(unmatchedKey.key)),
    };
  },

  readUnmatched: async () => {
    const value = await store('read the unmatched representatives', () =>
      kvs.entity<UnmatchedList>(unmatchedEntity).get(unmatchedKey.key),
    );
    return unmatchedOf(value);
  },

  keepMatch: async (key, match, keepHours) => {
    await store('keep the match of a representative', () =>
      kvs.entity<KnownMatch>(matchEntity).set(key, match, { ttl: { unit: 'HOURS', value: keepHours } }),
    );
  },

  replaceUnmatched: (list, expectedRevision) =>
    replaceRevised('write the unmatched representatives', unmatchedKey, list, expectedRevision),
};

/** A match that cannot be read is looked for anew. */
function matchOf(key: string, value: unknown): [string, KnownMatch][] {
  const reading = knownMatchSchema.safeParse(value);
  return reading.success ? [[key, reading.data]] : [];
}

function unmatchedOf(value: unknown): UnmatchedList {
  return (
    readStored('unmatched representatives', unmatchedListSchema, value) ?? {
      revision: 0,
      representatives: [],
    }
  );
}
