import type { OptionalEffect } from '../../configuration/left-out';
import type { PollQueue } from '../polling-queue';
import type { BackfillJob } from './backfill-job';
import type { BackfillRange } from './backfill-range';
import type { BackfillStore } from './backfill-store';
import { changeBackfill } from './change-backfill';

export interface ControlDependencies {
  backfills: BackfillStore;
  pollQueue: PollQueue;
  now: () => number;
  newId: () => string;
}

export interface BackfillToStart {
  configurationId: string;
  days: BackfillJob['days'];
  range: BackfillRange;
  leftOut?: OptionalEffect[];
}

/** Names a job: what a page shows may have been followed by another one. */
export interface BackfillOf {
  configurationId: string;
  jobId: string;
}

/**
 * Starts a backfill of a range of time. A configuration has one at a time.
 *
 * @returns the job, or `undefined` if one is under way already
 * @throws StorageUnavailable, StoredValueUnreadable; a push that fails is made up for by a later tick
 */
export async function startBackfill(
  { configurationId, days, range, leftOut }: BackfillToStart,
  dependencies: ControlDependencies,
): Promise<BackfillJob | undefined> {
  const { now, newId, backfills } = dependencies;
  const at = now();
  const job: BackfillJob = {
    id: newId(),
    state: 'running',
    days,
    leftOut,
    ...range,
    cursor: range.from,
    claimed: 0,
    startedAt: at,
    updatedAt: at,
    continueAt: at,
  };
  const started = await changeBackfill(backfills, configurationId, (former) =>
    isOpen(former) ? undefined : job,
  );
  return pushed(configurationId, started, dependencies);
}

/** Pauses a running backfill. What it has claimed is brought into Jira all the same. @throws as `startBackfill` */
export function pauseBackfill(of: BackfillOf, dependencies: ControlDependencies) {
  const pause = (job: BackfillJob): BackfillJob | undefined =>
    job.state === 'running' ? { ...job, state: 'paused', cause: undefined } : undefined;
  return changeNamed(of, pause, dependencies);
}

/** Has a paused backfill go on where it stopped. @throws as `startBackfill` */
export async function resumeBackfill(of: BackfillOf, dependencies: ControlDependencies) {
  const continueAt = dependencies.now();
  const resume = (job: BackfillJob): BackfillJob | undefined =>
    job.state === 'paused' ? { ...job, state: 'running', cause: undefined, continueAt } : undefined;
  return pushed(of.configurationId, await changeNamed(of, resume, dependencies), dependencies);
}

/** Cancels a backfill for good. What it has claimed is brought into Jira all the same. @throws as `startBackfill` */
export function cancelBackfill(of: BackfillOf, dependencies: ControlDependencies) {
  const cancel = (job: BackfillJob): BackfillJob | undefined =>
    isOpen(job) ? { ...job, state: 'cancelled', cause: undefined, failure: undefined } : undefined;
  return changeNamed(of, cancel, dependencies);
}

/** No longer shows a backfill that has ended. @throws as `startBackfill` */
export function dismissBackfill(of: BackfillOf, { backfills }: Pick<ControlDependencies, 'backfills'>) {
  return changeBackfill(backfills, of.configurationId, (job) =>
    job?.id === of.jobId && !isOpen(job) ? { ...job, isDismissed: true } : undefined,
  );
}

/** Whether a backfill is under way: it runs, or can be resumed. */
export function isOpen(job: BackfillJob | undefined): boolean {
  return job?.state === 'running' || job?.state === 'paused';
}

/** @returns the job as it is now, or `undefined` if it is another one or in another state */
function changeNamed(
  { configurationId, jobId }: BackfillOf,
  change: (job: BackfillJob) => BackfillJob | undefined,
  { backfills, now }: ControlDependencies,
): Promise<BackfillJob | undefined> {
  return changeBackfill(backfills, configurationId, (job) => {
    const next = job?.id === jobId ? change(job) : undefined;
    return next && { ...next, updatedAt: now() };
  });
}

async function pushed(
  configurationId: string,
  job: BackfillJob | undefined,
  { pollQueue }: ControlDependencies,
): Promise<BackfillJob | undefined> {
  // A tick finds a job that nobody works at.
  if (job)
    await pollQueue.push([{ kind: 'backfill', configurationId, jobId: job.id }]).catch(() => undefined);
  return job;
}
