import { dayOf } from '../../configuration/calendar-day';
import type { Configuration } from '../../configuration/configuration';
import { endOf, progressOf, type BackfillJob } from '../../polling/backfill/backfill-job';
import type { BackfillProgress } from './backfill-api';

/** A job as the page shows it. */
export function described(job: BackfillJob, { id, settings }: Configuration): BackfillProgress {
  const { id: jobId, state, days, claimed, startedAt, updatedAt, continueAt, failure, cause } = job;
  return {
    configurationId: id,
    configurationName: settings.name,
    jobId,
    state,
    days,
    claimed,
    startedAt,
    updatedAt,
    continueAt,
    failure,
    cause,
    leftOut: job.leftOut ?? [],
    skipped: job.skipped ?? [],
    progress: progressOf(job),
    reachedDay: dayOf(Math.min(job.cursor, endOf(job) - 1), days.timeZone),
  };
}
