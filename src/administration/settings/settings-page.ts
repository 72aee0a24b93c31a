import { installationSettingsSchema } from '../../configuration/configuration-book';
import { rotated } from '../../configuration/url-secret';
import type { AdminApi, RepresentativeOverride, SettingsPage, UrlSecretState } from '../admin-api';
import { installationSecret, stateOf } from '../configurations/outbound-event-url';
import type { AdminDependencies } from '../dependencies';
import { nameUsers } from '../jira-choices/find-users';
import { AdminProblem, changedMeanwhile, fieldProblems, invalid } from '../problems';
import { recordChange } from '../record-change';
import { maximumOverrides, withOverride, withoutOverride, type Override } from '../representative-overrides';

/** What the tab Settings shows. @throws StorageUnavailable and what `callJira` throws */
export async function readSettings(dependencies: AdminDependencies): Promise<SettingsPage> {
  const [book, secret, { overrides }] = await Promise.all([
    dependencies.configurations.read(),
    installationSecret(dependencies),
    dependencies.overrides.read(),
  ]);
  return {
    revision: book.revision,
    settings: book.settings,
    urlSecret: stateOf(secret, dependencies.now()),
    overrides: await named(overrides, dependencies),
  };
}

/** Changes the settings of the whole installation. @throws AdminProblem, StorageUnavailable */
export async function saveInstallationSettings(
  { revision, settings }: AdminApi['saveInstallationSettings']['payload'],
  dependencies: AdminDependencies,
): Promise<{ revision: number }> {
  const reading = installationSettingsSchema.safeParse(settings);
  if (!reading.success) throw invalid(fieldProblems(reading.error));
  const book = await dependencies.configurations.read();
  if (book.revision !== revision) throw changedMeanwhile();
  const next = { ...book, revision: book.revision + 1, settings: reading.data };
  if (!(await dependencies.configurations.replace(next, book.revision))) throw changedMeanwhile();
  const [before, after] = [book.settings.retentionDays, reading.data.retentionDays].map(
    (value) => `${value} days`,
  );
  if (before !== undefined && after !== undefined && before !== after) {
    const changes = [{ path: 'retentionDays', label: 'Retention', before, after }];
    await recordChange({ action: 'Changed the settings', changes }, dependencies);
  }
  return { revision: next.revision };
}

/** Gives all outbound-event URLs a new secret; the old one stays valid for a day. @throws StorageUnavailable */
export async function rotateUrlSecret(dependencies: AdminDependencies): Promise<UrlSecretState> {
  const { installationSecret: store, newSecret, now } = dependencies;
  const next = rotated(await installationSecret(dependencies), newSecret(), now());
  await store.replace(next);
  await recordChange({ action: 'Rotated the secret of the outbound-event URLs' }, dependencies);
  return stateOf(next, now());
}

const longestRepresentative = 200;

/** Maps a representative to a Jira user, in place of a mapping that exists. @throws AdminProblem, StorageUnavailable */
export async function setOverride(
  payload: AdminApi['setOverride']['payload'],
  dependencies: AdminDependencies,
): Promise<RepresentativeOverride[]> {
  const representative = payload.representative.trim();
  if (representative === '' || representative.length > longestRepresentative) {
    const message = `Representative is missing or longer than ${longestRepresentative} characters. Enter the value as the appliance writes it.`;
    throw invalid([{ path: 'representative', message }]);
  }
  const [user] = await nameUsers({ accountIds: [payload.accountId] }, dependencies);
  if (!user) throw invalid([{ path: 'accountId', message: 'Jira user is missing. Choose one.' }]);
  const overrides = await editOverrides(
    (present) => withOverride(present, { representative, accountId: user.id }),
    dependencies,
  );
  await recordChange(
    {
      action: `Mapped representative “${representative}”`,
      changes: [{ path: 'override', label: representative, before: '', after: user.label }],
    },
    dependencies,
  );
  return named(overrides, dependencies);
}

/** Removes the mapping of a representative. @throws AdminProblem, StorageUnavailable */
export async function removeOverride(
  { representative }: AdminApi['removeOverride']['payload'],
  dependencies: AdminDependencies,
): Promise<RepresentativeOverride[]> {
  const overrides = await editOverrides((present) => withoutOverride(present, representative), dependencies);
  await recordChange(
    { action: `Removed the mapping of representative “${representative.slice(0, longestRepresentative)}”` },
    dependencies,
  );
  return named(overrides, dependencies);
}

async function editOverrides(
  edit: (present: Override[]) => Override[],
  { overrides: store }: AdminDependencies,
): Promise<Override[]> {
  const list = await store.read();
  const overrides = edit(list.overrides);
  if (overrides.length > maximumOverrides) {
    throw new AdminProblem({
      kind: 'failed',
      message: `There can be ${maximumOverrides} mappings.`,
      advice: 'Remove some that are not needed, or choose a representative field that matches by itself.',
    });
  }
  const written = await store.replace({ revision: list.revision + 1, overrides }, list.revision);
  if (!written) throw changedMeanwhile();
  return overrides;
}

async function named(
  overrides: Override[],
  dependencies: AdminDependencies,
): Promise<RepresentativeOverride[]> {
  const users = await nameUsers({ accountIds: overrides.map(({ accountId }) => accountId) }, dependencies);
  const names = new Map(users.map(({ id, label }) => [id, label]));
  return overrides.map((override) => ({ ...override, userName: names.get(override.accountId) }));
}
