import {
  configurationVersion,
  maximumConfigurations,
  type Configuration,
  type ConfigurationSettings,
} from '../../configuration/configuration';
import type { ConfigurationBook } from '../../configuration/configuration-book';
import { settingChanges } from '../../configuration/settings-in-words';
import type { AdminApi, ImportPreview } from '../admin-api';
import { replaceConfigurations } from '../configurations/edit-book';
import { checkedSettings } from '../configurations/checked-settings';
import type { AdminDependencies } from '../dependencies';
import { changedMeanwhile, invalid } from '../problems';
import { recordChange } from '../record-change';
import { readExport } from './exported-configurations';

type Imported =
  | { kind: 'added'; configuration: Configuration }
  | { kind: 'changed' | 'unchanged'; configuration: Configuration; before: Configuration };

/** What an import would change; configurations are matched by name. @throws AdminProblem, StorageUnavailable */
export async function previewImport(
  { text }: AdminApi['previewImport']['payload'],
  dependencies: AdminDependencies,
): Promise<ImportPreview> {
  const book = await dependencies.configurations.read();
  const plan = planImport(text, book, dependencies);
  const named = (kind: Imported['kind']) =>
    plan.filter((item) => item.kind === kind).map(({ configuration }) => configuration.settings.name);
  return {
    revision: book.revision,
    added: named('added'),
    changed: plan.flatMap((item) => (item.kind === 'changed' ? [changeOf(item)] : [])),
    unchanged: named('unchanged'),
  };
}

/** Makes the changes that the preview showed. @throws AdminProblem, StorageUnavailable */
export async function applyImport(
  { text, revision }: AdminApi['applyImport']['payload'],
  dependencies: AdminDependencies,
): Promise<{ added: number; changed: number }> {
  const book = await dependencies.configurations.read();
  if (book.revision !== revision) throw changedMeanwhile();
  const plan = planImport(text, book, dependencies);
  const touched = plan.filter(({ kind }) => kind !== 'unchanged');
  const count = (kind: Imported['kind']) => plan.filter((item) => item.kind === kind).length;
  if (touched.length === 0) return { added: 0, changed: 0 };
  await replaceConfigurations(book, merged(book, plan), dependencies);
  for (const item of touched) {
    const { id, settings, revision: after } = item.configuration;
    await recordChange(
      {
        action: `Imported configuration “${settings.name}”`,
        configurationId: id,
        revision: after,
        changes: item.kind === 'changed' ? changeOf(item).changes : [],
      },
      dependencies,
    );
  }
  return { added: count('added'), changed: count('changed') };
}

function planImport(text: string, book: ConfigurationBook, dependencies: AdminDependencies): Imported[] {
  const { configurations } = readExport(text);
  const plan = configurations.map((settings) =>
    planOne(checkedSettings(settings, dependencies), book, dependencies),
  );
  const added = plan.filter(({ kind }) => kind === 'added').length;
  if (book.configurations.length + added > maximumConfigurations) {
    const message = `There can be ${maximumConfigurations} configurations; with this import there would be more.`;
    throw invalid([{ path: 'text', message }]);
  }
  return plan;
}

function planOne(
  settings: ConfigurationSettings,
  { configurations }: ConfigurationBook,
  { now, newId }: AdminDependencies,
): Imported {
  const before = configurations.find(
    (configuration) => configuration.settings.name.toLowerCase() === settings.name.toLowerCase(),
  );
  if (!before) {
    const common = {
      version: configurationVersion,
      revision: 1,
      createdAt: now(),
      updatedAt: now(),
    } as const;
    return { kind: 'added', configuration: { ...common, id: newId(), hasClientSecret: false, settings } };
  }
  const changes = settingChanges(before.settings, settings);
  if (changes.length === 0) return { kind: 'unchanged', configuration: before, before };
  // A stored secret goes to no other host and with no other client id than it was entered for.
  const pointsElsewhere = changes.some(({ path }) => path === 'host' || path === 'clientId');
  const configuration = {
    ...before,
    revision: before.revision + 1,
    updatedAt: now(),
    hasClientSecret: before.hasClientSecret && !pointsElsewhere,
    settings,
  };
  return { kind: 'changed', configuration, before };
}

function changeOf({ configuration, before }: Imported & { kind: 'changed' | 'unchanged' }) {
  return {
    name: configuration.settings.name,
    changes: settingChanges(before.settings, configuration.settings),
  };
}

function merged({ configurations }: ConfigurationBook, plan: Imported[]): Configuration[] {
  const byId = new Map(configurations.map((configuration) => [configuration.id, configuration]));
  for (const { configuration } of plan) byId.set(configuration.id, configuration);
  return [...byId.values()];
}
