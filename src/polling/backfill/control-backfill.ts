import type { PollQueue } from '../polling-queue';
import { problemWithRange, type BackfillJob, type BackfillRange } from './backfill-job';
import type { BackfillStore } from './backfill-store';
import { changeBackfill } from './change-backfill';

export interface ControlDependencies {
  backfills: BackfillStore;
  queue: PollQueue;
  now: () => number;
  newId: () => string;
  /** The account of the administrator. */
  accountId: string | undefined;
}

export type ControlResult = { kind: 'done'; job: BackfillJob } | { kind: 'refused'; reason: string };

/**
 * Starts a backfill of a range of time. A configuration has one at a time.
 *
 * @throws StorageUnavailable, StoredValueUnreadable; a push that fails is made up for by the next tick
 */
export async function startBackfill(
  configurationId: string,
  { from, until }: BackfillRange,
  dependencies: ControlDependencies,
): Promise<ControlResult> {
  const { now, newId, accountId } = dependencies;
  const problem = problemWithRange({ from, until }, now());
  if (problem !== undefined) return { kind: 'refused', reason: problem };
  const at = now();
  const job: BackfillJob = {
    id: newId(),
    state: 'running',
    from,
    until: Math.min(until, at),
    cursor: from,
    claimed: 0,
    startedAt: at,
    startedBy: accountId,
    updatedAt: at,
    continueAt: at,
  };
  const reason = 'A backfill of this configuration is under way. Wait for its end, or cancel it.';
  return changeAndPush(configurationId, (former) => (isOpen(former) ? undefined : job), reason, dependencies);
}

/** Pauses a running backfill. What it has claimed is brought into Jira all the same. */
export function pauseBackfill(
  configurationId: string,
  dependencies: ControlDependencies,
): Promise<ControlResult> {
  const { now } = dependencies;
  const pause = (job: BackfillJob | undefined) =>
    job?.state === 'running' ? changed(job, { state: 'paused', cause: undefined }, now()) : undefined;
  return changeOnly(configurationId, pause, 'No backfill is running.', dependencies);
}

/** Has a paused backfill go on where it stopped. */
export function resumeBackfill(
  configurationId: string,
  dependencies: ControlDependencies,
): Promise<ControlResult> {
  const at = dependencies.now();
  const resume = (job: BackfillJob | undefined) =>
    job?.state === 'paused'
      ? changed(job, { state: 'running', cause: undefined, continueAt: at }, at)
      : undefined;
  return changeAndPush(configurationId, resume, 'No backfill is paused.', dependencies);
}

/** Cancels a backfill for good. What it has claimed is brought into Jira all the same. */
export function cancelBackfill(
  configurationId: string,
  dependencies: ControlDependencies,
): Promise<ControlResult> {
  const { now } = dependencies;
  const cancel = (job: BackfillJob | undefined) =>
    job && isOpen(job) ? changed(job, { state: 'cancelled', cause: undefined }, now()) : undefined;
  return changeOnly(configurationId, cancel, 'No backfill is under way.', dependencies);
}

function isOpen(job: BackfillJob | undefined): boolean {
  return job?.state === 'running' || job?.state === 'paused';
}

function changed(job: BackfillJob, changes: Partial<BackfillJob>, now: number): BackfillJob {
  return { ...job, ...changes, updatedAt: now };
}

async function changeOnly(
  configurationId: string,
  change: (job: BackfillJob | undefined) => BackfillJob | undefined,
  reason: string,
  { backfills }: ControlDependencies,
): Promise<ControlResult> {
  const job = await changeBackfill(backfills, configurationId, change);
  return job ? { kind: 'done', job } : { kind: 'refused', reason };
}

async function changeAndPush(
  configurationId: string,
  change: (job: BackfillJob | undefined) => BackfillJob | undefined,
  reason: string,
  dependencies: ControlDependencies,
): Promise<ControlResult> {
  const result = await changeOnly(configurationId, change, reason, dependencies);
  if (result.kind === 'refused') return result;
  // The next tick finds a job that nobody works at.
  await dependencies.queue
    .push([{ kind: 'backfill', configurationId, jobId: result.job.id }])
    .catch(() => undefined);
  return result;
}
