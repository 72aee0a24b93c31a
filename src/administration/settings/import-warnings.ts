import type { Configuration } from '../../configuration/configuration';
import type { ImportPreview } from './settings-api';
import type { AdminDependencies } from '../dependencies';
import { checkCreation } from '../jira-choices/check-creation';

/** A configuration that an import adds or changes. */
export interface ImportedConfiguration {
  configuration: Configuration;
  /** As it was here before, if it was. */
  before?: Configuration;
  /** Whether the export says into which projects sessions may write. */
  choosesProjects: boolean;
}

/**
 * What Jira has against the issue creation of imported configurations: projects, types, fields and choices are named
 * by ids, which another site has for something else or not at all. And what an export does not say of projects.
 */
export async function importWarnings(
  imported: readonly ImportedConfiguration[],
  dependencies: AdminDependencies,
): Promise<ImportPreview['warnings']> {
  const found = await Promise.all(
    imported.map(async (one) => {
      const { settings } = one.configuration;
      const { problems, notes } = await checkCreation(settings, dependencies);
      const messages = [...projectWarnings(one), ...problems.map(({ message }) => message), ...notes];
      return { name: settings.name, messages };
    }),
  );
  return found.filter(({ messages }) => messages.length > 0);
}

function projectWarnings({ configuration, before, choosesProjects }: ImportedConfiguration): string[] {
  const { mode } = configuration.settings.writableProjects;
  if (!choosesProjects) return before ? [] : [releasesAll];
  return mode === 'these' && !before ? [namedByIds] : [];
}

const releasesAll =
  'The export does not say into which projects sessions may write: they may write into all of them. Choose the projects in the form after the import.';
const namedByIds =
  'Sessions may write into the projects of these ids. If the export comes from another Jira, choose the projects again in the form after the import.';
