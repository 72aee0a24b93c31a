import * as v from 'valibot';
import { readBy } from '../foundation/read-by';
import { authorSchema, isOfPerson } from './author';

const markerSchema = v.object({ configurationId: v.string(), lsid: v.string() });

/** Whose something in Jira is that the app wrote: one for each configuration and session. */
export type Marker = v.InferOutput<typeof markerSchema>;

/**
 * The property by which the app knows again what it wrote or created: Jira has no idempotency key. `manifest.yml` has
 * Jira index that of issues.
 */
export const markerKey = 'remote-support-session';

const markerPropertySchema = v.object({
  ...markerSchema.entries,
  /** Changes with everything that is said; equal hashes mean that there is nothing to write. */
  hash: v.string(),
  /** Whose time it is, if each representative has a work log. */
  representative: v.optional(v.string()),
});

export type MarkerProperty = v.InferOutput<typeof markerPropertySchema>;

/** Something on an issue with its properties, as Jira lists it with `expand=properties`. */
export const markedSchema = v.object({
  id: v.string(),
  author: authorSchema,
  properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});

export type Marked = v.InferOutput<typeof markedSchema>;

/** What an app wrote for a marker. */
export interface MarkedEntry extends MarkerProperty {
  id: string;
  /** Of who wrote it, if Jira tells. */
  accountId?: string;
}

/**
 * What an app wrote for that marker: its id, its author, and what its property says. A person's is nobody's, whatever
 * its property says: whoever may add one can copy the property.
 */
export function markedWith(entries: readonly Marked[], marker: Marker): MarkedEntry[] {
  return entries.flatMap(({ id, author, properties }) => {
    if (isOfPerson(author)) return [];
    const value = properties.find(({ key }) => key === markerKey)?.value;
    const property = readBy(markerPropertySchema, value);
    return property && isMarker(property, marker) ? [{ ...property, id, accountId: author?.accountId }] : [];
  });
}

/** Whether a property's value names that marker. */
export function isMarker(value: unknown, marker: Marker): boolean {
  const read = readBy(markerSchema, value);
  return read?.configurationId === marker.configurationId && read.lsid === marker.lsid;
}
