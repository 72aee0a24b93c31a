/**
 * Jira's default form of a key: a project key of 2 or more letters, digits and underscores that starts with a
 * letter, a dash, and a number (Atlassian documentation, "Changing the project key format").
 */
const keyShape =
  /(?<![\p{L}\p{N}_-])([A-Za-z][A-Za-z0-9_]{1,254}-[1-9]\d{0,17})(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/gu;

/** Of more keys in one external key the first ones count. */
export const maximumKeys = 20;

/**
 * The key-shaped words of a session's external key in their order, each once. Letter case does not matter; the
 * answer is in upper case, as Jira writes keys.
 */
export function issueKeysIn(externalKey: string | undefined): string[] {
  const words = (externalKey ?? '').matchAll(keyShape);
  const keys = new Set([...words].map(([word]) => word.toUpperCase()));
  return [...keys].slice(0, maximumKeys);
}

/** The first issue key in a session's external key. */
export function issueKeyIn(externalKey: string | undefined): string | undefined {
  return issueKeysIn(externalKey)[0];
}
