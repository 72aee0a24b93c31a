/** A moment as Jira Cloud writes it: milliseconds and a numeric offset, `2026-01-31T09:00:00.000+0000`. */
export function jiraTimestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}

const strictForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3})([+-])(\d{2})(\d{2})$/;

/**
 * Reads a moment in exactly the form Jira takes for a work log's `started`. A trailing `Z`, missing
 * milliseconds, an offset with a colon and dates that do not exist are refused, as Jira refuses them.
 *
 * @returns milliseconds since 1970 UTC, or `undefined` where the text is not of that form
 */
export function parseJiraTimestamp(text: string): number | undefined {
  const match = strictForm.exec(text);
  if (match === null) return undefined;
  const [, local = '', sign = '+', hours = '00', minutes = '00'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString() !== `${local}Z`) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '+' ? asUtc - offset : asUtc + offset;
}
