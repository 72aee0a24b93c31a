import { z } from 'zod';
import { templateUses } from '../../report/template-use';
import { templateFormats, templateIdPattern } from '../../templates/own-template';

/** Longer texts are refused in words; this is the bound above which a text is not even looked at. */
const longestTyped = 1024 * 1024;

const id = z.string().regex(templateIdPattern);
const number = z.int().min(1);
const short = z.string().max(200);

const typed = {
  use: z.enum(templateUses),
  format: z.enum(templateFormats),
  text: z.string().max(longestTyped),
};

export const templateNamed = z.object({ id });
export const templateAt = z.object({ id, revision: number });
export const templateVersionNamed = z.object({ id, version: number });
export const templateVersionAt = templateAt.extend({ version: number });

export const savedTemplate = z.object({
  ...typed,
  id: id.optional(),
  revision: number.optional(),
  name: z.string().max(2000),
  isCopyOfBuiltIn: z.boolean().optional(),
});

export const checkedTemplate = z.object({
  template: z.object(typed),
  preview: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('sample'), sample: short, locale: short, timeZone: short }),
      z.object({ kind: z.literal('session'), configurationId: short, lsid: short }),
    ])
    .optional(),
});
