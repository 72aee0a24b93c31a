import kvs from '@forge/kvs';
import { z } from 'zod';
import { installationSecretSchema, type InstallationSecretStore } from '../configuration/url-secret';
import { readStored, store, storeIf } from './storage';

const installationSecretKey = 'installation-secret';

/** The secret from which the outbound-event URLs' secrets are derived. */
export const installationSecretStorage: InstallationSecretStore = {
  read: async () =>
    readStored(
      'installation secret',
      installationSecretSchema,
      await store('read the installation secret', () => kvs.getSecret(installationSecretKey)),
    ),

  create: async (secret) => {
    const written = await storeIf('write the installation secret', () =>
      kvs.setSecret(installationSecretKey, secret, { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    return written ? secret : ((await installationSecretStorage.read()) ?? secret);
  },

  replace: (secret) =>
    store('replace the installation secret', () => kvs.setSecret(installationSecretKey, secret)),
};

/** The OAuth client secrets of the configurations. They are written, used and deleted, and never shown. */
export const clientSecretStorage = {
  read: async (configurationId: string): Promise<string | undefined> =>
    readStored(
      'client secret',
      z.string(),
      await store('read a client secret', () => kvs.getSecret(clientSecretKey(configurationId))),
    ),

  write: (configurationId: string, secret: string): Promise<void> =>
    store('write a client secret', () => kvs.setSecret(clientSecretKey(configurationId), secret)),

  delete: (configurationId: string): Promise<void> =>
    store('delete a client secret', () => kvs.deleteSecret(clientSecretKey(configurationId))),
};

function clientSecretKey(configurationId: string): string {
  return `client-secret:${configurationId}`;
}
