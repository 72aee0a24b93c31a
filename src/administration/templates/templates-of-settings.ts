import type { ConfigurationSettings } from '../../configuration/configuration';
import { templateUses } from '../../report/template-use';
import { builtInTemplateId, type TemplateHead } from '../../templates/own-template';
import type { TemplateStore } from '../../templates/template-store';
import type { FieldChange, FieldProblem } from '../../resolver/page-answer';

/** Where the names of own templates are read. */
export type NamedTemplates = Pick<TemplateStore, 'templateIndex'>;

/** The own templates to check settings against. No storage operation if all of them use built-in ones. */
export async function templatesNamedBy(
  settings: readonly ConfigurationSettings[],
  { templates }: { templates: NamedTemplates },
): Promise<TemplateHead[]> {
  const namesOwn = settings.some((one) =>
    templateUses.some((use) => one.templates[use] !== builtInTemplateId),
  );
  return namesOwn ? (await templates.templateIndex()).templates : [];
}

/** A problem for each use for which the settings name a template that this site does not have. */
export function unknownTemplates(
  { templates }: ConfigurationSettings,
  own: readonly TemplateHead[],
): FieldProblem[] {
  return templateUses
    .filter((use) => templates[use] !== builtInTemplateId && !isFor(use, templates[use], own))
    .map((use) => ({
      path: `templates.${use}`,
      message: 'This template no longer exists. Choose another.',
    }));
}

function isFor(use: TemplateHead['use'], id: string, own: readonly TemplateHead[]): boolean {
  return own.some((template) => template.id === id && template.use === use);
}

/** Changes of settings with the names of templates instead of their ids. */
export function withTemplateNames(changes: FieldChange[], own: readonly TemplateHead[]): FieldChange[] {
  const names = new Map(own.map(({ id, name }) => [id, `“${name}”`]));
  const named = (text: string) => names.get(text) ?? text;
  return changes.map((change) =>
    change.path.startsWith('templates.')
      ? { ...change, before: named(change.before), after: named(change.after) }
      : change,
  );
}
