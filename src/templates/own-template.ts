import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { templateUses } from '../report/template-use';

/** What a configuration stores if it uses the template that the app ships. */
export const builtInTemplateId = 'built-in';

export const templateFormats = ['rich', 'plain'] as const;

/** In characters. */
export const longestTemplateName = 100;

/** How many own templates there can be. Their list is one stored value (240 KiB, Forge KVS limit). */
export const maximumTemplates = 100;

/** How large a template's text may be as JSON. It is stored as one value with the list of its history. */
export const largestTextBytes = 100 * 1024;

/** How many versions of a template are kept, including the present one. */
export const keptVersions = 50;

export const templateIdPattern = /^[a-z0-9-]{1,64}$/;

/** A version of a template without its text. */
export const versionHeadSchema = v.object({
  /** Counts the texts that were saved, from 1. */
  version: v.pipe(integer, v.minValue(1)),
  format: v.picklist(templateFormats),
  savedAt: integer,
  /** Who saved it: a pseudonym of the people register. */
  savedBy: v.string(),
  /** The earlier version that it brought back. */
  restoredFrom: v.optional(integer),
});

export type VersionHead = v.InferOutput<typeof versionHeadSchema>;

export interface TemplateVersion extends VersionHead {
  text: string;
}

/** An own template without its text, as the list of all shows it. */
export const templateHeadSchema = v.object({
  ...versionHeadSchema.entries,
  id: v.pipe(v.string(), v.regex(templateIdPattern)),
  /** Grows with every change, even of the name. A save that names an older revision is refused as stale. */
  revision: v.pipe(integer, v.minValue(1)),
  name: v.string(),
  use: v.picklist(templateUses),
  /** The hash of the built-in template at the time it was copied, or when somebody last compared the two. */
  builtInHash: v.optional(v.string()),
});

export type TemplateHead = v.InferOutput<typeof templateHeadSchema>;

export const ownTemplateSchema = v.object({
  ...templateHeadSchema.entries,
  text: v.string(),
  /** The versions before the present one that are kept, newest first. */
  earlier: v.array(versionHeadSchema),
});

/** A template that an administrator wrote, with its present text. */
export type OwnTemplate = v.InferOutput<typeof ownTemplateSchema>;

/** An entry of the template index that cannot be read. It is written back unchanged. */
export interface UnreadableHead {
  stored: unknown;
  /** The template's id; one that stands for it if that cannot be read. */
  id: string;
  /** Absent if it cannot be read either. */
  name?: string;
}

/** All own templates without their texts, as one stored value. */
export interface TemplateIndex {
  revision: number;
  templates: TemplateHead[];
  /** In quarantine, so that one damaged entry does not hide the others. */
  unreadable: UnreadableHead[];
}

/** What the template index keeps of a template. */
export function headOf({ text: _, earlier: __, ...head }: OwnTemplate): TemplateHead {
  return head;
}
