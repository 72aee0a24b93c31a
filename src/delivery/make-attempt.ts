import type { ApplianceClient } from '../session/appliance-client';
import type { Configuration } from '../configuration/configuration';
import { configurationOf } from '../configuration/configuration-set';
import { confirmed } from './appliance-reach';
import type { CircuitBreaker } from './circuit-breaker';
import { isDeniedAgain } from './denial';
import type { Delivery } from './delivery';
import type { Work } from './delivery-store';
import { isPatienceOver } from './next-step';
import { heldOutcome, hopeless, outcomeOfFailure, type Outcome } from '../reconcile/outcome';
import { reconcileSession } from '../reconcile/reconcile-session';
import type { ReconcilePorts } from '../reconcile/ports';

export interface AttemptDependencies {
  /** What a session of that configuration is reconciled with, from now on and within the time of one attempt. */
  reconcileWith: (configuration: Configuration) => ReconcilePorts;
  /** Its appliance, for a question that has a time of its own. */
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'apiInfo'>;
  now: () => number;
}

/**
 * One try at a delivery. Never throws. A failure to reach the appliance is confirmed at once.
 *
 * @param breaker as a strict read has it, if it is open
 */
export async function makeAttempt(
  delivery: Delivery,
  { set, ofSession, sessionIssue }: Pick<Work, 'set' | 'ofSession' | 'sessionIssue'>,
  breaker: CircuitBreaker,
  { reconcileWith, applianceOf, now }: AttemptDependencies,
): Promise<Outcome> {
  try {
    const configuration = configurationOf(set, delivery.configurationId);
    if (!configuration) return hopeless('The configuration was deleted. Discard the delivery.');
    if (configuration.settings.disabled) {
      return hopeless(
        'The configuration was disabled while the delivery waited. Enable it and replay the delivery.',
      );
    }
    if (delivery.lsid === undefined) return hopeless('The delivery names no session. Discard it.');
    if (breaker.phase === 'open') return heldOutcome(breaker.cause);
    const session = {
      lsid: delivery.lsid,
      configuration,
      eventType: delivery.eventType,
      events: ofSession.map(({ eventType }) => eventType),
      sessionIssue,
      retentionDays: set.settings.retentionDays,
      patienceIsOver: isPatienceOver(delivery, now()),
      wasUnknown: (issueKey: string) => isDeniedAgain(delivery.denials ?? [], [issueKey], now()),
    };
    const outcome = await reconcileSession(session, reconcileWith(configuration));
    return await confirmed(outcome, () => applianceOf(configuration));
  } catch (error) {
    return outcomeOfFailure(error);
  }
}
