import type { ArrivalsInHour } from '../../../../administration/activity/activity-api';
import { hour } from '../../../../foundation/durations';

/** One bar's part of a chart: what it counts, and its place. */
export interface Bar {
  place: string;
  source: 'Outbound events' | 'Found by polling';
  count: number;
}

const hoursShown = 24;
const daysShown = 30;

interface Reader {
  locale?: string;
  /** IANA name; without it, the browser's zone. */
  timeZone?: string;
}

/** What came in within the last 24 hours, for each hour of the reader's clock. */
export function barsOfDay(arrivals: readonly ArrivalsInHour[], now: number, reader: Reader = {}): Bar[] {
  const { locale, timeZone } = reader;
  const words = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const newest = Math.floor(now / hour) * hour;
  const places = Array.from({ length: hoursShown }, (_, index) => newest - (hoursShown - 1 - index) * hour);
  return places.flatMap((at) =>
    barsAt(
      words.format(at),
      arrivals.filter((entry) => entry.at === at),
    ),
  );
}

/** What came in within the last 30 days, for each day of the reader's calendar. */
export function barsOfMonth(arrivals: readonly ArrivalsInHour[], now: number, reader: Reader = {}): Bar[] {
  const { locale, timeZone } = reader;
  const words = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const byDay = new Map<string, ArrivalsInHour[]>();
  // Every hour names its day, so days of 23 and 25 hours come out right.
  for (let at = now - (daysShown * 24 - 1) * hour; at <= now; at += hour) byDay.set(words.format(at), []);
  for (const entry of arrivals) byDay.get(words.format(entry.at))?.push(entry);
  return [...byDay].flatMap(([place, entries]) => barsAt(place, entries));
}

function barsAt(place: string, entries: readonly ArrivalsInHour[]): Bar[] {
  return [
    { place, source: 'Outbound events', count: total(entries, ({ fromEvents }) => fromEvents) },
    { place, source: 'Found by polling', count: total(entries, ({ foundByPolling }) => foundByPolling) },
  ];
}

function total(entries: readonly ArrivalsInHour[], count: (entry: ArrivalsInHour) => number): number {
  return entries.reduce((sum, entry) => sum + count(entry), 0);
}
