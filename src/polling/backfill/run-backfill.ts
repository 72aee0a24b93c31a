import type { Configuration } from '../../configuration/configuration';
import type { ConfigurationSet } from '../../configuration/configuration-set';
import { readExistingSet } from '../../configuration/read-existing-set';
import { StoredValueUnreadable } from '../../failure/platform-errors';
import { minute } from '../../foundation/durations';
import { ClaimFound, type Throttle } from '../claim-found';
import { askedToWait, causeInWords, restAfterFailure } from '../poll-failure';
import type { PollDependencies } from '../poll-dependencies';
import type { PollFrame } from '../poll-frame';
import type { BackfillMessage } from '../polling-queue';
import { retryAt, acknowledge, type QueueResult } from '../../delivery/queue-result';
import { keptSkipped, type Met } from '../skipped';
import { walkEndedSessions } from '../walk-ended-sessions';
import { endOf, type BackfillJob } from './backfill-job';
import type { BackfillStore } from './backfill-store';
import { changeBackfill } from './change-backfill';

export interface BackfillDependencies extends PollDependencies {
  backfills: BackfillStore;
}

/**
 * One session a second: a configuration has four lanes, so each is free again before the next of them comes, and a
 * live event finds its lane empty. So few together that a live event never has more than half a minute's worth ahead.
 */
const throttle: Throttle = { atMost: 30, pace: 1_000 };

/** A backfill waits a little longer than polls do, so that those have the first call on the budget. */
const courtesy = 3_000;

/** How long a backfill waits for the queue at most: one session that takes for ever must not keep it from ending. */
const patienceWithQueue = 15 * minute;

/** When to look again whether the queue has come to what was pushed last. */
const pauseForQueue = 5_000;

/**
 * Makes one step of a backfill: claims what has no delivery yet, within the budget that polls and replays use as
 * well, and only once the queue has come to what the last step pushed, and if no quota of Jira is told to be used up.
 * The job is read again when the step is written, so that a pause or a cancellation in between holds.
 *
 * @throws StorageUnavailable: the queue brings the message back then
 */
export async function runBackfill(
  message: BackfillMessage,
  dependencies: BackfillDependencies,
): Promise<QueueResult> {
  const { configurationId, jobId } = message;
  const { backfills: store, now, log } = dependencies;
  const known = await readKnown(message, dependencies);
  const job = known?.backfills.content[configurationId];
  if (!known || job?.id !== jobId || job.state !== 'running' || now() < job.continueAt) return acknowledge;

  const set = isEnabledIn(known.set, configurationId)
    ? known.set
    : await readExistingSet({ read: store.readSet });
  const configuration = set.configurations.find(({ id }) => id === configurationId);
  const reached = configuration
    ? await makeStep(job, configuration, set.settings.retentionDays, dependencies)
    : paused('This version of the app cannot read the configuration.');
  const written = await changeBackfill(store, configurationId, (current) =>
    current?.id === jobId ? merged(current, reached, now()) : undefined,
  );
  log.info('A backfill made a step.', { configurationId, state: written?.state, claimed: reached.claimed });
  return written?.state === 'running' ? retryAt(written.continueAt, now()) : acknowledge;
}

/** Only then nothing pauses the job; else the configurations are read once more by their key. */
function isEnabledIn({ configurations }: ConfigurationSet, configurationId: string): boolean {
  return configurations.some(({ id, settings }) => id === configurationId && !settings.disabled);
}

/** Jobs that cannot be read are a defect that no repetition mends. */
async function readKnown({ configurationId }: BackfillMessage, { backfills, log }: BackfillDependencies) {
  try {
    return await backfills.readSetAndBackfills();
  } catch (error) {
    if (!(error instanceof StoredValueUnreadable)) throw error;
    log.error(error.message, { configurationId });
    return undefined;
  }
}

