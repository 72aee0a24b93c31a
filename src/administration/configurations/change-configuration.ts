import type { ClientSecretStore } from '../../configuration/client-secret';
import type { Configuration, ConfigurationSettings } from '../../configuration/configuration';
import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import type { DeliveryStore } from '../../delivery/delivery-store';
import type { SendToJira } from '../../jira/jira-http';
import type { AdminApi, SavedConfiguration } from '../admin-api';
import { askAbout } from '../confirm-remarks';
import { savedAnyway } from '../saved-anyway';
import { defaultAssigneeRemarks } from '../jira-choices/assignable-remarks';
import { checkCreation } from '../jira-choices/check-creation';
import { PageProblem, invalid } from '../../resolver/page-problem';
import type { SettingsRemark } from '../../resolver/settings-remark';
import { rulesOf } from '../survey-rules/rules-of';
import { recordChange, type RecordDependencies } from '../record-change';
import { bringBackDisabled, type BringBackDependencies } from './bring-back-disabled';
import {
  configurationAt,
  replaceConfigurations,
  type ChangesSinceDependencies,
} from './edit-configuration-set';
import { changesTo } from './setting-changes';
import { settingsRemarks } from './settings-remarks';

type DisableDependencies = ChangesSinceDependencies &
  BringBackDependencies &
  RecordDependencies & { configurations: ConfigurationStore };

/**
 * Disables or enables a configuration. Enables it only if Jira would create its issues, and if somebody has said yes to
 * what is doubtful.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function setDisabled(
  { id, revision, disabled, confirmed }: AdminApi['setDisabled']['payload'],
  dependencies: DisableDependencies,
): Promise<SavedConfiguration> {
  const set = await dependencies.configurations.read();
  const existing = await configurationAt(set, id, revision, dependencies);
  const saved = {
    ...existing,
    revision: existing.revision + 1,
    updatedAt: dependencies.now(),
    settings: { ...existing.settings, disabled },
  };
  const notes = disabled ? [] : await notesOnEnabling(saved.settings, dependencies);
  const agreed = askAbout(await remarksOnEnabling(saved, set, dependencies), confirmed);
  await replaceConfigurations(
    set,
    set.configurations.map((configuration) => (configuration.id === id ? saved : configuration)),
    dependencies,
  );
  await recordChange(
    {
      action: `${disabled ? 'Disabled' : 'Enabled'} configuration “${existing.settings.name}”`,
      configurationId: id,
      revision: saved.revision,
      changes: [...changesTo(saved.settings, existing.settings), ...savedAnyway(agreed)],
    },
    dependencies,
  );
  if (!disabled) notes.push(...(await bringBackDisabled(id, set.settings.retentionDays, dependencies)));
  return { id, revision: saved.revision, notes };
}

async function remarksOnEnabling(
  { id, settings, hasClientSecret }: Configuration,
  set: ConfigurationSet,
  dependencies: { jira: SendToJira },
): Promise<SettingsRemark[]> {
  if (settings.disabled) return [];
  return [
    ...(hasClientSecret ? [] : [{ code: 'no-client-secret' as const, name: settings.name }]),
    ...settingsRemarks(settings, set, id),
    ...(await defaultAssigneeRemarks(settings, dependencies)),
    ...(await rulesOf(settings, dependencies)).remarks,
  ];
}

async function notesOnEnabling(
  settings: ConfigurationSettings,
  dependencies: { jira: SendToJira },
): Promise<string[]> {
  const { problems, notes } = await checkCreation(settings, dependencies);
  if (problems.length === 0) return notes;
  throw new PageProblem({
    kind: 'failed',
    message: `It was not enabled, because Jira would refuse the issues that it creates. ${problems.map(({ message }) => message).join(' ')}`,
    advice: 'Edit the configuration, and correct its issue creation.',
  });
}

type DeleteDependencies = ChangesSinceDependencies &
  RecordDependencies & {
    configurations: ConfigurationStore;
    deliveries: Pick<DeliveryStore, 'countWaiting'>;
    clientSecrets: Pick<ClientSecretStore, 'delete'>;
  };

/**
 * Deletes a configuration with its secret. Deliveries that wait for it are parked when they are due.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function deleteConfiguration(
  { id, revision, confirmation }: AdminApi['deleteConfiguration']['payload'],
  dependencies: DeleteDependencies,
): Promise<{ deleted: true }> {
  const set = await dependencies.configurations.read();
  const existing = await configurationAt(set, id, revision, dependencies);
  const { name } = existing.settings;
  const waiting = await dependencies.deliveries.countWaiting(id);
  if (waiting > 0 && confirmation?.trim() !== name) {
    throw invalid([
      {
        path: 'confirmation',
        message: `Deliveries are waiting (${waiting}). Type the name “${name}” to delete the configuration anyway.`,
      },
    ]);
  }
  await replaceConfigurations(
    set,
    set.configurations.filter((configuration) => configuration.id !== id),
    dependencies,
  );
  await recordChange({ action: `Deleted configuration “${name}”`, configurationId: id }, dependencies);
  await forgetSecret(id, dependencies);
  return { deleted: true };
}

/** Once the configuration itself is gone. @throws PageProblem */
export async function forgetSecret(
  id: string,
  { clientSecrets }: Pick<DeleteDependencies, 'clientSecrets'>,
): Promise<void> {
  try {
    await clientSecrets.delete(id);
  } catch {
    throw new PageProblem({
      kind: 'failed',
      message: 'The configuration was deleted, but its OAuth client secret is still in secret storage.',
      advice: 'Generate a new secret on the appliance, which makes the stored one worthless.',
    });
  }
}
