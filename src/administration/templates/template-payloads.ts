import * as v from 'valibot';
import { wholeCharacters } from '../../foundation/clean-text';
import { integer } from '../../foundation/integer';
import { templateUses } from '../../report/template-use';
import { templateFormats, templateIdPattern } from '../../templates/own-template';

/** Longer texts are refused in words; this is the bound above which a text is not even looked at. */
const longestTyped = 1024 * 1024;

const id = v.pipe(v.string(), v.regex(templateIdPattern));
const number = v.pipe(integer, v.minValue(1));
const short = v.pipe(v.string(), v.maxLength(200));

const typed = {
  use: v.picklist(templateUses),
  format: v.picklist(templateFormats),
  text: v.pipe(v.string(), v.maxLength(longestTyped), v.transform(wholeCharacters)),
};

export const templateNamed = v.object({ id });
export const templateAt = v.object({ id, revision: number });
export const templateVersionNamed = v.object({ id, version: number });
export const templateVersionAt = v.object({ ...templateAt.entries, version: number });

export const savedTemplate = v.object({
  ...typed,
  id: v.optional(id),
  revision: v.optional(number),
  name: v.pipe(v.string(), v.maxLength(2000), v.transform(wholeCharacters)),
  isCopyOfBuiltIn: v.optional(v.boolean()),
});

export const checkedTemplate = v.object({
  template: v.object(typed),
  preview: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('sample'), sample: short, locale: short, timeZone: short }),
      v.object({ kind: v.literal('session'), configurationId: short, lsid: short }),
    ]),
  ),
});
