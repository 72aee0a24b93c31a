import type { ApplianceClient } from '../session/appliance-client';
import type { Configuration } from '../configuration/configuration';
import { withoutEffects, type OptionalEffect } from '../configuration/left-out';
import { configurationOf } from '../configuration/configuration-set';
import { withAssignmentAgain } from './assign-again';
import { confirmed } from './appliance-reach';
import type { CallMade } from './attempt-made';
import type { CircuitBreaker } from './circuit-breaker';
import { isDeniedAgain } from './denial';
import type { Delivery } from './delivery';
import { ConfigurationDeleted, ConfigurationDisabled, SessionUnnamed } from './delivery-errors';
import type { Work } from './delivery-store';
import { isPatienceOver } from './next-step';
import { knownWorkLogsOf } from './known-work-logs';
import {
  heldOutcome,
  outcomeOfFailure,
  StageFailure,
  type FailedOutcome,
  type LimitedOutcome,
  type Outcome,
} from '../reconcile/outcome';
import { reconcileSession } from '../reconcile/reconcile-session';
import type { PolicyError } from '../failure/policy-error';
import type { ReconcilePorts } from '../reconcile/ports';

export interface AttemptDependencies {
  /**
   * What a session of that configuration is reconciled with, from now on and within the time of one attempt. `note` is
   * told of each call of Jira.
   */
  reconcileWith: (configuration: Configuration, note: (call: CallMade) => void) => ReconcilePorts;
  /** Its appliance, for a question that has a time of its own. */
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'apiInfo'>;
  now: () => number;
}

export interface WorkOfAttempt extends Pick<Work, 'set' | 'ofSession' | 'sessionIssue'> {
  /** Whether something that an earlier attempt did may still appear in Jira. */
  mayBeInDoubt: () => boolean;
}

/**
 * One try at a delivery. Never throws. A failure to reach the appliance is confirmed at once.
 *
 * @param breaker as a strict read has it, if it is open
 */
export async function makeAttempt(
  delivery: Delivery,
  { set, ofSession, sessionIssue, mayBeInDoubt }: WorkOfAttempt,
  breaker: CircuitBreaker,
  note: (call: CallMade) => void,
  { reconcileWith, applianceOf, now }: AttemptDependencies,
): Promise<Outcome> {
  try {
    const whole = configurationOf(set, delivery.configurationId);
    if (!whole) return refused(new ConfigurationDeleted());
    if (whole.settings.disabled) return disabledOutcome();
    if (delivery.lsid === undefined) return refused(new SessionUnnamed());
    if (breaker.phase === 'open') return heldOutcome(breaker.cause);
    const configuration = withoutEffects(whole, delivery.leftOut);
    const session = {
      lsid: delivery.lsid,
      configuration,
      eventType: delivery.eventType,
      events: ofSession.map(({ eventType }) => eventType),
      knownWorkLogs: knownWorkLogsOf(ofSession),
      sessionIssue: withAssignmentAgain(delivery, sessionIssue),
      retentionDays: set.settings.retentionDays,
      patienceIsOver: isPatienceOver(delivery, now()),
      wasUnknown: (issueKey: string) => isDeniedAgain(delivery.denials ?? [], [issueKey], now()),
      mayBeInDoubt,
    };
    const outcome = await reconcileSession(session, reconcileWith(configuration, note));
    const told = withWhyNotCreated(outcome, whole, delivery.leftOut);
    return await confirmed(told, () => applianceOf(configuration));
  } catch (error) {
    return outcomeOfFailure(error);
  }
}

/**
 * A session without an issue, of which the backfill was told to create none, although the configuration creates some.
 */
function withWhyNotCreated(
  outcome: Outcome,
  { settings }: Configuration,
  leftOut: readonly OptionalEffect[] = [],
): Outcome {
  if (outcome.kind !== 'ignored' || outcome.why.code !== 'no-issue-named') return outcome;
  if (!leftOut.includes('creating') || settings.issueCreation.mode === 'off') return outcome;
  return { ...outcome, why: { code: 'creation-left-out' } };
}

/** Nothing was tried, and nothing is until the configuration is enabled: see `reopen-disabled.ts`. */
function disabledOutcome(): Outcome {
  const outcome = refused(new ConfigurationDisabled());
  return outcome.kind === 'failed' ? { ...outcome, wasDisabled: true } : outcome;
}

/** Nothing was tried. */
function refused(error: PolicyError): FailedOutcome | LimitedOutcome {
  return outcomeOfFailure(new StageFailure('receive', error));
}
