import {
  rotated,
  withoutPredecessor,
  type InstallationSecret,
  type InstallationSecretStore,
} from '../../configuration/url-secret';
import type { AdminApi } from '../admin-api';
import { installationSecret, stateOf, type SecretDependencies } from '../configurations/outbound-event-url';
import { PageProblem } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import type { UrlSecretState } from './settings-api';

interface ReplaceDependencies {
  installationSecret: Pick<InstallationSecretStore, 'read' | 'replace'>;
}

type ChangeDependencies = SecretDependencies & ReplaceDependencies & RecordDependencies;

/** Gives all outbound-event URLs a new secret; the old one stays valid for a day. @throws StorageUnavailable */
export async function rotateUrlSecret(dependencies: ChangeDependencies): Promise<UrlSecretState> {
  const { newSecret, now } = dependencies;
  const next = rotated(await installationSecret(dependencies), newSecret(), now());
  await replace(next, dependencies);
  await recordChange({ action: 'Rotated the secret of the outbound-event URLs' }, dependencies);
  return stateOf(next, now());
}

/**
 * Ends the URLs from before the last rotation at once. It must be the rotation that the page shows: after another one,
 * the former URLs are different, and nobody has decided about those.
 *
 * @throws PageProblem if the secret was rotated since, StorageUnavailable
 */
export async function endFormerUrls(
  { rotatedAt }: AdminApi['endFormerUrls']['payload'],
  dependencies: ChangeDependencies,
): Promise<UrlSecretState> {
  const { now } = dependencies;
  const present = await installationSecret(dependencies);
  if (present.rotatedAt !== rotatedAt) throw rotatedSince();
  if (present.previous === undefined) return stateOf(present, now());
  const next = withoutPredecessor(present);
  await replace(next, dependencies);
  await recordChange({ action: 'Ended the outbound-event URLs from before the last rotation' }, dependencies);
  return stateOf(next, now());
}

/**
 * A write to secret storage cannot have a condition. What is stored afterwards shows whether another administrator
 * changed it at the same moment.
 */
async function replace(
  next: InstallationSecret,
  { installationSecret: store }: ReplaceDependencies,
): Promise<void> {
  await store.replace(next);
  if ((await store.read())?.current !== next.current) throw rotatedSince();
}

function rotatedSince(): PageProblem {
  return new PageProblem({
    kind: 'stale',
    message: 'The URL secret was rotated since this was opened. Look at it again before you change it.',
    changes: [],
  });
}
