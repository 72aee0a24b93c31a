import type { Configuration } from '../configuration/configuration';
import { configurationOf } from '../configuration/configuration-book';
import type { Delivery } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import type { Work } from './delivery-store';
import { isPatienceOver } from './next-step';
import { heldOutcome, hopeless, outcomeOfFailure, type Outcome } from './outcome';
import { reconcileSession, type ReconcileDependencies } from './reconcile-session';

export interface AttemptDependencies {
  /** What a session of that configuration is reconciled with. */
  reconcileWith: (configuration: Configuration) => ReconcileDependencies;
  now: () => number;
}

/** One try at a delivery. Never throws. */
export async function makeAttempt(
  delivery: Delivery,
  message: DeliveryMessage,
  { book, breaker, ofSession, sessionIssue }: Work,
  { reconcileWith, now }: AttemptDependencies,
): Promise<Outcome> {
  try {
    const configuration = configurationOf(book, delivery.configurationId);
    if (!configuration) return hopeless('The configuration was deleted. Discard the delivery.');
    if (configuration.settings.disabled) {
      return hopeless(
        'The configuration was disabled while the delivery waited. Enable it and replay the delivery.',
      );
    }
    if (delivery.lsid === undefined) return hopeless('The delivery names no session. Discard it.');
    if (breaker.phase === 'open' && !message.probe) return heldOutcome(breaker.cause);
    return await reconcileSession(
      {
        lsid: delivery.lsid,
        configuration,
        eventType: delivery.eventType,
        events: ofSession.map(({ eventType }) => eventType),
        sessionIssue,
        keepDays: book.settings.retentionDays,
        patienceIsOver: isPatienceOver(delivery, now()),
      },
      reconcileWith(configuration),
    );
  } catch (error) {
    return outcomeOfFailure(error);
  }
}
