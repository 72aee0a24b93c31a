import type { ApiAccount } from './configuration';

/** Secret storage for the OAuth client secrets and what is derived from them. */
export interface ClientSecretStore {
  /** The secret, if there is one that was entered for exactly this account. */
  read(configurationId: string, account: ApiAccount): Promise<string | undefined>;
  /** Also forgets the cached access token, which belongs to the former secret. */
  write(configurationId: string, account: ApiAccount, secret: string): Promise<void>;
  /** Also forgets the cached access token. */
  delete(configurationId: string): Promise<void>;
}
