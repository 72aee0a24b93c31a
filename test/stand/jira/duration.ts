/** Jira's default working time: a day of 8 hours, a week of 5 days. */
const secondsOf = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };

/**
 * Reads Jira's duration notation (`1h 30m`, `2d`, `45` for minutes).
 *
 * @returns whole seconds, or `undefined` where the text is no duration
 */
export function parseDuration(text: string): number | undefined {
  const parts = text.trim().split(/\s+/);
  let seconds = 0;
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)([wdhm]?)$/.exec(part);
    if (match === null) return undefined;
    seconds += Number(match[1]) * unitSeconds(match[2]);
  }
  return Math.round(seconds);
}

function unitSeconds(unit: string | undefined): number {
  if (unit === 'w' || unit === 'd' || unit === 'h') return secondsOf[unit];
  return secondsOf.m;
}

/** Writes seconds in Jira's pretty notation; less than a minute is `0m`. */
export function formatDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ['w', 'd', 'h', 'm'] as const) {
    const count = Math.floor(rest / secondsOf[unit]);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * secondsOf[unit];
  }
  return parts.length === 0 ? '0m' : parts.join(' ');
}
