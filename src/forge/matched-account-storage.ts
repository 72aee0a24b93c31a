import { readBy } from '../foundation/read-by';
import kvs, { WhereConditions } from '@forge/kvs';
import type { MatchedAccountStore } from '../administration/personal-data/people-stores';
import { knownMatchSchema, type KnownMatch } from '../jira/representative-store';
import { deleteTogether } from './batch-delete';
import { store } from './storage';

const entityName = 'representative-match';

const pageSize = 100;

type FoundMatch = Extract<KnownMatch, { found: 'user' }>;

const usersFound = () =>
  kvs
    .entity<FoundMatch>(entityName)
    .query()
    .index('by-found-and-account', { partition: ['user'] })
    .limit(pageSize);

/** The accounts in matches, including expired matches that can still be read. */
export const matchedAccountStorage: MatchedAccountStore = {
  matchedAccounts: async () => {
    const found = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? usersFound() : usersFound().cursor(cursor);
      const page = await store('list the matches of representatives', () => query.getMany());
      for (const { value } of page.results) {
        const match = readBy(knownMatchSchema, value);
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
      const keys = page.results.map(({ key }) => ({ entityName, key }));
      await deleteTogether('forget matches of representatives', keys);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  },
};
