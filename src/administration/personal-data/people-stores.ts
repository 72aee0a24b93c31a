import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { OverrideStore } from '../representative-overrides';
import type { PeopleStore } from './people-register';

/** Matches of representatives with Jira users. Every method throws StorageUnavailable if the platform refuses. */
export interface MatchedAccountStore {
  /** The accounts in the matches. One storage read for each 100 matches. */
  matchedAccounts(): Promise<string[]>;
  /** Forgets the matches with an account. One query, and one write if there are any. */
  forgetMatchesWith(accountId: string): Promise<void>;
}

/** Every place where accounts are stored. A new place has to be added here. */
export interface PeopleStores {
  people: PeopleStore;
  overrides: OverrideStore;
  configurations: Pick<ConfigurationStore, 'read' | 'replace'>;
  matches: MatchedAccountStore;
}