/** What a step comes to: `claimed` and `met` are what it adds. */
type Reached = Pick<BackfillJob, 'claimed'> & { met: Met[] } & Partial<
    Pick<BackfillJob, 'state' | 'cursor' | 'continueAt' | 'lastPushed' | 'failure' | 'cause'>
  >;

async function makeStep(
  job: BackfillJob,
  configuration: Configuration,
  retentionDays: number,
  dependencies: BackfillDependencies,
): Promise<Reached> {
  if (configuration.settings.disabled) {
    return paused('The configuration is disabled. Enable it, then resume the backfill.');
  }
  const { now, applianceOf } = dependencies;
  const { leftOut } = job;
  const context = { configuration, source: 'backfill', leftOut, retentionDays, throttle } as const;
  const claims = new ClaimFound(context, dependencies);
  let { cursor } = job;
  const onProgress = (reached: number) => {
    cursor = reached;
  };
  const met: Met[] = [];
  const onSkipped = (skipped: Met[]) => {
    met.push(...skipped);
  };
  const soFar = () => ({
    claimed: claims.sessions,
    met,
    cursor,
    lastPushed: claims.lastPushed ?? job.lastPushed,
  });
  try {
    const behindUntil = await queueBehindUntil(job, dependencies);
    if (behindUntil !== undefined) return { ...soFar(), failure: job.failure, continueAt: behindUntil };
    const walk = { frame: frameOf(job), cursor, onProgress, onSkipped };
    const taken = await walkEndedSessions(walk, applianceOf(configuration), claims, now);
    if (taken.kind === 'all') return { ...soFar(), state: 'done' };
    const pacedOut = now() + claims.sessions * throttle.pace;
    return { ...soFar(), continueAt: Math.max(taken.at + courtesy, pacedOut) };
  } catch (error) {
    const at = now();
    const continueAt = at + Math.max(restAfterFailure, askedToWait(error));
    const failure = { since: job.failure?.since ?? at, cause: causeInWords(error) };
    return { ...soFar(), continueAt, failure };
  }
}

/**
 * When to look again, if deliveries take longer than expected: more of them would only stand in the way of live events.
 * If Jira has told that its quota is used up, whatever is left of the next one is for live events first.
 *
 * @returns `undefined` if the queue is not behind
 */
async function queueBehindUntil(
  { lastPushed }: BackfillJob,
  { deliveries, now }: BackfillDependencies,
): Promise<number | undefined> {
  if (lastPushed === undefined) return undefined;
  const [last] = await deliveries.getMany([lastPushed]);
  if (last?.state !== 'waiting') return undefined;
  const { isOfQuota, nextAt = 0 } = last.attempts.at(-1) ?? {};
  if (isOfQuota && nextAt > now()) return nextAt + courtesy;
  if (now() - last.createdAt > patienceWithQueue) return undefined;
  return last.attempts.length === 0 && last.start === undefined ? now() + pauseForQueue : undefined;
}

/** A range that was not over when the backfill began reaches to the present by the appliance's own clock. */
function frameOf(job: BackfillJob): PollFrame {
  const end = endOf(job);
  const isOpen = job.until > end;
  return { floor: job.from, until: end, present: end, offset: 0, isOpen, tellsMissedEvents: false };
}

function paused(cause: string): Reached {
  return { claimed: 0, met: [], state: 'paused', cause };
}

/** A job that was paused or cancelled meanwhile stays so; how far it has come is kept. */
function merged(current: BackfillJob, { met, ...reached }: Reached, now: number): BackfillJob {
  const { state, cause, failure } = current;
  const isRunning = state === 'running';
  return {
    ...current,
    ...reached,
    state: isRunning ? (reached.state ?? state) : state,
    cause: isRunning ? reached.cause : cause,
    failure: isRunning ? reached.failure : failure,
    claimed: current.claimed + reached.claimed,
    skipped: keptSkipped(current.skipped, met, now),
    updatedAt: now,
  };
}
