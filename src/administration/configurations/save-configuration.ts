import type { ClientSecretStore } from '../../configuration/client-secret';
import {
  isSameAccount,
  maximumConfigurations,
  type Configuration,
  type ConfigurationSettings,
} from '../../configuration/configuration';
import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import { configurationVersion } from '../../configuration/migrate-configuration';
import type { TryNowDependencies } from '../../delivery/try-now/try-now';
import type { SendToJira } from '../../jira/jira-http';
import type { TemplateHead } from '../../templates/own-template';
import type { FieldChange } from '../../resolver/page-answer';
import type { SaveConfiguration, SavedConfiguration } from '../admin-api';
import { askAbout } from '../confirm-remarks';
import { savedAnyway } from '../saved-anyway';
import type { TestApplianceDependencies } from '../connection-test/test-appliance';
import { defaultAssigneeRemarks } from '../jira-choices/assignable-remarks';
import { checkCreation } from '../jira-choices/check-creation';
import { PageProblem, invalid } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { rulesOf } from '../survey-rules/rules-of';
import { notCheckedInWords } from '../survey-rules/rule-words';
import {
  templatesNamedBy,
  unknownTemplates,
  withTemplateNames,
  type NamedTemplates,
} from '../templates/templates-of-settings';
import { accountRemark } from './account-remark';
import { bringBackDisabled } from './bring-back-disabled';
import {
  checkedClientSecret,
  checkedNewSettings,
  checkedSettings,
  clientSecretProblem,
  notesOn,
  type CheckDependencies,
} from './checked-settings';
import {
  configurationAt,
  replaceConfigurations,
  type ChangesSinceDependencies,
} from './edit-configuration-set';
import { changesTo } from './setting-changes';
import { settingsRemarks, sharingNotes } from './settings-remarks';
import { tryWithNewAccount } from './try-with-new-account';

type SaveDependencies = CheckDependencies &
  ChangesSinceDependencies &
  RecordDependencies &
  TryNowDependencies &
  Pick<TestApplianceDependencies, 'testClientOf'> & {
    configurations: ConfigurationStore;
    clientSecrets: Pick<ClientSecretStore, 'write'>;
    templates: NamedTemplates;
  };

/**
 * Creates or changes a configuration. What is doubtful is stored only once somebody has said yes to it.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function saveConfiguration(
  payload: SaveConfiguration,
  dependencies: SaveDependencies,
): Promise<SavedConfiguration> {
  const check = payload.id === undefined ? checkedNewSettings : checkedSettings;
  const settings = check(payload.settings, dependencies);
  const clientSecret = checkedClientSecret(payload.clientSecret);
  const set = await dependencies.configurations.read();
  const existing =
    payload.id === undefined
      ? undefined
      : await configurationAt(set, payload.id, payload.revision ?? 0, dependencies);
  refuseDuplicateName(set, settings, existing);
  const templates = await templatesNamedBy([settings, existing?.settings ?? settings], dependencies);
  refuseUnknownTemplates(settings, templates);
  refuseMissingSecret(settings, clientSecret, existing);
  const notes = [
    ...notesOn(payload.settings),
    ...sharingNotes(settings, set, existing?.id),
    ...(await creationNotes(settings, dependencies)),
  ];
  const rules = await rulesOf(settings, dependencies);
  const remarks = [
    ...settingsRemarks(settings, set, existing?.id),
    ...(await defaultAssigneeRemarks(settings, dependencies)),
    ...rules.remarks,
  ];
  notes.push(...rules.unchecked.map(notCheckedInWords));
  if (existing?.hasClientSecret && clientSecret !== undefined) {
    remarks.push(...(await accountRemark(settings, clientSecret, payload.confirmed ?? [], dependencies)));
  }
  const saved = existing
    ? changed(existing, settings, clientSecret, dependencies)
    : created(set, settings, dependencies);
  const agreed = askAbout(remarks, payload.confirmed);
  await replaceConfigurations(set, withConfiguration(set, saved), dependencies);
  const failure =
    clientSecret === undefined ? undefined : await storeSecret(saved, clientSecret, dependencies);
  const newSecret = failure ? undefined : clientSecret;
  await recordChange(
    {
      action: `${existing ? 'Changed' : 'Added'} configuration “${settings.name}”`,
      configurationId: saved.id,
      revision: saved.revision,
      changes: [
        ...withTemplateNames(changesTo(settings, existing?.settings), templates),
        ...secretChange(existing, newSecret),
        ...savedAnyway(agreed),
      ],
    },
    dependencies,
  );
  if (failure) throw failure;
  if (existing?.settings.disabled && !settings.disabled) {
    notes.push(...(await bringBackDisabled(saved.id, set.settings.retentionDays, dependencies)));
  }
  if (existing && newSecret !== undefined) notes.push(...(await tryWithNewAccount(saved, dependencies)));
  return { id: saved.id, revision: saved.revision, notes };
}

/**
 * What to say about the creation of issues. Settings with which Jira would create no issue are not saved, unless the
 * configuration is disabled: then they are only pointed out.
 */
