const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, from milliseconds: `45 ms`, `1.2 s`, `3 min 20 s`. */
export function tookWords(milliseconds: number): string {
  if (milliseconds < SECOND) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < MINUTE) return `${Number((milliseconds / SECOND).toFixed(1))} s`;
  const seconds = Math.round(milliseconds / SECOND);
  return joined([Math.floor(seconds / 60), 'min'], [seconds % 60, 's']);
}

/** A span as Jira writes it, from seconds: `45m`, `2h 5m`. */
export function spentWords(seconds: number): string {
  const minutes = Math.max(0, Math.round(seconds / 60));
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'm'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return said.length === 0 ? '0m' : said.join(' ');
}

/** How far `moment` is from `now`: `just now`, `12 s ago`, `in 3 min`. Both in milliseconds. */
export function distanceWords(moment: number, now: number): string {
  const distance = Math.abs(now - moment);
  if (distance < SECOND) return 'just now';
  const words = largestUnit(distance);
  return moment > now ? `in ${words}` : `${words} ago`;
}

/** The time of day in this browser's zone, to the second; with the day if it is another than that of `now`. */
export function clockWords(moment: number, now: number): string {
  const time = new Date(moment);
  const isToday = time.toDateString() === new Date(now).toDateString();
  const clock = time.toLocaleTimeString('en-GB');
  if (isToday) return clock;
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${clock}`;
}

function largestUnit(distance: number): string {
  if (distance < MINUTE) return `${Math.floor(distance / SECOND)} s`;
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return `${Math.floor(distance / HOUR)} h`;
  return `${Math.floor(distance / DAY)} d`;
}

function joined(...parts: readonly [amount: number, unit: string][]): string {
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.join(' ');
}
