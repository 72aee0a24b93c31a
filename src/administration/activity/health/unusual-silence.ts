import { day, hour, week } from '../../../foundation/durations';
import type { HourFigures } from './health-record';

/** A shorter silence is never unusual. */
const shortestSilence = day;

/** How many earlier weeks are compared. */
const weeksCompared = 4;

/** On average this many events are missing if the gap is three times as long as usual. */
const eventsMissed = 3;

export interface Silence {
  /** When the last event came, to the hour. */
  since: number;
  /** How many events usually come in this part of the week. */
  usual: number;
}

/**
 * Whether no event has come for longer than usual: for at least a day, and for a part of the week in which three or
 * more events came on average in up to four weeks before. That is a gap of three times the usual one. Nights and
 * weekends need no rule of their own: the same hours of the week are compared. The first week has nothing to compare
 * with.
 */
export function unusualSilence(hours: readonly HourFigures[], now: number): Silence | undefined {
  const heard = hours.filter(({ fromEvents }) => fromEvents > 0);
  const [first, last] = [heard.at(0), heard.at(-1)];
  if (!first || !last) return undefined;
  const since = (last.hour + 1) * hour;
  if (now - since < shortestSilence) return undefined;
  const until = Math.min(now, since + week);
  const weeksBefore = Array.from({ length: weeksCompared }, (_, index) => (index + 1) * week);
  const known = weeksBefore.filter((shift) => since - shift >= first.hour * hour);
  if (known.length === 0) return undefined;
  const events = known.map((shift) => eventsIn(heard, since - shift, until - shift));
  const usual = events.reduce((sum, count) => sum + count, 0) / known.length;
  return usual >= eventsMissed ? { since, usual: Math.round(usual) } : undefined;
}

function eventsIn(hours: readonly HourFigures[], from: number, until: number): number {
  return hours
    .filter((one) => one.hour * hour >= from && (one.hour + 1) * hour <= until)
    .reduce((sum, { fromEvents }) => sum + fromEvents, 0);
}
