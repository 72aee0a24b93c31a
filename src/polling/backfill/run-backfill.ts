import type { Configuration } from '../../configuration/configuration';
import { ClaimFound } from '../claim-found';
import { askedToWait, causeInWords, restAfterFailure } from '../poll-failure';
import type { PollDependencies } from '../poll-dependencies';
import type { PollFrame } from '../poll-frame';
import type { BackfillMessage } from '../polling-queue';
import { again, finished, type PollResult } from '../poll-result';
import { walkEndedSessions } from '../walk-ended-sessions';
import type { BackfillJob } from './backfill-job';
import type { BackfillStore } from './backfill-store';
import { changeBackfill } from './change-backfill';

export interface BackfillDependencies extends PollDependencies {
  backfills: BackfillStore;
}

/** A backfill waits a little longer than polls do, so that those have the first call on the budget. */
const courtesy = 3_000;

/**
 * Makes one step of a backfill: claims what has no delivery yet, within the budget that polls and replays use as
 * well. The job is read again when the step is written, so that a pause or a cancellation in between holds.
 *
 * @throws StorageUnavailable: the queue brings the message back then
 */
export async function runBackfill(
  { configurationId, jobId }: BackfillMessage,
  dependencies: BackfillDependencies,
): Promise<PollResult> {
  const { backfills: store, now, log } = dependencies;
  const { book, backfills } = await store.readBookAndBackfills();
  const job = backfills.content[configurationId];
  const configuration = book.configurations.find(({ id }) => id === configurationId);
  if (job?.id !== jobId || job.state !== 'running' || now() < job.continueAt) return finished;

  const { retentionDays } = book.settings;
  const reached = configuration
    ? await makeStep(job, configuration, retentionDays, dependencies)
    : paused('The configuration does not exist any more, or cannot be read.');
  const written = await changeBackfill(store, configurationId, (current) =>
    current?.id === jobId ? merged(current, reached, now()) : undefined,
  );
  log.info('A backfill made a step.', { configurationId, state: written?.state, claimed: reached.claimed });
  return written?.state === 'running' ? again(written.continueAt, now()) : finished;
}

/** What a step comes to: `claimed` is what it adds. */
type Reached = Pick<BackfillJob, 'claimed'> &
  Partial<Pick<BackfillJob, 'state' | 'cursor' | 'continueAt' | 'failure' | 'cause'>>;

async function makeStep(
  job: BackfillJob,
  configuration: Configuration,
  retentionDays: number,
  dependencies: BackfillDependencies,
): Promise<Reached> {
  if (configuration.settings.disabled) {
    return paused('The configuration is disabled. Enable it and resume the backfill.');
  }
  const { now, applianceOf } = dependencies;
  const claims = new ClaimFound({ configuration, source: 'backfill', retentionDays }, dependencies);
  let { cursor } = job;
  const onProgress = (reached: number) => {
    cursor = reached;
  };
  try {
    const walk = { frame: frameOf(job), cursor, onProgress };
    const taken = await walkEndedSessions(walk, applianceOf(configuration), claims, now);
    if (taken.kind === 'all') return { claimed: claims.sessions, cursor, state: 'done' };
    return { claimed: claims.sessions, cursor, continueAt: taken.at + courtesy };
  } catch (error) {
    const at = now();
    const continueAt = at + Math.max(restAfterFailure, askedToWait(error));
    const failure = { since: job.failure?.since ?? at, cause: causeInWords(error) };
    return { claimed: claims.sessions, cursor, continueAt, failure };
  }
}

function frameOf({ from, until }: BackfillJob): PollFrame {
  return { floor: from, until, present: until, offset: 0, isOpen: false, tellsMissedEvents: false };
}

function paused(cause: string): Reached {
  return { claimed: 0, state: 'paused', cause };
}

/** A job that was paused or cancelled meanwhile stays so; how far it has come is kept. */
function merged(current: BackfillJob, reached: Reached, now: number): BackfillJob {
  const claimed = current.claimed + reached.claimed;
  const state = current.state === 'running' ? (reached.state ?? 'running') : current.state;
  return {
    ...current,
    ...reached,
    failure: reached.failure,
    cause: current.state === 'running' ? reached.cause : current.cause,
    claimed,
    state,
    updatedAt: now,
  };
}
