import { beginningOfDay, dayAfter, dayOf, isDay } from '../../configuration/calendar-day';
import { day } from '../../foundation/durations';

/** The longest range that one backfill covers. */
export const longestBackfillDays = 92;

/** Calendar days such as `2026-01-31`, both included. */
export interface ChosenDays {
  first: string;
  last: string;
}

/** From the beginning of the first day to the end of the last, in milliseconds. */
export interface BackfillRange {
  from: number;
  until: number;
}

/** What is wrong with one of the two days, in words. */
export interface DayProblem {
  day: 'first' | 'last';
  message: string;
}

/**
 * The range of the days in a time zone: the whole of each day, however many hours it has there.
 *
 * @param now milliseconds; decides which day is today
 */
export function rangeOf(
  { first, last }: ChosenDays,
  timeZone: string,
  now: number,
): { range: BackfillRange } | { problem: DayProblem } {
  if (!isDay(first)) return wrong('first', 'Choose the first day.');
  if (!isDay(last)) return wrong('last', 'Choose the last day.');
  const today = dayOf(now, timeZone);
  if (first > today)
    return wrong('first', 'The first day lies in the future. Choose today or an earlier day.');
  if (last > today) return wrong('last', 'The last day lies in the future. Choose today or an earlier day.');
  if (first > last)
    return wrong('last', 'The last day is before the first. Choose the same day or a later one.');
  if (daysIn({ first, last }) > longestBackfillDays) {
    return wrong(
      'last',
      `These are more than ${longestBackfillDays} days. Choose fewer, and backfill the others after that.`,
    );
  }
  return {
    range: { from: beginningOfDay(first, timeZone), until: beginningOfDay(dayAfter(last), timeZone) },
  };
}

function wrong(day: DayProblem['day'], message: string): { problem: DayProblem } {
  return { problem: { day, message } };
}

function daysIn({ first, last }: ChosenDays): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / day) + 1;
}
