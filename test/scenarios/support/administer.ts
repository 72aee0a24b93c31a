import type { PageAnswer } from '../../../src/resolver/page-answer';
import { remarkKey } from '../../../src/administration/confirm-remarks';
import type { SettingsRemark } from '../../../src/resolver/settings-remark';
import type { AdminApi, AdminFunction } from '../../../src/administration/admin-api';
import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import type { Stand } from '../../stand/stand';

/** In virtual or in real time. */
type Administered = Pick<Stand, 'callAdmin'>;

/** What the resolver answers to a call of the admin page, by the administrator if no account is given. */
export async function askAdmin<Name extends AdminFunction>(
  stand: Administered,
  name: Name,
  payload: AdminApi[Name]['payload'],
  accountId?: string,
): Promise<PageAnswer<AdminApi[Name]['value']>> {
  return (await stand.callAdmin(name, payload, accountId)) as PageAnswer<AdminApi[Name]['value']>;
}

/** The answer after a yes to whatever is asked. */
export async function askSurely<Name extends AdminFunction>(
  stand: Administered,
  name: Name,
  payload: AdminApi[Name]['payload'],
  accountId?: string,
): Promise<PageAnswer<AdminApi[Name]['value']>> {
  const answer = await askAdmin(stand, name, payload, accountId);
  if (answer.ok || answer.problem.kind !== 'needs-confirmation') return answer;
  return askAdmin(stand, name, { ...payload, confirmed: answer.problem.keys }, accountId);
}

/** The value of such an answer. @throws Error with the problem if there is one */
export async function administer<Name extends AdminFunction>(
  stand: Administered,
  name: Name,
  payload: AdminApi[Name]['payload'],
): Promise<AdminApi[Name]['value']> {
  const answer = await askSurely(stand, name, payload);
  if (answer.ok) return answer.value;
  throw new Error(`${name} ended with a problem: ${JSON.stringify(answer.problem)}`);
}

/** The same call, with a yes to these remarks. */
export function withYes<Payload>(payload: Payload, remarks: readonly SettingsRemark[]): Payload {
  return { ...payload, confirmed: remarks.map(remarkKey) };
}

/** Changes settings of the seeded configuration, and its client secret if one is given. */
export async function changeSettings(
  stand: Administered & Pick<Stand, 'configurationId'>,
  changes: Partial<ConfigurationSettings>,
  clientSecret?: string,
): Promise<void> {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  await administer(stand, 'saveConfiguration', {
    id,
    revision,
    settings: { ...settings, ...changes },
    clientSecret,
  });
}
