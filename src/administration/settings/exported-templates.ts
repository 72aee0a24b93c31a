import { textStart } from '../../foundation/text-start';
import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import type { ConfigurationSettings } from '../../configuration/configuration';
import { templateUses, type TemplateUse } from '../../report/template-use';
import { builtInTemplateId, maximumTemplates, type TemplateHead } from '../../templates/own-template';
import type { FieldProblem } from '../../resolver/page-answer';
import { invalid } from '../../resolver/page-problem';

const unreadable = 'The names of the templates in the export cannot be read. Export again.';

/** The own templates that exported configurations use. Another site finds them by their names. */
export const exportedTemplates = countedList(
  v.object(
    { id: v.string(unreadable), name: v.string(unreadable), use: v.picklist(templateUses, unreadable) },
    unreadable,
  ),
  maximumTemplates,
  { noList: unreadable, tooLong: `An export names at most ${maximumTemplates} templates.` },
);

type ExportedTemplate = v.InferOutput<typeof exportedTemplates>[number];

/**
 * The settings of an export with the templates of this site: those with the same id, or else with the same name.
 *
 * @throws PageProblem if there is neither: nobody would notice the built-in one in its place
 */
export function withTemplatesHere(
  settings: ConfigurationSettings,
  exported: readonly ExportedTemplate[],
  here: readonly TemplateHead[],
): ConfigurationSettings {
  const problems: FieldProblem[] = [];
  const templates = { ...settings.templates };
  for (const use of templateUses) {
    const id = templates[use];
    if (id === builtInTemplateId) continue;
    const name = exported.find((template) => template.id === id)?.name;
    const found =
      here.find((template) => template.use === use && template.id === id) ?? named(name, use, here);
    if (found) templates[use] = found.id;
    else problems.push({ path: `templates.${use}`, message: missing(name) });
  }
  if (problems.length > 0) throw invalid(problems);
  return { ...settings, templates };
}

function named(name: string | undefined, use: TemplateUse, here: readonly TemplateHead[]) {
  if (name === undefined) return undefined;
  return here.find((template) => template.use === use && template.name.toLowerCase() === name.toLowerCase());
}

function missing(name: string | undefined): string {
  const which = name === undefined ? 'a template' : `the template “${textStart(name, 100)}”`;
  return `This site does not have ${which} that it uses. Add one of that name first, or write “${builtInTemplateId}” in the export.`;
}
