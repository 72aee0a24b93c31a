import * as v from 'valibot';
import kvs from '@forge/kvs';
import type { UnmatchedStore } from '../administration/unmatched-representatives';
import { knownMatchSchema, type KnownMatch, type RepresentativeStore } from '../jira/representative-store';
import { unmatchedRepresentativeSchema, type UnmatchedList } from '../jira/unmatched-representative';
import { readTogether } from './batch-read';
import { overrideListKey, readOverrides } from './override-storage';
import { replaceRevised } from './replace-revised';
import { store } from './storage';
import { readStrictly } from './strict-read';
import { readStoredList } from './stored-list';

const matchEntity = 'representative-match';
const unmatchedEntity = 'unmatched-representatives';
const unmatchedKey = { entityName: unmatchedEntity, key: 'unmatched' };

/** Matches with Jira users as entities that expire, and one document of the representatives without a match. */
export const representativeStorage: RepresentativeStore & UnmatchedStore = {
  read: async (matchKeys) => {
    const doing = 'read what is known of representatives';
    const values = await readTogether(doing, [
      overrideListKey,
      unmatchedKey,
      ...matchKeys.map((key) => ({ entityName: matchEntity, key })),
    ]);
    // An override that a batch leaves out is read again strictly: without it, another user would be assigned.
    const stored = values.get(overrideListKey.key) ?? (await readStrictly(doing, overrideListKey));
    return {
      overrides: readOverrides(stored).overrides,
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

/** If a match cannot be read, the app looks for the user again. */
function matchOf(key: string, value: unknown): [string, KnownMatch][] {
  const reading = v.safeParse(knownMatchSchema, value);
  return reading.success ? [[key, reading.output]] : [];
}

function unmatchedOf(value: unknown): UnmatchedList {
  const list = { entry: unmatchedRepresentativeSchema, field: 'representatives' };
  const { revision, entries } = readStoredList('unmatched representatives', list, value);
  return { revision, representatives: entries };
}
