import {
  urlSecretFor,
  type InstallationSecret,
  type InstallationSecretStore,
} from '../../configuration/url-secret';
import type { OutboundEventUrl } from '../admin-api';
import type { UrlSecretState } from '../settings/settings-api';

/** What it takes to read the installation secret, or to create it. */
export interface SecretDependencies {
  installationSecret: Pick<InstallationSecretStore, 'read' | 'create'>;
  /** Unguessable, 64 hex digits. */
  newSecret: () => string;
}

/** What it takes to write down the URL. */
export interface UrlDependencies extends SecretDependencies {
  /** The address of the web trigger, without parameters. */
  webTriggerUrl: () => Promise<string>;
  now: () => number;
}

/** The URL that an administrator pastes into the appliance. @throws StorageUnavailable */
export async function outboundEventUrl(
  { applianceId }: { applianceId: string },
  dependencies: UrlDependencies,
): Promise<OutboundEventUrl> {
  const secret = await installationSecret(dependencies);
  const url = new URL(await dependencies.webTriggerUrl());
  const id = applianceId.trim();
  if (id !== '' && id.toLowerCase() !== 'default') url.searchParams.set('appliance', id);
  url.searchParams.set('secret', urlSecretFor(secret.current, id === '' ? 'default' : id));
  return { url: url.toString(), previousValidUntil: stateOf(secret, dependencies.now()).previousValidUntil };
}

/** The installation secret; the first call creates it. @throws StorageUnavailable */
export async function installationSecret(dependencies: SecretDependencies): Promise<InstallationSecret> {
  const { installationSecret: store, newSecret } = dependencies;
  return (await store.read()) ?? store.create({ current: newSecret() });
}

/** When the secret was rotated, and until when the previous one works; never the secret itself. */
export function stateOf(secret: InstallationSecret, now: number): UrlSecretState {
  const validUntil = secret.previous?.validUntil;
  return {
    rotatedAt: secret.rotatedAt,
    previousValidUntil: validUntil !== undefined && validUntil > now ? validUntil : undefined,
  };
}
