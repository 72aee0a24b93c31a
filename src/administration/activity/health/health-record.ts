import * as v from 'valibot';
import { integer } from '../../../foundation/integer';
import { hour } from '../../../foundation/durations';
import type { Histogram } from './latency';

/** How long hours are kept. */
export const daysKept = 31;

/** What came in and was done within one hour. */
export interface HourFigures {
  /** Hours since 1970. */
  hour: number;
  /** Deliveries brought up by outbound events, whatever became of them. */
  fromEvents: number;
  /** Deliveries that polling found although no event had come. */
  foundByPolling: number;
  /** Deliveries that were done for the first time, as a whole. */
  done: number;
  /** Those of which a part was refused or impossible then. */
  withRemarks: number;
  /** From the end of a session to its work log. */
  latencies: Histogram;
}

const figures = [integer, integer, integer, integer, v.array(integer)] as const;

/**
 * They are written often, so an hour is stored as a list of numbers. The last one, which is younger, only if it
 * counts.
 */
const hoursSchema = v.array(
  v.pipe(
    v.union([v.strictTuple([...figures, integer]), v.strictTuple(figures)]),
    v.transform(([hour, fromEvents, foundByPolling, done, latencies, withRemarks = 0]): HourFigures => {
      return { hour, fromEvents, foundByPolling, done, withRemarks, latencies };
    }),
  ),
);

/**
 * The roll-up of what came in and was done, for every hour in which something happened, as far as it is not at rest
 * yet. It is one value, written at most every quarter of an hour.
 */
export const healthRecordSchema = v.object({
  /** When the record was begun, in milliseconds; 0 before this was kept. */
  since: v.optional(integer, 0),
  /** Up to when deliveries have been counted, in milliseconds: those that came in, and those that were done. */
  countedTo: v.object({ arrived: integer, done: integer }),
  hours: hoursSchema,
});

/** The hours at rest. They belong to the record that was begun when they say; another one counts them itself. */
export const earlierHoursSchema = v.object({ since: integer, hours: hoursSchema });

export type EarlierHours = v.InferOutput<typeof earlierHoursSchema>;

export interface HealthRecord {
  since: number;
  countedTo: { arrived: number; done: number };
  /** Oldest first. */
  hours: HourFigures[];
}

/** The record in the form that the schema reads. */
export function storedHealth({ hours, ...record }: HealthRecord): v.InferInput<typeof healthRecordSchema> {
  return { ...record, hours: storedHours(hours) };
}

/** The hours at rest of a record, in the form that the schema reads. */
export function storedEarlierHours(
  { since }: HealthRecord,
  hours: readonly HourFigures[],
): v.InferInput<typeof earlierHoursSchema> {
  return { since, hours: storedHours(hours) };
}

function storedHours(hours: readonly HourFigures[]): v.InferInput<typeof hoursSchema> {
  return hours.map(({ hour, fromEvents, foundByPolling, done, withRemarks, latencies }) =>
    withRemarks > 0
      ? [hour, fromEvents, foundByPolling, done, [...latencies], withRemarks]
      : [hour, fromEvents, foundByPolling, done, [...latencies]],
  );
}

/** The record before anything is counted. The deliveries kept from the last days are counted step by step. */
export function newHealthRecord(now: number): HealthRecord {
  const from = now - daysKept * 24 * hour;
  return { since: now, countedTo: { arrived: from, done: from }, hours: [] };
}

/** The hour that a moment belongs to. */
export function hourOf(at: number): number {
  return Math.floor(at / hour);
}

const nothing = { fromEvents: 0, foundByPolling: 0, done: 0, withRemarks: 0, latencies: [] };

/** The hours with one of them changed. */
export function withHour(
  hours: readonly HourFigures[],
  hour: number,
  change: (figures: HourFigures) => HourFigures,
): HourFigures[] {
  const known = hours.find((figures) => figures.hour === hour);
  const changed = change(known ?? { hour, ...nothing });
  return [...hours.filter((figures) => figures !== known), changed].sort((a, b) => a.hour - b.hour);
}

/** The hours that are not too old. */
export function recentHours(hours: readonly HourFigures[], now: number): HourFigures[] {
  const first = hourOf(now) - daysKept * 24;
  return hours.filter(({ hour }) => hour > first);
}
