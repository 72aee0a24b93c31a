import type { ClientSecretStore } from '../../configuration/client-secret';
import {
  isSameAccount,
  type Configuration,
  type ConfigurationSettings,
} from '../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../configuration/configuration-set';
import { releaseHeld, type ReleaseDependencies } from '../../delivery/release-held';
import type { ConnectionTest, TestConnection } from '../admin-api';
import {
  checkedClientSecret,
  checkedSettings,
  clientSecretProblem,
  type CheckDependencies,
} from '../configurations/checked-settings';
import { testAppliance, type TestApplianceDependencies } from './test-appliance';
import { testJira, type TestJiraDependencies } from './test-jira';

interface SecretDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  clientSecrets: Pick<ClientSecretStore, 'read'>;
}

type TestDependencies = CheckDependencies &
  SecretDependencies &
  ReleaseDependencies &
  TestApplianceDependencies &
  TestJiraDependencies;

/**
 * Tests settings as they are in the form, step by step. It changes nothing, neither on the appliance nor in Jira nor
 * in storage, with one exception: if the appliance answers the account that is stored, it is not down, so that what
 * is held for it goes on.
 *
 * @throws PageProblem if the settings themselves are wrong, StorageUnavailable
 */
export async function testConnection(
  payload: TestConnection,
  dependencies: TestDependencies,
): Promise<ConnectionTest> {
  const settings = checkedSettings(payload.settings, dependencies);
  const entered = checkedClientSecret(payload.clientSecret);
  const stored = entered === undefined ? await storedAccount(payload.id, settings, dependencies) : undefined;
  const askedAt = dependencies.now();
  const { isSignedIn, ...appliance } = await testAppliance(
    settings,
    entered ?? stored?.secret ?? '',
    dependencies,
  );
  const isReachedAgain =
    isSignedIn && stored !== undefined && (await isReleased(stored, askedAt, dependencies));
  const steps = [...appliance.steps, ...(await testJira(settings, dependencies))];
  return { ...appliance, steps, ...(isReachedAgain && { isReachedAgain }) };
}

interface StoredAccount {
  secret: string;
  configuration: Configuration;
  retentionDays: number;
}

/** The same question as a probe's has been answered: signed in, with the account that deliveries use. */
async function isReleased(
  { configuration: { id, settings, pausedAt }, retentionDays }: StoredAccount,
  askedAt: number,
  dependencies: ReleaseDependencies,
): Promise<boolean> {
  if (settings.disabled || pausedAt !== undefined) return false;
  return releaseHeld({ configurationId: id, askedAt, retentionDays }, dependencies);
}

/** The stored secret, only for the host and client id that it was entered for. */
async function storedAccount(
  id: string | undefined,
  settings: ConfigurationSettings,
  { configurations, clientSecrets }: SecretDependencies,
): Promise<StoredAccount> {
  const set = id === undefined ? undefined : await configurations.read();
  const saved = set && id !== undefined ? configurationOf(set, id) : undefined;
  if (!set || !saved?.hasClientSecret) {
    throw clientSecretProblem('OAuth client secret is missing. Enter it to test the connection.');
  }
  if (!isSameAccount(saved.settings, settings)) {
    throw clientSecretProblem(
      'Enter the OAuth client secret again, because the host name or the OAuth client id has changed.',
    );
  }
  const secret = await clientSecrets.read(saved.id, settings);
  if (secret === undefined) throw clientSecretProblem('OAuth client secret is missing. Enter it again.');
  return { secret, configuration: saved, retentionDays: set.settings.retentionDays };
}
