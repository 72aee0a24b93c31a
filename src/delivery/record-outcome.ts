import { configurationOf, type ConfigurationBook } from '../configuration/configuration-book';
import { queueGraceMilliseconds, withAttempt, type Attempt, type Delivery } from './delivery';
import type { DeliveryEffects, Outcome } from './outcome';
import type { ProcessDependencies, ProcessingResult } from './process-delivery';
import type { RetryPolicy } from '../failure/policy-error';
import { longestQueueDelay, retryDelay } from './retry-schedule';

const finished: ProcessingResult = { kind: 'finished' };

/** Writes down what an attempt came to, in one storage write, and says whether the queue brings it back. */
export async function recordOutcome(
  delivery: Delivery,
  outcome: Outcome,
  book: ConfigurationBook,
  dependencies: Pick<ProcessDependencies, 'deliveries' | 'now' | 'random'>,
): Promise<ProcessingResult> {
  const now = dependencies.now();
  const put = (recorded: Delivery) => dependencies.deliveries.put(recorded, book.settings.retentionDays);
  if (outcome.kind === 'done' || outcome.kind === 'ignored') {
    await put(settled(delivery, outcome, now));
    return finished;
  }
  const { stage, cause } = outcome;
  const policy: RetryPolicy = outcome.kind === 'failed' ? outcome.policy : { kind: 'retry' };
  const failures = delivery.failures + 1;
  if (policy.kind === 'never' || failures > retryLimitOf(delivery, book)) {
    await put(parked(delivery, { at: now, stage, outcome: 'parked', cause }, failures));
    return finished;
  }
  const afterSeconds = policy.kind === 'retry' ? policy.afterSeconds : undefined;
  const delay = retryDelay(failures, dependencies.random(), afterSeconds);
  const inQueue = delay <= longestQueueDelay;
  const nextAt = now + delay;
  await put({
    ...withAttempt(delivery, { at: now, stage, outcome: 'failed', cause, nextAt }),
    failures,
    dueAt: inQueue ? nextAt + queueGraceMilliseconds : nextAt,
  });
  return inQueue ? { kind: 'again', afterSeconds: Math.max(Math.ceil(delay / 1000), 1) } : finished;
}

function settled(delivery: Delivery, outcome: Outcome & { kind: 'done' | 'ignored' }, now: number): Delivery {
  const { summary, ...found }: DeliveryEffects = outcome.effects;
  const cause = outcome.kind === 'ignored' ? outcome.cause : summary;
  return {
    ...withAttempt(delivery, { at: now, stage: outcome.stage, outcome: outcome.kind, cause }),
    ...found,
    state: outcome.kind,
    dueAt: now,
  };
}

function parked(delivery: Delivery, attempt: Attempt, failures: number): Delivery {
  return { ...withAttempt(delivery, attempt), state: 'parked', failures, dueAt: attempt.at };
}

function retryLimitOf(delivery: Delivery, book: ConfigurationBook): number {
  return configurationOf(book, delivery.configurationId)?.settings.retryLimit ?? 0;
}
