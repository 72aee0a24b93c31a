import kvs, { WhereConditions } from '@forge/kvs';
import type { MatchedAccountStore } from '../administration/personal-data/people-stores';
import { knownMatchSchema, type KnownMatch } from '../jira/representative-store';
import { store } from './storage';

const entityName = 'representative-match';

const pageSize = 100;

/** Keys that one batch takes (Forge limit). */
const keysInBatch = 25;

type FoundMatch = Extract<KnownMatch, { found: 'user' }>;

const usersFound = () =>
  kvs
    .entity<FoundMatch>(entityName)
    .query()
    .index('by-found-and-account', { partition: ['user'] })
    .limit(pageSize);

/** The accounts in matches, also in those that have outlived their time and can still be read. */
export const matchedAccountStorage: MatchedAccountStore = {
  matchedAccounts: async () => {
    const found = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? usersFound() : usersFound().cursor(cursor);
      const page = await store('list the matches of representatives', () => query.getMany());
      for (const { value } of page.results) {
        const match = knownMatchSchema.safeParse(value).data;
        if (match?.found === 'user') found.add(match.accountId);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return [...found];
  },

  forgetMatchesWith: async (accountId) => {
    const withAccount = () => usersFound().where(WhereConditions.equalTo(accountId));
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? withAccount() : withAccount().cursor(cursor);
      const page = await store('find the matches with an account', () => query.getMany());
      await forget(page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  },
};

async function forget(keys: string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += keysInBatch) {
    const batch = keys.slice(from, from + keysInBatch).map((key) => ({ entityName, key }));
    await store('forget matches of representatives', () => kvs.batchDelete(batch));
  }
}
