import type { ClientSecretStore } from '../../configuration/client-secret';
import { isSameAccount, type ConfigurationSettings } from '../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../configuration/configuration-set';
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
  TestApplianceDependencies &
  TestJiraDependencies;

/**
 * Tests settings as they are in the form, step by step. It changes nothing, neither on the appliance nor in Jira nor in
 * storage.
 *
 * @throws PageProblem if the settings themselves are wrong, StorageUnavailable
 */
export async function testConnection(
  payload: TestConnection,
  dependencies: TestDependencies,
): Promise<ConnectionTest> {
  const settings = checkedSettings(payload.settings, dependencies);
  const secret =
    checkedClientSecret(payload.clientSecret) ?? (await storedSecret(payload.id, settings, dependencies));
  const appliance = await testAppliance(settings, secret, dependencies);
  return { ...appliance, steps: [...appliance.steps, ...(await testJira(settings, dependencies))] };
}

/** The stored secret, only for the host and client id that it was entered for. */
async function storedSecret(
  id: string | undefined,
  settings: ConfigurationSettings,
  { configurations, clientSecrets }: SecretDependencies,
): Promise<string> {
  const saved = id === undefined ? undefined : configurationOf(await configurations.read(), id);
  if (!saved?.hasClientSecret) {
    throw clientSecretProblem('OAuth client secret is missing. Enter it to test the connection.');
  }
  if (!isSameAccount(saved.settings, settings)) {
    throw clientSecretProblem(
      'Enter the OAuth client secret again, because the host name or the OAuth client id has changed.',
    );
  }
  const secret = await clientSecrets.read(saved.id, settings);
  if (secret === undefined) throw clientSecretProblem('OAuth client secret is missing. Enter it again.');
  return secret;
}
