import { z } from 'zod';

const ownerSchema = z.object({ configurationId: z.string(), lsid: z.string() });

/** Whose something in Jira is that the app wrote: one for each configuration and session. */
export type Owner = z.infer<typeof ownerSchema>;

/**
 * The property by which the app knows again what it wrote or created: Jira has no idempotency key. `manifest.yml` has
 * Jira index that of issues.
 */
export const ownProperty = 'remote-support-session';

const ownPropertySchema = ownerSchema.extend({
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
    return property && namesOwner(property, owner) ? [{ ...property, id }] : [];
  });
}

/** Whether a property's value names that owner. */
export function namesOwner(value: unknown, owner: Owner): boolean {
  const { data } = ownerSchema.safeParse(value);
  return data?.configurationId === owner.configurationId && data.lsid === owner.lsid;
}
