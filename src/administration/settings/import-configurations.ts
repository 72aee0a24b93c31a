import type { ClientSecretStore } from '../../configuration/client-secret';
import {
  isSameAccount,
  maximumConfigurations,
  type Configuration,
  type ConfigurationSettings,
} from '../../configuration/configuration';
import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import { configurationVersion } from '../../configuration/migrate-configuration';
import type { SendToJira } from '../../jira/jira-http';
import type { TemplateHead } from '../../templates/own-template';
import type { AdminApi } from '../admin-api';
import type { FieldChange } from '../../resolver/page-answer';
import type { ImportedDisabled, ImportPreview } from './settings-api';
import type { CheckDependencies } from '../configurations/checked-settings';
import { replaceConfigurations } from '../configurations/edit-configuration-set';
import { changesTo } from '../configurations/setting-changes';
import { withAccountsNamed } from '../personal-data/people-in-changes';
import { changedSince } from '../problems';
import { invalid } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { withTemplateNames, type NamedTemplates } from '../templates/templates-of-settings';
import { readExport, type ExportedConfiguration } from './exported-configurations';
import { importWarnings } from './import-warnings';

interface PlanDependencies extends CheckDependencies {
  now: () => number;
  newId: () => string;
}

interface PreviewDependencies extends PlanDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  templates: NamedTemplates;
  jira: SendToJira;
}

interface ApplyDependencies extends PlanDependencies, RecordDependencies {
  configurations: ConfigurationStore;
  templates: NamedTemplates;
  clientSecrets: Pick<ClientSecretStore, 'delete'>;
}

/** One configuration of an import, and the existing one of that name, if any. */
interface Imported {
  kind: 'added' | 'changed' | 'unchanged';
  configuration: Configuration;
  before?: Configuration;
  changes: FieldChange[];
  /** Whether the export says which projects sessions may write into. */
  choosesProjects: boolean;
}

/** What an import would change; configurations are matched by name. @throws PageProblem, StorageUnavailable */
export async function previewImport(
  { text }: AdminApi['previewImport']['payload'],
  dependencies: PreviewDependencies,
): Promise<ImportPreview> {
  const set = await dependencies.configurations.read();
  const { templates } = await dependencies.templates.templateIndex();
  const plan = planImport(text, { set, templates }, dependencies);
  const changed = ofKind(plan, 'changed').map(async (item) => ({
    name: nameOf(item),
    changes: await withAccountsNamed(item.changes, dependencies),
  }));
  return {
    revision: set.revision,
    added: ofKind(plan, 'added').map(nameOf),
    changed: await Promise.all(changed),
    unchanged: ofKind(plan, 'unchanged').map(nameOf),
    warnings: await importWarnings(
      plan.filter(({ kind }) => kind !== 'unchanged'),
      merged(set, plan),
      dependencies,
    ),
  };
}

/** Makes the changes that the preview showed. @throws PageProblem, StorageUnavailable */
export async function applyImport(
  { text, revision }: AdminApi['applyImport']['payload'],
  dependencies: ApplyDependencies,
): Promise<{ added: number; changed: number; disabled: ImportedDisabled[] }> {
  const set = await dependencies.configurations.read();
  if (set.revision !== revision) throw changedSince();
  const { templates } = await dependencies.templates.templateIndex();
  const plan = planImport(text, { set, templates }, dependencies);
  const touched = plan.filter(({ kind }) => kind !== 'unchanged');
  if (touched.length > 0) await replaceConfigurations(set, merged(set, plan), dependencies);
  for (const item of touched) await finish(item, dependencies);
  return {
    added: ofKind(plan, 'added').length,
    changed: ofKind(plan, 'changed').length,
    disabled: touched
      .map(({ configuration }) => configuration)
      .filter(isDisabled)
      .map(disabledOne),
  };
}

