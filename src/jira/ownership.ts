import { z } from 'zod';

/** Whose text on an issue something is: one for each configuration and session. */
export interface Owner {
  configurationId: string;
  lsid: string;
}

/** The property by which the app knows again what it wrote. Jira has no idempotency key. */
export const ownProperty = 'remote-support-session';

const ownPropertySchema = z.object({
  configurationId: z.string(),
  lsid: z.string(),
  /** Changes with everything that is said; equal hashes mean that there is nothing to write. */
  hash: z.string(),
  /** Whose time it is, where each representative has a work log. */
  representative: z.string().optional(),
});

export type OwnProperty = z.infer<typeof ownPropertySchema>;

/** Something on an issue with its properties, as Jira lists it with `expand=properties`. */
export const markedSchema = z.object({
  id: z.string(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});

export type Marked = z.infer<typeof markedSchema>;

/** What was written for that owner: its id, and what its property says. */
export function ownOf(entries: readonly Marked[], owner: Owner): (OwnProperty & { id: string })[] {
  return entries.flatMap(({ id, properties }) => {
    const value = properties.find(({ key }) => key === ownProperty)?.value;
    const property = ownPropertySchema.safeParse(value).data;
    return property && isOf(property, owner) ? [{ ...property, id }] : [];
  });
}

function isOf(property: Owner, owner: Owner): boolean {
  return property.configurationId === owner.configurationId && property.lsid === owner.lsid;
}
