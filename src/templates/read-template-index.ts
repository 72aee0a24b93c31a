import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import { StoredValueUnreadable } from '../failure/platform-errors';
import {
  templateHeadSchema,
  templateIdPattern,
  type TemplateHead,
  type TemplateIndex,
  type UnreadableHead,
} from './own-template';

/** The template index as it is stored: one list has every entry, readable or not. */
export interface StoredTemplateIndex {
  revision: number;
  templates: unknown[];
}

const storedIndexSchema = v.object({
  revision: v.pipe(integer, v.minValue(0)),
  templates: v.array(v.unknown()),
});

/**
 * Reads the stored template index. An entry that cannot be read goes into quarantine, unless its template can be read:
 * an entry only repeats what stands there.
 *
 * @param value what is stored, or `undefined` if nothing is stored yet
 * @param headOfTemplate reads the template with that id, strictly; `undefined` if it cannot be read or is not stored
 * @throws StoredValueUnreadable if the index itself is damaged, and what `headOfTemplate` throws
 */
export async function readTemplateIndex(
  value: unknown,
  headOfTemplate: (id: string) => Promise<TemplateHead | undefined>,
): Promise<TemplateIndex> {
  const reading = v.safeParse(storedIndexSchema, value ?? { revision: 0, templates: [] });
  if (!reading.success) {
    const where = v.getDotPath(reading.issues[0]) ?? 'the whole value';
    throw new StoredValueUnreadable('list of templates', where);
  }
  const { revision, templates: stored } = reading.output;
  const index: TemplateIndex = { revision, templates: [], unreadable: [] };
  for (const entry of stored) {
    const head = readBy(templateHeadSchema, entry);
    const damaged = head ? undefined : unreadableHead(entry);
    const known = head ?? (damaged && (await headOfTemplate(damaged.id)));
    if (known) index.templates.push(known);
    else if (damaged) index.unreadable.push(damaged);
  }
  return index;
}

/** What is stored of an index. Entries in quarantine are written back unchanged. */
export function storedTemplateIndex({ revision, templates, unreadable }: TemplateIndex): StoredTemplateIndex {
  return { revision, templates: [...templates, ...unreadable.map(({ stored }) => stored)] };
}

const namesSchema = v.object({
  id: v.fallback(v.optional(v.pipe(v.string(), v.regex(templateIdPattern))), undefined),
  name: v.fallback(v.optional(v.string()), undefined),
});

function unreadableHead(stored: unknown): UnreadableHead {
  const { id, name } = readBy(namesSchema, stored) ?? {};
  return { stored, id: id ?? `unreadable-${digestOf(stored)}`, name };
}

function digestOf(stored: unknown): string {
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 32);
}
