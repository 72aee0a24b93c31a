import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import { AccessTokenRefused, CredentialsRefused } from '../../session/appliance-errors';
import type { SettingsRemark } from '../../resolver/settings-remark';
import { remarkKey } from '../confirm-remarks';
import type { TestApplianceDependencies } from '../connection-test/test-appliance';

/**
 * Tries an account at its appliance before it replaces the one that is stored. Only a refusal of the account itself
 * counts as one: what the account may do there, the connection test tells. One call, and none if somebody has said yes
 * to saving it whatever comes of it.
 *
 * @param confirmed the keys of remarks that were confirmed
 */
export async function accountRemark(
  { host, clientId }: Pick<ConfigurationSettings, 'host' | 'clientId'>,
  clientSecret: string,
  confirmed: readonly string[],
  { testClientOf }: Pick<TestApplianceDependencies, 'testClientOf'>,
): Promise<SettingsRemark[]> {
  const possible = (['account-refused', 'account-not-tried'] as const).map((code) =>
    remarkKey({ code, host, cause: '' }),
  );
  if (possible.some((key) => confirmed.includes(key))) return [];
  const { appliance, isSignedIn } = testClientOf({ host, clientId }, clientSecret);
  try {
    await appliance.apiInfo();
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const isRefused = error instanceof CredentialsRefused || error instanceof AccessTokenRefused;
    if (isSignedIn() && !isRefused) return [];
    const code = isRefused ? 'account-refused' : 'account-not-tried';
    return [{ code, host, cause: `${error.message} ${error.adviceOnPage}` }];
  }
}
