import * as v from 'valibot';
import { integerOr } from '../../foundation/integer';
import { group } from '../../configuration/group';
import { maximumConfigurations, type ConfigurationSettings } from '../../configuration/configuration';
import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import { configurationVersion, migrateSettings } from '../../configuration/migrate-configuration';
import { ownTemplateIds } from '../../reconcile/render-in-use';
import { choosesProjects } from '../../configuration/writable-projects';
import type { TemplateHead } from '../../templates/own-template';
import type { AdminApi } from '../admin-api';
import type { FieldProblem } from '../../resolver/page-answer';
import { checkedSettings, type CheckDependencies } from '../configurations/checked-settings';
import { PageProblem, fieldProblems, invalid } from '../../resolver/page-problem';
import type { NamedTemplates } from '../templates/templates-of-settings';
import { exportedTemplates, withTemplatesHere } from './exported-templates';

const exportFormat = 'remote-support-for-jira';

const notOurs = 'This is not an export of Remote Support for Jira.';
const noVersion = 'The export does not say which version of the app it comes from. Export again.';

const exportSchema = group(
  {
    format: v.literal(exportFormat, notOurs),
    version: v.pipe(
      integerOr(noVersion),
      v.minValue(1, noVersion),
      v.maxValue(
        configurationVersion,
        `This export comes from a later version of the app; this one reads up to version ${configurationVersion}. Update the app first.`,
      ),
    ),
    configurations: v.pipe(
      v.array(v.unknown(), 'The export holds no list of configurations.'),
      v.maxLength(maximumConfigurations, `An import holds at most ${maximumConfigurations} configurations.`),
    ),
    ownTemplates: v.optional(exportedTemplates, []),
  },
  notOurs,
);

interface ExportDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  templates: NamedTemplates;
  now: () => number;
}

/** The file that an administrator saves. Two storage reads. @throws StorageUnavailable */
export async function exportConfigurations({
  configurations,
  templates,
  now,
}: ExportDependencies): Promise<AdminApi['exportConfigurations']['value']> {
  return {
    fileName: 'remote-support-configurations.json',
    text: exportText(await configurations.read(), (await templates.templateIndex()).templates, now()),
  };
}

/**
 * All settings as text for a file. Secrets are no part of a configuration's settings, so the file has none. It names
 * each configuration's id, by which the app knows its own work logs again after it was installed anew. It names own
 * templates, so that an import finds those of the same name elsewhere; it does not contain their texts.
 */
function exportText(
  { configurations }: ConfigurationSet,
  templates: readonly TemplateHead[],
  now: number,
): string {
  const named = new Set(configurations.flatMap(({ settings }) => ownTemplateIds(settings)));
  const used = templates.filter(({ id }) => named.has(id));
  const exported = {
    format: exportFormat,
    version: configurationVersion,
    exportedAt: new Date(now).toISOString(),
    configurations: configurations.map(({ id, settings }) => ({ id, ...settings })),
    // Left out of the text if there are none.
    ownTemplates: used.length > 0 ? used.map(({ id, name, use }) => ({ id, name, use })) : undefined,
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

/** One configuration of an export. */
export interface ExportedConfiguration {
  /** Absent: the export comes from before ids were in it. */
  id?: string | undefined;
  settings: ConfigurationSettings;
  /** Whether the export says which projects sessions may write into. Exports from before that choice do not. */
  choosesProjects: boolean;
}

const longestImport = 1024 * 1024;

/**
 * Reads an export, even one of an older version.
 *
 * @throws PageProblem that names every wrong field with its configuration
 */
export function readExport(
  text: string,
  templates: readonly TemplateHead[],
  dependencies: CheckDependencies,
): ExportedConfiguration[] {
  if (text.length > longestImport) throw notAnExport('It is larger than 1 MB.');
  const reading = v.safeParse(exportSchema, parsed(text));
  if (!reading.success) throw notAnExport(fieldProblems(reading.issues)[0]?.message ?? notOurs);
  const { configurations, version, ownTemplates } = reading.output;
  const problems: FieldProblem[] = [];
  const read = configurations.flatMap((exported, index) => {
    const { id, settings } = apart(exported);
    const migrated = migrateSettings(settings, version);
    const checked = checkedExport(() => ({
      id: checkedId(id),
      settings: withTemplatesHere(checkedSettings(migrated, dependencies), ownTemplates, templates),
      choosesProjects: choosesProjects(migrated),
    }));
    if (Array.isArray(checked)) problems.push(...checked.map((problem) => inWords(problem, index + 1)));
    return Array.isArray(checked) ? [] : checked;
  });
  if (problems.length > 0) throw invalid(problems);
  refuseRepeatedNames(read);
  return withoutRepeatedIds(read);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnExport('It is not JSON. Paste the whole text of the export.');
  }
}

function notAnExport(message: string): PageProblem {
  return invalid([{ path: 'text', message }]);
}

function checkedExport(check: () => ExportedConfiguration): ExportedConfiguration | FieldProblem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof PageProblem && error.problem.kind === 'invalid') return error.problem.fields;
    throw error;
  }
}

/** The id beside the settings, which do not know of it. */
function apart(exported: unknown): { id?: unknown; settings: unknown } {
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported))
    return { settings: exported };
  const { id, ...settings } = exported as Record<string, unknown>;
  return { id, settings };
}

const idSchema = v.optional(v.pipe(v.string(), v.uuid()));

/** @throws PageProblem */
function checkedId(id: unknown): string | undefined {
  const reading = v.safeParse(idSchema, id);
  if (reading.success) return reading.output;
  throw invalid([
    { path: 'id', message: 'This is no id of a configuration. Export again, or leave it out.' },
  ]);
}

function inWords({ path, message }: FieldProblem, position: number): FieldProblem {
  const where = path === '' ? '' : `, ${path}`;
  return { path: 'text', message: `Configuration ${position}${where}: ${message}` };
}

function refuseRepeatedNames(configurations: readonly ExportedConfiguration[]): void {
  const seen = new Set<string>();
  for (const { name } of configurations.map(({ settings }) => settings)) {
    if (seen.has(name.toLowerCase())) throw notAnExport(`Two configurations have the name “${name}”.`);
    seen.add(name.toLowerCase());
  }
}

/** Somebody who copies a configuration within the text makes another one of it: only the first keeps the id. */
function withoutRepeatedIds(configurations: readonly ExportedConfiguration[]): ExportedConfiguration[] {
  const seen = new Set<string | undefined>();
  return configurations.map((configuration) => {
    const isRepeated = seen.has(configuration.id);
    seen.add(configuration.id);
    return isRepeated ? { ...configuration, id: undefined } : configuration;
  });
}
