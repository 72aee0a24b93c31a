import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { day } from '../foundation/durations';

/** How long the old secret still opens the outbound-event URL after a rotation. */
export const gracePeriod = day;

/**
 * The one secret of an installation. The secret of each Appliance Id is derived from it. An appliance signs nothing, so
 * only the secret in its outbound-event URL tells its events from anybody else's.
 */
export const installationSecretSchema = v.object({
  current: v.pipe(v.string(), v.minLength(32)),
  previous: v.optional(v.object({ value: v.pipe(v.string(), v.minLength(32)), validUntil: integer })),
  rotatedAt: v.optional(integer),
});

export type InstallationSecret = v.InferOutput<typeof installationSecretSchema>;

/** Where the installation secret is kept: secret storage. */
export interface InstallationSecretStore {
  /** One storage read. @throws StorageUnavailable */
  read(): Promise<InstallationSecret | undefined>;
  /** Writes the first secret. If there is one already, it stays and is returned. @throws StorageUnavailable */
  create(secret: InstallationSecret): Promise<InstallationSecret>;
  /** @throws StorageUnavailable */
  replace(secret: InstallationSecret): Promise<void>;
}

/** The secret in the outbound-event URL of an Appliance Id. The id's letter case does not matter. */
export function urlSecretFor(installationSecret: string, applianceId: string): string {
  return createHmac('sha256', installationSecret)
    .update(`outbound-events:${applianceId.toLowerCase()}`)
    .digest('base64url');
}

/** Whether `given` opens the URL of that Appliance Id at `now`. Right and wrong secrets take the same time. */
export function opensUrl(
  secret: InstallationSecret,
  applianceId: string,
  given: string | undefined,
  now: number,
): boolean {
  const candidates = [secret.current];
  if (secret.previous && now < secret.previous.validUntil) candidates.push(secret.previous.value);
  return candidates
    .map((candidate) => equalInConstantTime(urlSecretFor(candidate, applianceId), given ?? ''))
    .includes(true);
}

/** A new secret whose predecessor stays valid for the grace period. */
export function rotated(secret: InstallationSecret, fresh: string, now: number): InstallationSecret {
  return {
    current: fresh,
    previous: { value: secret.current, validUntil: now + gracePeriod },
    rotatedAt: now,
  };
}

/** The secret without its predecessor: former URLs are refused from now on. */
export function withoutPredecessor({ current, rotatedAt }: InstallationSecret): InstallationSecret {
  return { current, rotatedAt };
}

function equalInConstantTime(expected: string, given: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
