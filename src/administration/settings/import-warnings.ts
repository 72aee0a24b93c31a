import type { Configuration } from '../../configuration/configuration';
import type { ImportPreview } from './settings-api';
import type { SendToJira } from '../../jira/jira-http';
import { settingsRemarks } from '../configurations/settings-remarks';
import { defaultAssigneeRemarks } from '../jira-choices/assignable-remarks';
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
 * What is wrong with imported configurations, as if all of them were enabled. They name projects, types, fields, people
 * and choices by ids, which mean something else on another site, or nothing. Also points out an export that names no
 * projects.
 *
 * @param all the configurations that there are after the import
 */
export async function importWarnings(
  imported: readonly ImportedConfiguration[],
  all: readonly Configuration[],
  dependencies: { jira: SendToJira },
): Promise<ImportPreview['warnings']> {
  const ids = new Set(imported.map(({ configuration }) => configuration.id));
  const set = { configurations: all.map((one) => (ids.has(one.id) ? enabled(one) : one)) };
  const found = await Promise.all(
    imported.map(async (one) => {
      const { id, settings } = enabled(one.configuration);
      const { problems, notes } = await checkCreation(settings, dependencies);
      const messages = [...projectWarnings(one), ...problems.map(({ message }) => message), ...notes];
      const people = await defaultAssigneeRemarks(settings, dependencies);
      return { name: settings.name, messages, remarks: [...settingsRemarks(settings, set, id), ...people] };
    }),
  );
  return found.filter(({ messages, remarks }) => messages.length + remarks.length > 0);
}

function enabled(configuration: Configuration): Configuration {
  return { ...configuration, settings: { ...configuration.settings, disabled: false } };
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
