import type { ConfigurationStore } from '../configuration/configuration-set';
import type { Log } from '../failure/log';
import { fateOf, isCopyOf, isWatched, withoutStart } from './attempt-start';
import type { CircuitBreaker, CircuitBreakerStore } from './circuit-breaker';
import { confirmWork } from './confirm-work';
import type { Delivery } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import type { DeliveryStore, ReadWork, Work } from './delivery-store';
import { retryAfter, acknowledge, retryAtOnce, type QueueResult } from './queue-result';
import { isAtRest, isHeld, deferUntilDue, deferUntilVerifiable } from './early-message';
import type { MessageHistory } from './message-history';
import { nextStep, verifyAfterKill } from './next-step';
import { cutShortOutcome, pausedOutcome } from '../reconcile/outcome';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import { retrySettingsOf } from './retry-policy';
import { sessionRecordAfter } from './session-record-after';

export interface PrepareDependencies {
  readWork: ReadWork;
  deliveries: Pick<DeliveryStore, 'get' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  breakers: Pick<CircuitBreakerStore, 'breakerOf'>;
  sessionIssues: Pick<SessionIssueStore, 'get'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  now: () => number;
  /** From 0 to below 1. */
  random: () => number;
  log: Log;
}

/** What an attempt is made at. */
export interface PreparedAttempt {
  kind: 'attempt';
  delivery: Delivery;
  work: Work;
  /** Read strictly if it is open: who is held for a breaker that has closed meanwhile would wait for nobody. */
  breaker: CircuitBreaker;
  /** Whether the attempt's start is to be recorded. */
  isWatched: boolean;
}

/**
 * Reads what a message is about, and sees whether an attempt is to be made now. If an earlier one was cut short, that
 * is recorded as a failure instead. One storage read for a plain event.
 *
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function prepareAttempt(
  message: DeliveryMessage,
  history: MessageHistory,
  dependencies: PrepareDependencies,
): Promise<PreparedAttempt | QueueResult> {
  const { deliveries, breakers, now, log } = dependencies;
  const batch = await dependencies.readWork(message);
  // A batch may be out of date, unlike a single read: what was claimed just now may be missing in it.
  const read = batch.delivery ?? (await deliveries.get(message.deliveryId));
  if (!read) {
    log.warn('The delivery is not kept any more.', { deliveryId: message.deliveryId });
    return acknowledge;
  }
  if (isAtRest(read)) return orVerification(read, history, batch, dependencies);
  const watched = isWatched(read, message, history);
  const strict = watched ? await deliveries.get(read.id) : read;
  if (!strict) return acknowledge;
  if (isAtRest(strict)) return orVerification(strict, history, batch, dependencies);
  const work = await confirmWork(batch, strict, dependencies);
  const delivery = await settleStart(strict, history, work, dependencies);
  if ('kind' in delivery) return delivery;
  const isPaused = isPausedIn(work.set, delivery);
  if ((isPaused || work.breaker.phase === 'open') && isHeld(delivery, now())) return acknowledge;
  if (isPaused) return holdPaused(delivery, work, dependencies);
  const early = deferUntilDue(delivery, now()) ?? deferUntilVerifiable(work.ofSession, now());
  if (early) return early;
  const { configurationId } = delivery;
  const breaker = work.breaker.phase === 'open' ? await breakers.breakerOf(configurationId) : work.breaker;
  return { kind: 'attempt', delivery, work, breaker, isWatched: watched };
}

function isPausedIn({ configurations }: Work['set'], { configurationId }: Delivery): boolean {
  return configurations.some(({ id, pausedAt }) => id === configurationId && pausedAt !== undefined);
}

/** Nothing is written while writing is paused. A second look at what is done waits with the queue. */
async function holdPaused(
  delivery: Delivery,
  { set }: Work,
  { deliveries, now, random }: PrepareDependencies,
): Promise<QueueResult> {
  const settings = retrySettingsOf(set, delivery);
  const circumstances = { settings, breakerIsOpen: false, mayBeInDoubt: false, now: now(), random: random() };
  const { record, result } = nextStep(delivery, pausedOutcome(), circumstances);
  if (!record) return result;
  return (await deliveries.replace(delivery, record, set.settings.retentionDays)) ? result : retryAtOnce;
}

/** A message that finds its delivery at rest: mostly nothing is left to do. */
async function orVerification(
  delivery: Delivery,
  history: MessageHistory,
  batch: Work,
  dependencies: PrepareDependencies,
): Promise<QueueResult> {
  const { deliveries, now } = dependencies;
  const { isRedelivered, wasKilled } = history;
  const planned = verifyAfterKill(delivery, history, now());
  if (!planned) return acknowledge;
  const { set } = await confirmWork(batch, delivery, dependencies);
  const isKept = await deliveries.replace(delivery, planned.record, set.settings.retentionDays);
  // Only this message knows of the kill: it has to say so when it is back.
  return isKept ? planned.result : { ...retryAtOnce, retryData: { isRedelivered, wasKilled } };
}

/** The delivery once it is known what became of an attempt that was begun and has no outcome. */
async function settleStart(
  delivery: Delivery,
  history: MessageHistory,
  work: Work,
  { deliveries, now, random, log }: PrepareDependencies,
): Promise<Delivery | QueueResult> {
  const { retentionDays } = work.set.settings;
  const fate = fateOf(delivery, history, now());
  switch (fate.kind) {
    case 'none':
      return delivery;
    case 'may-run':
      return retryAfter(fate.for, { isCopy: delivery.start && isCopyOf(delivery.start, history) });
    case 'ended': {
      const cleared = withoutStart(delivery, now());
      return (await deliveries.replace(delivery, cleared, retentionDays)) ? cleared : retryAtOnce;
    }
    case 'cut-short': {
      log.warn('An attempt at a delivery was cut short.', { deliveryId: delivery.id });
      const settings = retrySettingsOf(work.set, delivery);
      const circumstances = { settings, breakerIsOpen: false, mayBeInDoubt: true };
      const outcome = cutShortOutcome();
      const { record = withoutStart(delivery, now()), result } = nextStep(delivery, outcome, {
        ...circumstances,
        now: now(),
        random: random(),
      });
      const ofSession = sessionRecordAfter(record, outcome, work.sessionRecord);
      // Whoever was faster has recorded something of this delivery: the proof is looked for anew.
      return (await deliveries.replace(delivery, record, retentionDays, ofSession)) ? result : retryAtOnce;
    }
  }
}
