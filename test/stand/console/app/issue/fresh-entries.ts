/** An entry on an issue, and when it was changed last, in milliseconds since 1970. */
interface Entry {
  readonly id: string;
  readonly updated: number;
}

/** Distinguishes an entry in its present form from the same entry before a change. */
export function versionOf(issueKey: string, { id, updated }: Entry): string {
  return `${issueKey}/${id}@${updated}`;
}

/**
 * The ids of the entries that are shown for the first time in their present form, and came or changed after
 * `openedAt`, when the console was opened.
 *
 * @param seen the versions shown so far, on any issue
 */
export function freshEntries(
  issueKey: string,
  entries: readonly Entry[],
  seen: ReadonlySet<string>,
  openedAt: number,
): readonly string[] {
  return entries
    .filter((entry) => entry.updated > openedAt && !seen.has(versionOf(issueKey, entry)))
    .map(({ id }) => id);
}
