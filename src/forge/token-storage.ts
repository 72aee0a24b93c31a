import kvs from '@forge/kvs';
import * as v from 'valibot';
import { readBy } from '../foundation/read-by';
import { accessTokenSchema } from '../appliance/access-token';
import type { TokenStore } from '../appliance/token-keeper';
import { isSameAccount, type ApiAccount } from '../configuration/configuration';
import { store } from './storage';

const storedTokenSchema = v.object({ ...accessTokenSchema.entries, host: v.string(), clientId: v.string() });

/**
 * Access tokens in secret storage, one for each configuration, shared by all invocations of an installation. Like a
 * client secret, a token is only given out for the account that it was issued for.
 */
export function tokenStorageOf(account: ApiAccount): TokenStore {
  const { host, clientId } = account;
  return {
    read: async (configurationId) => {
      const value = await store('read an access token', () => kvs.getSecret(tokenKey(configurationId)));
      // A token that cannot be read is replaced by a new one.
      const stored = readBy(storedTokenSchema, value);
      if (!stored || !isSameAccount(stored, account)) return undefined;
      return { value: stored.value, expiresAt: stored.expiresAt };
    },

    write: (configurationId, { value, expiresAt }) =>
      store('write an access token', () =>
        kvs.setSecret(tokenKey(configurationId), { value, expiresAt, host, clientId }),
      ),
  };
}

/** Forgets the access token of a configuration. @throws StorageUnavailable */
export function forgetAccessToken(configurationId: string): Promise<void> {
  return store('delete an access token', () => kvs.deleteSecret(tokenKey(configurationId)));
}

function tokenKey(configurationId: string): string {
  return `access-token:${configurationId}`;
}
