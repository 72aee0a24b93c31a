import type { Configuration } from '../../configuration/configuration';
import type { ImportPreview } from './settings-api';
import type { AdminDependencies } from '../dependencies';
import { checkCreation } from '../jira-choices/check-creation';

/**
 * What Jira has against the issue creation of imported configurations: projects, types, fields and choices are named
 * by ids, which another site has for something else or not at all.
 */
export async function importWarnings(
  imported: Configuration[],
  dependencies: AdminDependencies,
): Promise<ImportPreview['warnings']> {
  const found = await Promise.all(
    imported.map(async ({ settings }) => {
      const { problems, notes } = await checkCreation(settings, dependencies);
      return { name: settings.name, messages: [...problems.map(({ message }) => message), ...notes] };
    }),
  );
  return found.filter(({ messages }) => messages.length > 0);
}
