import type { ConfigurationSettings } from '../../configuration/configuration';
import { representativeFieldLabel } from '../../configuration/settings/representatives';
import { PolicyError } from '../../failure/policy-error';
import type { ApplianceClient } from '../../session/appliance-client';
import type { ListedSession } from '../../session/listing';
import type { Representative } from '../../session/session';
import type { TestStep } from '../admin-api';
import { failed, passed, skipped, warning } from './test-step';

const name = 'Representative';

/** Shows the content of the representative field in a real session. */
export async function representativeStep(
  appliance: ApplianceClient,
  settings: ConfigurationSettings,
  sessions: ListedSession[],
): Promise<TestStep> {
  try {
    return await example(appliance, settings, sessions);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return failed(name, error);
  }
}

async function example(
  appliance: ApplianceClient,
  { representativeField }: ConfigurationSettings,
  sessions: ListedSession[],
): Promise<TestStep> {
  const listed = sessions.at(-1);
  const session = listed && (await appliance.session(listed.lsid));
  const representative = session?.representatives[0];
  if (!representative) {
    return skipped(name, 'There is no session of the last 24 hours to take an example from.');
  }
  const field = representativeFieldLabel(representativeField);
  const value =
    representativeField === 'email'
      ? await emailOf(appliance, representative)
      : representative[representativeField];
  if (value) return passed(name, `${field} of a representative in a recent session: “${value}”.`);
  return warning(
    name,
    `${field} is empty for a representative in a recent session.`,
    'Choose another representative field, or fill it in on the appliance.',
  );
}

async function emailOf(
  appliance: ApplianceClient,
  { id, username }: Representative,
): Promise<string | undefined> {
  const account = await appliance.representativeAccount({ id, username });
  return account?.emailAddress;
}
