import { errorName } from '../foundation/error-name';
import type { AttemptMade, CallMade } from './attempt-made';
import { begun } from './attempt-start';
import {
  recordSuccess,
  recordFailure,
  changeBreaker,
  type CircuitBreaker,
  type CircuitBreakerStore,
} from './circuit-breaker';
import type { Delivery } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import { retryAfter, retryAtOnce, type QueueResult } from './queue-result';
import { prepareAttempt, type PrepareDependencies, type PreparedAttempt } from './prepare-attempt';
import { makeAttempt, type AttemptDependencies } from './make-attempt';
import type { MessageHistory } from './message-history';
import { connectionOf, type Outcome } from '../reconcile/outcome';
import type { RecordChange } from '../reconcile/record/session-record';
import { recordOutcome } from './record-outcome';
import { outcomeInWords } from '../reconcile/results-in-words';
import { retrySettingsOf } from './retry-policy';
import { storageRetryDelay } from './retry-schedule';
import { inDoubtFor, mayBeInDoubt, verifiableAfter } from './in-doubt';
import { orRetryWith, Unstored } from './unstored';

export interface ProcessDependencies extends PrepareDependencies, AttemptDependencies {
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>;
  /** Shows in issues how many sessions they have, once a session is on record. Never throws. */
  showFigures: (change: RecordChange, retentionDays: number) => Promise<void>;
}

/**
 * Makes one attempt at a delivery and records what came of it. Safe to run any number of times: a delivery that is
 * at rest is left alone, and the reconciliation itself changes nothing that is right already.
 *
 * A plain delivery costs two storage operations here (one that reads everything, one that records) besides the
 * access token. If storage fails the queue is asked to bring the message back, and nothing is counted.
 */
export async function processDelivery(
  message: DeliveryMessage,
  history: MessageHistory,
  dependencies: ProcessDependencies,
): Promise<QueueResult> {
  const { now } = dependencies;
  const { isRedelivered, wasKilled, isCopy, tries } = history;
  const inDoubtUntil = isRedelivered ? now() + inDoubtFor : (history.inDoubtUntil ?? 0);
  const known = { ...history, inDoubtUntil };
  try {
    const look = () => prepareAttempt(message, known, dependencies);
    const task = await orRetryWith({ isRedelivered, wasKilled, isCopy, tries }, look);
    if (task.kind !== 'attempt') return withRetryData(task, { inDoubtUntil, isCopy, tries });
    const delivery = await orRetryWith({ isRedelivered, tries }, () => begin(task, known, dependencies));
    if (!delivery) return withRetryData(retryAtOnce, { inDoubtUntil, isRedelivered, tries });
    const isInDoubt = () => now() < inDoubtUntil || mayBeInDoubt(task.work.ofSession, now());
    const work = { ...task.work, mayBeInDoubt: isInDoubt };
    const begunAt = now();
    let call: CallMade | undefined;
    const note = (latest: CallMade) => void (call = latest);
    const outcome = await makeAttempt(delivery, work, task.breaker, note, dependencies);
    const made = { tries: tries ?? 0, took: now() - begunAt, call };
    const result = await record({ ...task, delivery, made }, outcome, inDoubtUntil, dependencies);
    return withRetryData(result, { inDoubtUntil });
  } catch (error) {
    if (!(error instanceof Unstored)) throw error;
    return retryUnstored(error, message, known, dependencies);
  }
}

/** Storage failed: the message comes back, with what is known besides. */
function retryUnstored(
  { cause, atLeast, retryData }: Unstored,
  { deliveryId }: DeliveryMessage,
  { retries, inDoubtUntil }: MessageHistory,
  { log }: Pick<ProcessDependencies, 'log'>,
): QueueResult {
  log.warn('Storage failed, so the message comes back.', { deliveryId, error: cause.name });
  const delay = Math.max(storageRetryDelay(retries), atLeast);
  return withRetryData(retryAfter(delay), { inDoubtUntil, ...retryData });
}

function withRetryData(result: QueueResult, retryData: QueueResult['retryData']): QueueResult {
  return result.kind === 'retry-after'
    ? { ...result, retryData: { ...retryData, ...result.retryData } }
    : result;
}

/** Tells the breaker what came of the attempt, and records it. */
async function record(
  { delivery, work, breaker: known, made }: PreparedAttempt & { made: AttemptMade },
  outcome: Outcome,
  inDoubtUntil: number,
  dependencies: ProcessDependencies,
): Promise<QueueResult> {
  const { now, random, log, deliveries } = dependencies;
  const breaker = await report(outcome, known, dependencies);
  log.info('An attempt at a delivery ended.', { deliveryId: delivery.id, outcome: outcome.kind });
  const circumstances = {
    settings: retrySettingsOf(work.set, delivery),
    breakerIsOpen: breaker.phase === 'open',
    mayBeInDoubt: now() < inDoubtUntil || mayBeInDoubt(work.ofSession, now()),
    sessionRecord: work.sessionRecord,
    hasFigures: work.set.settings.sessionsInJql,
    made,
    now: now(),
    random: random(),
  };
  const { retentionDays } = work.set.settings;
  // The attempt has come to its end: only what it did is not on record.
  const isInDoubt = outcome.kind === 'failed' && outcome.isInDoubt;
  const { result, ofSession } = await orRetryWith(
    { inDoubtUntil: now() + inDoubtFor, tries: made.tries + 1 },
    () => recordOutcome(delivery, outcome, circumstances, retentionDays, deliveries),
    isInDoubt ? verifiableAfter : 0,
  );
  if (ofSession?.figures) await dependencies.showFigures(ofSession, retentionDays);
  return result;
}

/** Records the start of an attempt if that is wanted. @returns nothing if the delivery has changed meanwhile */
async function begin(
  { delivery, isWatched, breaker, work }: PreparedAttempt,
  { messageId }: MessageHistory,
  { deliveries, now }: ProcessDependencies,
): Promise<Delivery | undefined> {
  if (!isWatched || breaker.phase === 'open') return delivery;
  const next = begun(delivery, messageId, now());
  return (await deliveries.replace(delivery, next, work.set.settings.retentionDays)) ? next : undefined;
}

/** Tells the breaker. It only saves calls that would fail: if it cannot be written, work goes on. */
async function report(
  outcome: Outcome,
  breaker: CircuitBreaker,
  { breakers, now, log }: ProcessDependencies,
): Promise<CircuitBreaker> {
  const connection = connectionOf(outcome);
  if (connection === 'unknown') return breaker;
  const cause = outcome.kind === 'failed' ? (outcome.outage ?? outcomeInWords(outcome)) : '';
  try {
    return await changeBreaker(
      breaker,
      (current) =>
        connection === 'none' ? recordFailure(current, cause, now()) : recordSuccess(current, now()),
      breakers,
    );
  } catch (error) {
    log.warn('The circuit breaker could not be written.', {
      configurationId: breaker.configurationId,
      error: errorName(error),
    });
    return breaker;
  }
}
