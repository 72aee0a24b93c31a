import type { ConfigurationSet } from '../../configuration/configuration-set';
import { templateUses, type TemplateUse } from '../../report/template-use';
import { builtInTemplateId } from '../../templates/own-template';

/** The names of the configurations that use an own template. */
export function usersOf(id: string, { configurations }: ConfigurationSet): string[] {
  return configurations
    .filter(({ settings }) => templateUses.some((use) => settings.templates[use] === id))
    .map(({ settings }) => settings.name);
}

/** The names of the configurations that use the built-in template. */
export function usersOfBuiltIn(use: TemplateUse, { configurations }: ConfigurationSet): string[] {
  return configurations
    .filter(({ settings }) => settings.templates[use] === builtInTemplateId)
    .map(({ settings }) => settings.name);
}
