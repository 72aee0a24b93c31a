import type { OptionalEffect } from '../../configuration/left-out';
import type { BackfillJob } from '../../polling/backfill/backfill-job';
import type { ChosenDays } from '../../polling/backfill/backfill-range';
import type { BackfillOf } from '../../polling/backfill/control-backfill';
import type { Skipped } from '../../polling/skipped';
import type { BackfillPreview } from '../../polling/backfill/preview-backfill';

/** The part of the admin page's contract for backfills. Times are milliseconds since 1970. */
export interface BackfillApi {
  /** The dry run in parts: `next` of one part is `from` of the following one. Changes nothing. */
  previewBackfill: { payload: BackfillDays & { from?: number }; value: BackfillPreview };
  startBackfill: { payload: BackfillDays; value: BackfillProgress };
  pauseBackfill: { payload: BackfillOf; value: BackfillProgress };
  resumeBackfill: { payload: BackfillOf; value: BackfillProgress };
  cancelBackfill: { payload: BackfillOf; value: BackfillProgress };
  /** No longer shows one that has ended. */
  dismissBackfill: { payload: BackfillOf; value: BackfillProgress };
  /**
   * Backfills that are under way, or ended within the last day and were not dismissed: at most one for each
   * configuration.
   */
  readBackfills: { payload: undefined; value: BackfillProgress[] };
}

/** Days in the configuration's time zone, both included. */
export interface BackfillDays extends ChosenDays {
  configurationId: string;
  /** What is done beside writing content; nothing if absent. */
  also?: OptionalEffect[];
}

export interface BackfillProgress extends Pick<
  BackfillJob,
  'state' | 'days' | 'claimed' | 'startedAt' | 'updatedAt' | 'failure' | 'cause' | 'continueAt'
> {
  configurationId: string;
  configurationName: string;
  jobId: string;
  /** What it leaves out of what the configuration says. */
  leftOut: OptionalEffect[];
  /** How much of the days is done, from 0 to 1. */
  progress: number;
  /** The day that has been reached. */
  reachedDay: string;
  /** What could not be read and was skipped. */
  skipped: Skipped[];
}
