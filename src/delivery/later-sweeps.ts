import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { minute } from '../foundation/durations';

/** Has deliveries handed out that a run of the schedule had to leave. About no delivery, and in a lane of its own. */
export const sweepMessageSchema = v.object({
  kind: v.literal('sweep'),
  /** When the schedule pushed it. */
  at: integer,
});

export type SweepMessage = v.InferOutput<typeof sweepMessageSchema>;

export interface LaterSweep {
  message: SweepMessage;
  delaySeconds: number;
}

/** Pushes up to `pushedAtOnce`. @throws QueueUnavailable */
export type PushSweeps = (sweeps: LaterSweep[]) => Promise<void>;

/** How many events the push budget grants at once: one later sweep hands out so many. */
const requeuedBySweep = 100;

/** The push budget, with 150 events a minute, is whole again after 40 seconds. */
const secondsBetween = 45;

/** What does not fit before the next run of the schedule is left to that run. */
const mostSweeps = 6;

/** The sweeps that are to follow a run of the schedule that had to leave so many deliveries. */
export function laterSweeps(left: number, now: number): LaterSweep[] {
  const count = Math.min(Math.ceil(left / requeuedBySweep), mostSweeps);
  return Array.from({ length: count }, (_, place) => ({
    message: { kind: 'sweep', at: now },
    delaySeconds: (place + 1) * secondsBetween,
  }));
}

/**
 * A sweep that comes later than the next run of the schedule has nothing to do: that run has later sweeps of its own.
 */
const validFor = 5 * minute;

export function isSuperfluous({ at }: SweepMessage, now: number): boolean {
  return now - at >= validFor;
}
