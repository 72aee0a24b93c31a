import { minute, hour, day } from '../../foundation/durations';

/**
 * A moment in few words, for use in a sentence: “3 minutes ago” within the last week, and its date and time before
 * that. Both in milliseconds.
 */
export function inFewWords(at: number, now: number, locale?: string): string {
  const age = now - at;
  if (age >= 0 && age < minute) return 'just now';
  if (age >= 0 && age < hour) return ago(Math.floor(age / minute), 'minute');
  if (age >= 0 && age < day) return ago(Math.floor(age / hour), 'hour');
  if (age >= 0 && age < 7 * day) return ago(Math.floor(age / day), 'day');
  return dateAndTime(at, locale);
}

/** A moment's date and time in the reader's own zone, in the format of their browser unless a locale is given. */
export function dateAndTime(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

function ago(count: number, unit: 'minute' | 'hour' | 'day'): string {
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(-count, unit);
}
