import * as v from 'valibot';
import type { ConfigurationStore } from '../../configuration/configuration-set';
import { requiredText } from '../../configuration/setting-fields';
import type { SendToJira } from '../../jira/jira-http';
import type { AdminApi } from '../admin-api';
import type { FieldChange } from '../../resolver/page-answer';
import type { RepresentativeOverride } from './settings-api';
import { askAbout } from '../confirm-remarks';
import { savedAnyway } from '../saved-anyway';
import { mappedUserRemarks } from '../jira-choices/assignable-remarks';
import { nameUsers } from '../jira-choices/find-users';
import { PageProblem, fieldProblems, invalid } from '../../resolver/page-problem';
import { changedMeanwhile } from '../problems';
import { recordChange, type RecordDependencies } from '../record-change';
import {
  isOf,
  maximumOverrides,
  withOverride,
  withoutOverride,
  type Override,
  type OverrideStore,
} from '../representative-overrides';
import { bytesOf, largestValueBytes } from '../storable-size';

const representativeSchema = requiredText('Representative', 200);

interface OverrideDependencies extends RecordDependencies {
  overrides: OverrideStore;
  jira: SendToJira;
}

/**
 * Maps a representative to a Jira user and replaces an existing mapping. Asks first if issues cannot be assigned to
 * them.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function setOverride(
  payload: AdminApi['setOverride']['payload'],
  dependencies: OverrideDependencies & { configurations: Pick<ConfigurationStore, 'read'> },
): Promise<RepresentativeOverride[]> {
  const reading = v.safeParse(representativeSchema, payload.representative);
  if (!reading.success) {
    throw invalid(fieldProblems(reading.issues).map(({ message }) => ({ path: 'representative', message })));
  }
  const representative = reading.output;
  const user = await userNamed(payload.accountId, dependencies);
  if (!user) throw invalid([{ path: 'accountId', message: 'Jira user is missing. Choose one.' }]);
  const { configurations } = await dependencies.configurations.read();
  const remarks = await mappedUserRemarks(user.id, configurations, dependencies);
  const agreed = askAbout(remarks, payload.confirmed);
  const { before, after } = await editOverrides(
    (present) => withOverride(present, { representative, accountId: user.id }),
    dependencies,
  );
  const former = before.find((override) => isOf(override, representative));
  await recordChange(
    {
      action: `Mapped representative “${representative}”`,
      changes: [overrideChange(representative, former?.accountId, user.id), ...savedAnyway(agreed)],
    },
    dependencies,
  );
  return named(after, dependencies);
}

/** Removes the mapping of a representative. @throws PageProblem, StorageUnavailable */
export async function removeOverride(
  { representative }: AdminApi['removeOverride']['payload'],
  dependencies: OverrideDependencies,
): Promise<RepresentativeOverride[]> {
  const { before, after } = await editOverrides(
    (present) => withoutOverride(present, representative),
    dependencies,
  );
  const former = before.find((override) => isOf(override, representative));
  if (former) {
    await recordChange(
      {
        action: `Removed the mapping of representative “${former.representative}”`,
        changes: [overrideChange(former.representative, former.accountId)],
      },
      dependencies,
    );
  }
  return named(after, dependencies);
}

function overrideChange(label: string, before = '', after = ''): FieldChange {
  return { path: 'override', label, before, after, isPerson: true };
}

/** The overrides with the names of their users, as far as Jira knows them. @throws what `callJira` throws */
export async function named(
  overrides: Override[],
  dependencies: { jira: SendToJira },
): Promise<RepresentativeOverride[]> {
  const accountIds = overrides.map(({ accountId }) => accountId).filter((accountId) => accountId !== '');
  const users = await nameUsers({ accountIds }, dependencies);
  const names = new Map(users.map(({ id, label }) => [id, label]));
  return overrides.map((override) => ({ ...override, userName: names.get(override.accountId) }));
}

async function userNamed(accountId: string, dependencies: { jira: SendToJira }) {
  if (accountId === '') return undefined;
  const [user] = await nameUsers({ accountIds: [accountId] }, dependencies);
  return user;
}

async function editOverrides(
  edit: (present: Override[]) => Override[],
  { overrides: store }: Pick<OverrideDependencies, 'overrides'>,
): Promise<{ before: Override[]; after: Override[] }> {
  const { revision, overrides: before } = await store.read();
  const after = edit(before);
  const list = { revision: revision + 1, overrides: after };
  if (after.length > maximumOverrides || bytesOf(list) > largestValueBytes) {
    throw new PageProblem({
      kind: 'failed',
      message: `There can be at most ${maximumOverrides} mappings. Nothing was stored.`,
      advice: 'Remove some that are not needed, or choose a representative field that matches by itself.',
    });
  }
  if (!(await store.replace(list, revision))) throw changedMeanwhile();
  return { before, after };
}
