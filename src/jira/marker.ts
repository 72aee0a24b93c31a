import { z } from 'zod';

const markerSchema = z.object({ configurationId: z.string(), lsid: z.string() });

/** Whose something in Jira is that the app wrote: one for each configuration and session. */
export type Marker = z.infer<typeof markerSchema>;

/**
 * The property by which the app knows again what it wrote or created: Jira has no idempotency key. `manifest.yml` has
 * Jira index that of issues.
 */
export const markerKey = 'remote-support-session';

const markerPropertySchema = markerSchema.extend({
  /** Changes with everything that is said; equal hashes mean that there is nothing to write. */
  hash: z.string(),
  /** Whose time it is, if each representative has a work log. */
  representative: z.string().optional(),
});

export type MarkerProperty = z.infer<typeof markerPropertySchema>;

/** Something on an issue with its properties, as Jira lists it with `expand=properties`. */
export const markedSchema = z.object({
  id: z.string(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

export type Marked = z.infer<typeof markedSchema>;

/** What was written for that marker: its id, and what its property says. */
export function markedWith(entries: readonly Marked[], marker: Marker): (MarkerProperty & { id: string })[] {
  return entries.flatMap(({ id, properties }) => {
    const value = properties.find(({ key }) => key === markerKey)?.value;
    const property = markerPropertySchema.safeParse(value).data;
    return property && isMarker(property, marker) ? [{ ...property, id }] : [];
  });
}

/** Whether a property's value names that marker. */
export function isMarker(value: unknown, marker: Marker): boolean {
  const { data } = markerSchema.safeParse(value);
  return data?.configurationId === marker.configurationId && data.lsid === marker.lsid;
}