async function creationNotes(
  settings: ConfigurationSettings,
  dependencies: { jira: SendToJira },
): Promise<string[]> {
  const { problems, notes } = await checkCreation(settings, dependencies);
  if (problems.length === 0) return notes;
  if (!settings.disabled) throw invalid(problems);
  return ['Before you enable it:', ...problems.map(({ message }) => message), ...notes];
}

function created(
  set: ConfigurationSet,
  settings: ConfigurationSettings,
  { now, newId }: Pick<SaveDependencies, 'now' | 'newId'>,
): Configuration {
  if (set.configurations.length + set.unreadable.length >= maximumConfigurations) {
    throw invalid([
      { path: 'name', message: `There can be ${maximumConfigurations} configurations. Delete one first.` },
    ]);
  }
  return {
    version: configurationVersion,
    id: newId(),
    revision: 1,
    createdAt: now(),
    updatedAt: now(),
    hasClientSecret: true,
    settings,
  };
}

function changed(
  existing: Configuration,
  settings: ConfigurationSettings,
  clientSecret: string | undefined,
  { now }: Pick<SaveDependencies, 'now'>,
): Configuration {
  return {
    ...existing,
    revision: existing.revision + 1,
    updatedAt: now(),
    hasClientSecret: existing.hasClientSecret || clientSecret !== undefined,
    emptiedSettings: undefined,
    settings,
  };
}

function withConfiguration(set: ConfigurationSet, saved: Configuration): Configuration[] {
  const exists = set.configurations.some(({ id }) => id === saved.id);
  if (!exists) return [...set.configurations, saved];
  return set.configurations.map((configuration) => (configuration.id === saved.id ? saved : configuration));
}

function refuseDuplicateName(
  set: ConfigurationSet,
  { name }: ConfigurationSettings,
  existing: Configuration | undefined,
): void {
  const others = set.configurations.filter(({ id }) => id !== existing?.id);
  const names = [
    ...others.map(({ settings }) => settings.name),
    ...set.unreadable.map((other) => other.name),
  ];
  if (names.some((other) => other?.toLowerCase() === name.toLowerCase()))
    throw invalid([{ path: 'name', message: 'Another configuration has this name. Choose another.' }]);
}

function refuseUnknownTemplates(settings: ConfigurationSettings, templates: TemplateHead[]): void {
  const unknown = unknownTemplates(settings, templates);
  if (unknown.length > 0) throw invalid(unknown);
}

/**
 * A stored secret is only sent to the host and with the client id that it was entered for. To point the configuration
 * elsewhere, an administrator has to know the secret.
 */
function refuseMissingSecret(
  settings: ConfigurationSettings,
  clientSecret: string | undefined,
  existing: Configuration | undefined,
): void {
  if (clientSecret !== undefined) return;
  if (!existing?.hasClientSecret) {
    throw clientSecretProblem(
      'OAuth client secret is missing. Copy it from the API account on the appliance.',
    );
  }
  if (!isSameAccount(settings, existing.settings)) {
    throw clientSecretProblem(
      'Enter the OAuth client secret again, because the host name or the OAuth client id has changed.',
    );
  }
}

/** @returns the final problem if it could not be stored: by then the settings are saved, and recorded */
async function storeSecret(
  { id, settings }: Configuration,
  clientSecret: string,
  { clientSecrets }: Pick<SaveDependencies, 'clientSecrets'>,
): Promise<PageProblem | undefined> {
  try {
    await clientSecrets.write(id, settings, clientSecret);
    return undefined;
  } catch {
    return new PageProblem({
      kind: 'failed',
      message: 'The settings were saved, but the OAuth client secret was not.',
      advice: 'Open the configuration again, enter the client secret and save.',
    });
  }
}

function secretChange(existing: Configuration | undefined, clientSecret: string | undefined): FieldChange[] {
  if (clientSecret === undefined) return [];
  const before = existing?.hasClientSecret ? 'Stored' : '';
  return [{ path: 'clientSecret', label: 'OAuth client secret', before, after: 'Newly entered' }];
}
