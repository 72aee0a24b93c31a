import type { ConfigurationSettings } from '../../configuration/configuration';
import type { ConfigurationSet } from '../../configuration/configuration-set';
import { templateUses, type TemplateUse } from '../../report/template-use';
import { builtInTemplateId } from '../../templates/own-template';

/** The configurations that name a template, by their names. */
export interface TemplateUsers {
  /** Those whose sessions are written with it. */
  usedBy: string[];
  /** Those that name it, but are disabled, or do not write what it is for. */
  chosenBy: string[];
}

/** The configurations that name an own template. As long as there are any, it cannot be deleted. */
export function usersOf(id: string, { configurations }: ConfigurationSet): TemplateUsers {
  const users: TemplateUsers = { usedBy: [], chosenBy: [] };
  for (const { settings } of configurations) {
    const uses = templateUses.filter((use) => settings.templates[use] === id);
    if (uses.length === 0) continue;
    const isInUse = uses.some((use) => isWritten(use, settings));
    (isInUse ? users.usedBy : users.chosenBy).push(settings.name);
  }
  return users;
}

/** The names of all configurations that name an own template. */
export function configurationsNaming(id: string, set: ConfigurationSet): string[] {
  const { usedBy, chosenBy } = usersOf(id, set);
  return [...usedBy, ...chosenBy];
}

/** The names of the configurations whose sessions are written with the built-in template. */
export function usersOfBuiltIn(use: TemplateUse, { configurations }: ConfigurationSet): string[] {
  return configurations
    .filter(({ settings }) => settings.templates[use] === builtInTemplateId && isWritten(use, settings))
    .map(({ settings }) => settings.name);
}

/** Whether a configuration writes what a template is for. */
function isWritten(use: TemplateUse, settings: ConfigurationSettings): boolean {
  if (settings.disabled) return false;
  switch (use) {
    case 'workLog':
      return settings.updateWorkLog;
    case 'internalComment':
      return settings.internalComment;
    case 'invitation':
      return settings.sessionKeys && settings.invites;
    case 'issueSummary':
    case 'issueDescription':
      return settings.issueCreation.mode !== 'off';
  }
}
