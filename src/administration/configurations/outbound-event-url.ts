import { urlSecretFor, type InstallationSecret } from '../../configuration/url-secret';
import type { OutboundEventUrl } from '../admin-api';
import type { UrlSecretState } from '../settings/settings-api';
import type { AdminDependencies } from '../dependencies';

/** The URL that an administrator pastes into the appliance. @throws StorageUnavailable */
export async function outboundEventUrl(
  { applianceId }: { applianceId: string },
  dependencies: AdminDependencies,
): Promise<OutboundEventUrl> {
  const secret = await installationSecret(dependencies);
  const url = new URL(await dependencies.webTriggerUrl());
  const id = applianceId.trim();
  if (id !== '' && id.toLowerCase() !== 'default') url.searchParams.set('appliance', id);
  url.searchParams.set('secret', urlSecretFor(secret.current, id === '' ? 'default' : id));
  return { url: url.toString(), previousValidUntil: stateOf(secret, dependencies.now()).previousValidUntil };
}

/** The installation secret; the first call creates it. @throws StorageUnavailable */
export async function installationSecret(dependencies: AdminDependencies): Promise<InstallationSecret> {
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
