/**
 * Jira's default form of a key: a project key of 2 or more letters, digits and underscores that starts with a
 * letter, a dash, and a number (Atlassian documentation, "Changing the project key format").
 */
const keyShape =
  /(?<![\p{L}\p{N}_-])([A-Za-z][A-Za-z0-9_]{1,254}-[1-9]\d{0,17})(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/u;

/**
 * The issue key in a session's external key: the whole of it, or the first key-shaped word in it. Letter case does
 * not matter; the answer is in upper case, as Jira writes keys.
 */
export function issueKeyIn(externalKey: string | undefined): string | undefined {
  return keyShape.exec(externalKey ?? '')?.[1]?.toUpperCase();
}
