import type { Configuration } from '../configuration/configuration';
import {
  configurationOf,
  type ConfigurationBook,
  type ConfigurationStore,
} from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import type { Delivery } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { failedOutcome, type Outcome } from './outcome';
import { reconcileSession, type ReconcileDependencies } from './reconcile-session';
import { recordOutcome } from './record-outcome';
import { notReadyDelay, notReadyPatience } from './retry-schedule';

/** What the queue is told: finished, or to bring the same message back. */
export type ProcessingResult = { kind: 'finished' } | { kind: 'again'; afterSeconds: number };

export interface ProcessDependencies {
  deliveries: Pick<DeliveryStore, 'get' | 'put'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  /** What a session of that configuration is reconciled with. */
  reconcileWith: (configuration: Configuration) => ReconcileDependencies;
  now: () => number;
  /** From 0 to below 1. */
  random: () => number;
  log: Log;
}

const finished: ProcessingResult = { kind: 'finished' };

/**
 * Makes one attempt at a delivery and records what came of it. Safe to run any number of times: a delivery that is
 * no longer waiting is left alone, and the reconciliation itself changes nothing that is right already.
 *
 * A plain delivery costs three storage operations here (delivery, configurations, record) besides the access token.
 *
 * @throws StorageUnavailable: the queue brings the message back then
 */
export async function processDelivery(
  message: DeliveryMessage,
  dependencies: ProcessDependencies,
): Promise<ProcessingResult> {
  const { deliveries, configurations, log } = dependencies;
  const delivery = await deliveries.get(message.deliveryId);
  if (!delivery) {
    log.warn('The delivery is not kept any more.', { deliveryId: message.deliveryId });
    return finished;
  }
  if (delivery.state !== 'waiting') return finished;
  const book = await configurations.read();
  const outcome = await attempt(delivery, book, dependencies);
  log.info('An attempt at a delivery ended.', { deliveryId: delivery.id, outcome: outcome.kind });
  if (outcome.kind === 'not-ready' && !isPatienceOver(delivery, dependencies.now())) {
    return { kind: 'again', afterSeconds: notReadyDelay / 1000 };
  }
  return recordOutcome(delivery, outcome, book, dependencies);
}

async function attempt(
  delivery: Delivery,
  book: ConfigurationBook,
  { reconcileWith, now }: ProcessDependencies,
): Promise<Outcome> {
  const configuration = configurationOf(book, delivery.configurationId);
  if (!configuration) return hopeless('The configuration was deleted. Discard the delivery.');
  if (configuration.settings.disabled) {
    return hopeless(
      'The configuration was disabled while the delivery waited. Enable it and replay the delivery.',
    );
  }
  if (delivery.lsid === undefined) return hopeless('The delivery names no session. Discard it.');
  try {
    return await reconcileSession(
      { lsid: delivery.lsid, configuration, patienceIsOver: isPatienceOver(delivery, now()) },
      reconcileWith(configuration),
    );
  } catch (error) {
    return failedOutcome(error);
  }
}

function hopeless(cause: string): Outcome {
  return { kind: 'failed', stage: 'receive', cause, policy: { kind: 'never' } };
}

function isPatienceOver(delivery: Delivery, now: number): boolean {
  return now - delivery.createdAt >= notReadyPatience;
}
