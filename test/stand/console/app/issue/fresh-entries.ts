/** An entry on an issue, and when it was changed last. */
interface Entry {
  readonly id: string;
  readonly updated: number;
}

/** What was on an issue when it was looked at last: each entry with its last change. */
export type SeenEntries = ReadonlyMap<string, number>;

/** Remembers the entries as they are now. */
export function seenNow(entries: readonly Entry[]): SeenEntries {
  return new Map(entries.map(({ id, updated }) => [id, updated]));
}

/** The ids of the entries that are new, or changed, since `seen`; none where nothing was seen before. */
export function freshSince(seen: SeenEntries | undefined, entries: readonly Entry[]): readonly string[] {
  if (seen === undefined) return [];
  return entries.filter(({ id, updated }) => seen.get(id) !== updated).map(({ id }) => id);
}