/** Records the change, and deletes a secret that belongs to another account than the configuration now has. */
async function finish(
  { configuration, before, changes }: Imported,
  dependencies: ApplyDependencies,
): Promise<void> {
  const { id, revision, settings, hasClientSecret } = configuration;
  const action = `Imported configuration “${settings.name}”`;
  await recordChange({ action, configurationId: id, revision, changes }, dependencies);
  if (!before?.hasClientSecret || hasClientSecret) return;
  try {
    await dependencies.clientSecrets.delete(id);
  } catch {
    // A secret is given out for its own account only, so what is left of it does nothing.
    dependencies.log.warn('A client secret that is not used any more could not be deleted.', {
      configurationId: id,
    });
  }
}

/** The present state that an import changes. */
interface Present {
  set: ConfigurationSet;
  templates: readonly TemplateHead[];
}

function planImport(text: string, present: Present, dependencies: PlanDependencies): Imported[] {
  const { set, templates } = present;
  const plan = readExport(text, templates, dependencies).map((exported) =>
    planOne(exported, present, dependencies),
  );
  const count = set.configurations.length + set.unreadable.length;
  if (count + ofKind(plan, 'added').length > maximumConfigurations) {
    const message = `There can be ${maximumConfigurations} configurations; with this import there would be more.`;
    throw invalid([{ path: 'text', message }]);
  }
  return plan;
}

function planOne(
  { id: exportedId, settings: exported, choosesProjects }: ExportedConfiguration,
  { set, templates }: Present,
  { now, newId }: PlanDependencies,
): Imported {
  const before = set.configurations.find(
    ({ settings: { name } }) => name.toLowerCase() === exported.name.toLowerCase(),
  );
  const settings = comingIn(choosesProjects ? exported : withProjectsKept(exported, before), before);
  const changes = withTemplateNames(changesTo(settings, before?.settings), templates);
  if (!before) {
    const configuration = {
      version: configurationVersion,
      id: exportedId !== undefined && isFree(exportedId, set) ? exportedId : newId(),
      revision: 1,
      createdAt: now(),
      updatedAt: now(),
      hasClientSecret: false,
      settings,
    };
    return { kind: 'added', configuration, changes, choosesProjects };
  }
  if (changes.length === 0) {
    return { kind: 'unchanged', configuration: before, before, changes, choosesProjects };
  }
  const configuration = {
    ...before,
    revision: before.revision + 1,
    updatedAt: now(),
    hasClientSecret: before.hasClientSecret && isSameAccount(before.settings, settings),
    emptiedSettings: undefined,
    settings,
  };
  return { kind: 'changed', configuration, before, changes, choosesProjects };
}

/**
 * Whether no configuration here has the id. It then keeps the one of its former installation, by which the app knows
 * the work logs, comments and issues of that time as its own.
 */
function isFree(id: string, { configurations, unreadable }: ConfigurationSet): boolean {
  return ![...configurations, ...unreadable].some((present) => present.id === id);
}

/**
 * What comes in takes effect only once somebody has looked at it: disabled if it is new here, or if it has lost its
 * client secret. A configuration that works stays enabled, since its events would be lost meanwhile.
 */
function comingIn(settings: ConfigurationSettings, before: Configuration | undefined): ConfigurationSettings {
  const stays = before?.hasClientSecret === true && isSameAccount(before.settings, settings);
  return { ...settings, disabled: stays ? before.settings.disabled : true };
}

function isDisabled({ settings }: Configuration): boolean {
  return settings.disabled;
}

function disabledOne({ id, settings: { name }, hasClientSecret }: Configuration): ImportedDisabled {
  return { id, name, hasClientSecret };
}

/** An export that does not say it releases no project: the choice made here stays. */
function withProjectsKept(
  exported: ConfigurationSettings,
  before: Configuration | undefined,
): ConfigurationSettings {
  return before ? { ...exported, writableProjects: before.settings.writableProjects } : exported;
}

function ofKind(plan: Imported[], kind: Imported['kind']): Imported[] {
  return plan.filter((item) => item.kind === kind);
}

function nameOf({ configuration }: Imported): string {
  return configuration.settings.name;
}

function merged({ configurations }: ConfigurationSet, plan: Imported[]): Configuration[] {
  const byId = new Map(configurations.map((configuration) => [configuration.id, configuration]));
  for (const { configuration } of plan) byId.set(configuration.id, configuration);
  return [...byId.values()];
}
