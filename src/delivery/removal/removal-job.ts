import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { minute, hour, day } from '../../foundation/durations';

/** What a pass goes over, one after the other. */
const removedParts = ['deliveries', 'records'] as const;

/**
 * The removal of deliveries and of what is remembered of sessions, which a lowered retention has left in storage, where
 * they have a longer time to live. It passes over all of them, oldest first, once a day until nothing is left that was
 * written before the lowering. Times are milliseconds by this installation's clock.
 */
export const removalJobSchema = v.object({
  /** Deliveries may have been written to live for so many days. */
  from: integer,
  loweredAt: integer,
  /** The present pass began then, or later. */
  passBegunAt: integer,
  /** What the present pass is at: the deliveries first. */
  part: v.optional(v.picklist(removedParts), 'deliveries'),
  /** The present pass has looked at what was created, or written, up to then. */
  reached: integer,
  /** When it goes on; nobody works at it before that. */
  continueAt: integer,
  isOver: v.boolean(),
});

export type RemovalJob = v.InferOutput<typeof removalJobSchema>;

/** The job is recorded before the settings are: whoever saves them needs less than a minute. */
const savingTakes = minute;

/** Who has read the former retention may still write with it for a while. */
const writtenWithFormer = hour;

/** The job after the retention was lowered from so many days; one that is under way begins anew. */
export function begun(former: RemovalJob | undefined, formerDays: number, now: number): RemovalJob {
  const at = now + savingTakes;
  const from = former && !former.isOver ? Math.max(former.from, formerDays) : formerDays;
  return {
    from,
    loweredAt: now,
    passBegunAt: at,
    part: 'deliveries',
    reached: 0,
    continueAt: at,
    isOver: false,
  };
}

/** Whether there is something to be done now. */
export function isDue({ isOver, continueAt }: RemovalJob, now: number): boolean {
  return !isOver && continueAt <= now;
}

/**
 * The job once a pass has come to the end of a part. The last pass begins when all that is old has outlived the
 * retention.
 */
export function passed(job: RemovalJob, retentionDays: number, now: number): RemovalJob {
  if (job.part === 'deliveries') return { ...job, part: 'records', reached: 0 };
  const lastPassAt = job.loweredAt + retentionDays * day + writtenWithFormer;
  if (job.passBegunAt >= lastPassAt) return { ...job, isOver: true };
  const at = Math.max(now, Math.min(now + day, lastPassAt));
  return { ...job, passBegunAt: at, part: 'deliveries', reached: 0, continueAt: at };
}
