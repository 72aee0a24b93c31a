import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { OverrideStore } from '../representative-overrides';
import type { PeopleStore } from './people-register';

/** Matches of representatives with Jira's users. Every method throws StorageUnavailable where the platform refuses. */
export interface MatchedAccountStore {
  /** The accounts in them. One storage read for each 100 matches. */
  matchedAccounts(): Promise<string[]>;
  /** Forgets the matches with an account. One query, and one write where there are some. */
  forgetMatchesWith(accountId: string): Promise<void>;
}

/** Every place where accounts lie: what is added anywhere else has to be added here. */
export interface PeopleStores {
  people: PeopleStore;
  overrides: OverrideStore;
  configurations: ConfigurationStore;
  matches: MatchedAccountStore;
}
