import { z } from 'zod';
import { configurationSettingsSchema, maximumConfigurations } from '../../configuration/configuration';
import type { ConfigurationBook } from '../../configuration/configuration-book';
import type { FieldProblem } from '../admin-api';
import { AdminProblem, fieldProblems, invalid } from '../problems';

const exportFormat = 'remote-support-for-jira';

const exportSchema = z.object({
  format: z.literal(exportFormat, { error: 'This is not an export of Remote Support for Jira.' }),
  version: z.literal(1, { error: 'This export comes from another version of the app.' }),
  exportedAt: z.string().optional(),
  configurations: z
    .array(configurationSettingsSchema, { error: 'The export holds no list of configurations.' })
    .max(maximumConfigurations, `An import holds at most ${maximumConfigurations} configurations.`),
});

export type ExportedConfigurations = z.infer<typeof exportSchema>;

/** All settings as text for a file. Secrets are no part of a configuration's settings, so none can be in it. */
export function exportText({ configurations }: ConfigurationBook, now: number): string {
  const exported: ExportedConfigurations = {
    format: exportFormat,
    version: 1,
    exportedAt: new Date(now).toISOString(),
    configurations: configurations.map(({ settings }) => settings),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

const longestImport = 1024 * 1024;

/** Reads an export. @throws AdminProblem that names every wrong field with the configuration that it stands in */
export function readExport(text: string): ExportedConfigurations {
  if (text.length > longestImport) throw notAnExport('It is larger than 1 MB.');
  const reading = exportSchema.safeParse(parsed(text));
  if (!reading.success) throw invalid(fieldProblems(reading.error).map(inWords));
  refuseRepeatedNames(reading.data);
  return reading.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnExport('It is not JSON. Paste the whole text of the export.');
  }
}

function notAnExport(message: string): AdminProblem {
  return invalid([{ path: 'text', message }]);
}

function inWords({ path, message }: FieldProblem): FieldProblem {
  const [, position, field] = /^configurations\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (position === undefined) return { path: 'text', message };
  return { path: 'text', message: `Configuration ${Number(position) + 1}, ${field}: ${message}` };
}

function refuseRepeatedNames({ configurations }: ExportedConfigurations): void {
  const seen = new Set<string>();
  for (const { name } of configurations) {
    if (seen.has(name.toLowerCase())) throw notAnExport(`Two configurations have the name “${name}”.`);
    seen.add(name.toLowerCase());
  }
}
