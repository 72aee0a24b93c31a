import kvs from '@forge/kvs';
import { accessTokenSchema } from '../appliance/access-token';
import type { TokenStore } from '../appliance/token-keeper';
import { readStored, store } from './storage';

/** Access tokens in secret storage, one for each configuration, shared by all invocations of an installation. */
export const tokenStorage: TokenStore & { delete(configurationId: string): Promise<void> } = {
  read: async (configurationId) =>
    readStored(
      'access token',
      accessTokenSchema,
      await store('read an access token', () => kvs.getSecret(tokenKey(configurationId))),
    ),

  write: (configurationId, token) =>
    store('write an access token', () => kvs.setSecret(tokenKey(configurationId), token)),

  delete: (configurationId) =>
    store('delete an access token', () => kvs.deleteSecret(tokenKey(configurationId))),
};

function tokenKey(configurationId: string): string {
  return `access-token:${configurationId}`;
}
