import type { Configuration } from '../../configuration/configuration';
import type { ImportPreview } from './settings-api';
import type { SendToJira } from '../../jira/jira-http';
import { checkCreation } from '../jira-choices/check-creation';

/** A configuration that an import adds or changes. */
export interface ImportedConfiguration {
  configuration: Configuration;
  /** Its state before the import, if it existed. */
  before?: Configuration;
  /** Whether the export says which projects sessions may write into. */
  choosesProjects: boolean;
}

/**
 * What is wrong with the issue creation of imported configurations. They name projects, types, fields and choices by
 * ids, which mean something else on another site, or nothing. Also points out an export that names no projects.
 */
export async function importWarnings(
  imported: readonly ImportedConfiguration[],
  dependencies: { jira: SendToJira },
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
  'The export does not say which projects sessions may write into: they may write into all of them. Choose the projects in the form after the import.';
const namedByIds =
  'Sessions may write into the projects with these ids. If the export comes from another Jira, choose the projects again in the form after the import.';
