import { textStart } from '../../../../foundation/text-start';
import { useWords } from '../../../../administration/templates/template-words';
import { builtInTemplateLabel } from '../../../../configuration/settings/templates';
import type { TemplateUse } from '../../../../report/template-use';
import { longestTemplateName } from '../../../../templates/own-template';

/** A name for a copy that no other template of that use has: “Work log (copy)”, “Work log (copy 2)”. */
export function copyName(
  name: string,
  use: TemplateUse,
  templates: readonly { name: string; use: TemplateUse }[],
): string {
  const taken = new Set(
    templates.filter((other) => other.use === use).map((other) => other.name.toLowerCase()),
  );
  const base = name === builtInTemplateLabel ? useWords[use] : name.replace(/ \(copy( \d+)?\)$/, '');
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' (copy)' : ` (copy ${number})`;
    const copy = shortened(base, longestTemplateName - ending.length) + ending;
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}

/** Dots show that something is missing. */
function shortened(name: string, longest: number): string {
  return name.length <= longest ? name : `${textStart(name, longest - 1)}…`;
}
