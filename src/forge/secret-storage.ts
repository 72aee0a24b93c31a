import kvs from '@forge/kvs';
import * as v from 'valibot';
import { isSameAccount, type ApiAccount } from '../configuration/configuration';
import { installationSecretSchema, type InstallationSecretStore } from '../configuration/url-secret';
import { StorageUnavailable } from '../failure/platform-errors';
import { readStored, standingOf, store, storeIf } from './storage';

const installationSecretKey = 'installation-secret';

/** Any stored value refuses a first one. */
const neverMet = { current: undefined };

/** The secret from which the outbound-event URLs' secrets are derived. */
export const installationSecretStorage: InstallationSecretStore = {
  read: async () =>
    readStored(
      'installation secret',
      installationSecretSchema,
      await store('read the installation secret', () => kvs.getSecret(installationSecretKey)),
    ),

  create: async (secret) => {
    const doing = 'write the installation secret';
    const written = await storeIf(
      doing,
      () => kvs.setSecret(installationSecretKey, secret, { keyPolicy: 'FAIL_IF_EXISTS' }),
      async () =>
        standingOf(await store(doing, () => kvs.getSecret(installationSecretKey)), secret, neverMet),
    );
    if (written) return secret;
    const stored = await installationSecretStorage.read();
    if (!stored) throw new StorageUnavailable('read the installation secret', 'it exists and was not found');
    return stored;
  },

  replace: (secret) =>
    store('replace the installation secret', () => kvs.setSecret(installationSecretKey, secret)),
};

const clientSecretSchema = v.object({ secret: v.string(), host: v.string(), clientId: v.string() });

/**
 * The OAuth client secrets of the configurations. They are written, used and deleted, and never shown. Each secret is
 * stored with the account that it was entered for, and no other account gets it: an administrator may change the host
 * of a configuration at the very moment its secret is read.
 */
export const clientSecretStorage = {
  read: async (configurationId: string, account: ApiAccount): Promise<string | undefined> => {
    const stored = readStored(
      'client secret',
      clientSecretSchema,
      await store('read a client secret', () => kvs.getSecret(clientSecretKey(configurationId))),
    );
    return stored && isSameAccount(stored, account) ? stored.secret : undefined;
  },

  write: (configurationId: string, { host, clientId }: ApiAccount, secret: string): Promise<void> =>
    store('write a client secret', () =>
      kvs.setSecret(clientSecretKey(configurationId), { secret, host, clientId }),
    ),

  delete: (configurationId: string): Promise<void> =>
    store('delete a client secret', () => kvs.deleteSecret(clientSecretKey(configurationId))),
};

function clientSecretKey(configurationId: string): string {
  return `client-secret:${configurationId}`;
}
