import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { minute, hour } from '../../foundation/durations';
import type { Revised } from '../../foundation/revised';

/** The time after its last report at which an account is reported again, not before and not after (Atlassian). */
export const cycleLength = 7 * 24 * hour;

/** How long a run keeps others away. The platform ends it long before (`timeoutSeconds` in `manifest.yml`). */
export const longestRun = 15 * minute;

/** The longest wait after a failure. It leaves time for several more tries until the next cycle. */
const longestWait = 24 * hour;

/** How far the report of accounts has come. Times are milliseconds by this installation's clock. */
export const reportCycleSchema = v.object({
  /** Nothing is done before this time. */
  dueAt: integer,
  /** The number of runs in a row that failed. */
  failures: v.pipe(integer, v.minValue(0)),
  /** In a cycle under way, the accounts that are still to be reported. */
  waiting: v.optional(v.array(v.string())),
});

export type ReportCycle = v.InferOutput<typeof reportCycleSchema>;

/** Where it is kept, as one document. Every method throws StorageUnavailable if the platform refuses. */
export interface ReportCycleStore {
  /** `undefined` before the first cycle, and if the stored value cannot be read. One storage read. */
  readCycle(): Promise<Revised<ReportCycle | undefined>>;
  /** One storage write. @returns false if another run came first: nothing is written then */
  replaceCycle(cycle: ReportCycle, expectedRevision: number): Promise<boolean>;
}

/** Whether there is something to do now. */
export function isDue(cycle: ReportCycle | undefined, now: number): boolean {
  return cycle === undefined || cycle.dueAt <= now;
}

/** The cycle while a run works. Other runs do nothing in that time; the next one continues. */
export function underWay(
  cycle: ReportCycle | undefined,
  waiting: readonly string[],
  startedAt: number,
): ReportCycle {
  return { dueAt: startedAt + longestRun, failures: cycle?.failures ?? 0, waiting: [...waiting] };
}

/** The cycle after everything is reported. `startedAt` is the start of the run that reported the last part. */
export function finished(startedAt: number): ReportCycle {
  return { dueAt: startedAt + cycleLength, failures: 0 };
}

/**
 * The cycle after a failed run: it tries again in an hour, then in two, in four, up to a day.
 *
 * @param notBefore the time until which Atlassian asked to wait
 */
export function postponed(cycle: ReportCycle, startedAt: number, notBefore = 0): ReportCycle {
  const failures = cycle.failures + 1;
  const wait = Math.min(longestWait, hour * 2 ** Math.min(failures - 1, 10));
  const asked = Math.min(notBefore, startedAt + cycleLength);
  return { ...cycle, failures, dueAt: Math.max(startedAt + wait, asked) };
}
