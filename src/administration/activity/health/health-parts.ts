import { day, hour } from '../../../foundation/durations';
import type { EarlierHours, HealthRecord, HourFigures } from './health-record';
import { combined } from './latency';

/** The hours that still change, and those that have come to rest. */
export interface HealthParts {
  recent: HourFigures[];
  /** Before yesterday, in UTC. */
  earlier: HourFigures[];
}

/**
 * Divides hours for storage. The recent ones, 48 at most, are written with every count; all others, up to 700, once a
 * day, and if something old is counted. Written bytes are what storage costs most for.
 */
export function partsOf(hours: readonly HourFigures[], now: number): HealthParts {
  const yesterday = (Math.floor(now / day) - 1) * (day / hour);
  return {
    recent: hours.filter((figures) => figures.hour >= yesterday),
    earlier: hours.filter((figures) => figures.hour < yesterday),
  };
}

/** All hours of a record. Those at rest that belong to another one are left out: this one counts them itself. */
export function allHours(record: HealthRecord | undefined, earlier: EarlierHours | undefined): HourFigures[] {
  if (!record) return [];
  return earlier?.since === record.since ? merged(earlier.hours, record.hours) : record.hours;
}

/** Adds up the figures of the same hours. Oldest first. */
function merged(one: readonly HourFigures[], other: readonly HourFigures[]): HourFigures[] {
  const hours = new Map(one.map((figures) => [figures.hour, figures]));
  for (const figures of other) {
    const known = hours.get(figures.hour);
    hours.set(figures.hour, known ? added(known, figures) : figures);
  }
  return [...hours.values()].sort((a, b) => a.hour - b.hour);
}

function added(one: HourFigures, other: HourFigures): HourFigures {
  return {
    hour: one.hour,
    fromEvents: one.fromEvents + other.fromEvents,
    foundByPolling: one.foundByPolling + other.foundByPolling,
    done: one.done + other.done,
    withRemarks: one.withRemarks + other.withRemarks,
    latencies: withoutTail(combined([one.latencies, other.latencies])),
  };
}

/** Steps missing at the end are 0. */
function withoutTail(histogram: readonly number[]): number[] {
  const last = histogram.findLastIndex((count) => count > 0);
  return histogram.slice(0, last + 1);
}
