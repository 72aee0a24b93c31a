/** Jira's form of a time: `2026-01-31T09:00:00.000+0000`, with the offset's colon left out. */
export function jiraTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

/** A time that Jira writes, in milliseconds; not a number if it is none. */
export function readJiraTime(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
