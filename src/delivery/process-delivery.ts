import type { ConfigurationStore } from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import {
  afterAnswer,
  afterNoConnection,
  changeBreaker,
  type CircuitBreaker,
  type CircuitBreakerStore,
} from './circuit-breaker';
import { confirmWork } from './confirm-work';
import type { DeliveryMessage } from './delivery-queue';
import type { DeliveryStore, ReadWork } from './delivery-store';
import { finished, isAtRest, isHeld, untilItsTime, untilSettled, type ProcessingResult } from './its-time';
import { makeAttempt, type AttemptDependencies } from './make-attempt';
import { connectionOf, type Outcome } from './outcome';
import { recordOutcome } from './record-outcome';
import { retrySettingsOf } from './retry-policy';
import { isUncertain } from './unsettled-effect';

export interface ProcessDependencies extends AttemptDependencies {
  readWork: ReadWork;
  deliveries: Pick<DeliveryStore, 'get' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>;
  /** From 0 to below 1. */
  random: () => number;
  log: Log;
}

/** What the queue tells of a message besides what is in it. */
export interface MessageHistory {
  /** An earlier attempt did not come to its end: it was killed, or could not record what it had done. */
  wasCutShort: boolean;
}

/**
 * Makes one attempt at a delivery and records what came of it. Safe to run any number of times: a delivery that is
 * at rest is left alone, and the reconciliation itself changes nothing that is right already.
 *
 * A plain delivery costs two storage operations here (one that reads everything, one that records) besides the
 * access token.
 *
 * @throws StorageUnavailable: the queue brings the message back then
 */
export async function processDelivery(
  message: DeliveryMessage,
  { wasCutShort }: MessageHistory,
  dependencies: ProcessDependencies,
): Promise<ProcessingResult> {
  const { deliveries, now, random, log } = dependencies;
  const read = await dependencies.readWork(message);
  // A batch may be out of date, unlike a single read: what was claimed just now may be missing in it.
  const delivery = read.delivery ?? (await deliveries.get(message.deliveryId));
  if (!delivery) {
    log.warn('The delivery is not kept any more.', { deliveryId: message.deliveryId });
    return finished;
  }
  if (isAtRest(delivery)) return finished;
  const work = await confirmWork(read, delivery, dependencies);
  if (work.breaker.phase === 'open' && isHeld(delivery, now())) return finished;
  const early = untilItsTime(delivery, now()) ?? untilSettled(work.ofSession, now());
  if (early) return early;

  // Who is held for a breaker that has closed meanwhile would wait for nobody: an open one is read strictly.
  const { configurationId } = delivery;
  const known =
    work.breaker.phase === 'open' ? await dependencies.breakers.breakerOf(configurationId) : work.breaker;
  const outcome = await makeAttempt(delivery, work, known, dependencies);
  const breaker = await report(outcome, known, dependencies);
  log.info('An attempt at a delivery ended.', { deliveryId: delivery.id, outcome: outcome.kind });
  const circumstances = {
    settings: retrySettingsOf(work.book, delivery),
    breakerIsOpen: breaker.phase === 'open',
    isUncertain: wasCutShort || isUncertain(work.ofSession, now()),
    now: now(),
    random: random(),
  };
  const { retentionDays } = work.book.settings;
  return recordOutcome(delivery, outcome, circumstances, retentionDays, deliveries);
}

/** Tells the breaker. It only saves calls that would be in vain: where it cannot be written, work goes on. */
async function report(
  outcome: Outcome,
  breaker: CircuitBreaker,
  { breakers, now, log }: ProcessDependencies,
): Promise<CircuitBreaker> {
  const connection = connectionOf(outcome);
  if (connection === 'unknown') return breaker;
  const cause = outcome.kind === 'failed' ? (outcome.outage ?? outcome.cause) : '';
  try {
    return await changeBreaker(
      breaker,
      (current) =>
        connection === 'none' ? afterNoConnection(current, cause, now()) : afterAnswer(current, now()),
      breakers,
    );
  } catch (error) {
    log.warn('The circuit breaker could not be written.', {
      configurationId: breaker.configurationId,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return breaker;
  }
}
