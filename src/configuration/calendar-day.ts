import { second, hour } from '../foundation/durations';

/** Days are written as `2026-01-31`, which sorts in order of time. */
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Zones are up to 14 hours ahead of UTC and 12 hours behind it. */
const furthestOffset = 15 * hour;

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  const at = shape.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && dayOf(at, 'UTC') === text;
}

/** The day of a moment in a time zone. @param at milliseconds since 1970 UTC @param timeZone an IANA name */
export function dayOf(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + 24 * hour, 'UTC');
}

/**
 * The first moment of a day in a time zone, in milliseconds. It is searched for, not calculated: if the clocks change
 * at midnight, a day begins at one o'clock.
 */
export function beginningOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - furthestOffset;
  let notBefore = midnight + furthestOffset;
  while (notBefore - before > second) {
    const middle = before + Math.floor((notBefore - before) / 2 / second) * second;
    if (dayOf(middle, timeZone) < day) before = middle;
    else notBefore = middle;
  }
  return notBefore;
}
