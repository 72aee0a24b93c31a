import type { Delivery } from '../../../src/delivery/delivery';
import { deliveriesOf } from '../../scenarios/support/inspect';
import { isGentle } from '../trouble/trouble-names';
import type { PlannedConfiguration } from '../plan/planned-configuration';
import type { JudgedRun } from './judged-run';
import { choiceInForce } from './recorded-choice';
import { targetOf, type Target } from './target';
import type { Violation } from './violation';

/** With more of them, passing faults have not been seen to use them up. */
const fewRetries = 3;

/**
 * What is parked although nothing went wrong but what passes, or what is about other sessions; and what is parked for
 * the project that it names, and does not say so.
 */
export function checkParked(run: JudgedRun): Violation[] {
  const { plan, stand, configurations, played, broken } = run;
  if (!isGentle(plan.troubles)) return [];
  return deliveriesOf(stand).flatMap((delivery) => {
    const configuration = configurations.find(({ id }) => id === delivery.configurationId);
    const session = played.find(({ lsid }) => lsid === delivery.lsid);
    const isParked = delivery.state === 'parked';
    if (configuration && isUsedUp(delivery, configuration, plan)) return [];
    if (!isParked || !configuration || !session || broken.ofSession(session)) return [];
    const namesOthers = configuration.issues.addToAllIssues && configuration.confinedTo !== undefined;
    const target = targetOf(run, configuration, session);
    const inForce = choiceInForce(run, { configurationId: configuration.id, lsid: session.lsid });
    // Who chose and was told nothing has to do so again: until then it stays parked.
    if (inForce && !inForce.isMade) return [];
    return (target.kind === 'named' && namesOthers) || isRight(delivery, target)
      ? []
      : [{ lsid: delivery.lsid, what: `${delivery.id} is parked: ${delivery.attempts.at(-1)?.cause}` }];
  });
}

function isRight({ attempts }: Delivery, target: Target): boolean {
  if (target.kind === 'forbidden') return attempts.at(-1)?.cause?.includes(target.projectKey) ?? false;
  return target.kind === 'unreachable' || target.kind === 'nowhere';
}

/** Storage may fail once at each of so few attempts: then no retry is left, although each failure alone would pass. */
function isUsedUp(
  { attempts }: Delivery,
  { retryLimit }: Pick<PlannedConfiguration, 'retryLimit'>,
  { troubles }: JudgedRun['plan'],
): boolean {
  const failed = attempts.filter(({ outcome }) => outcome === 'failed' || outcome === 'parked').length;
  return troubles.includes('storage-faults') && retryLimit <= fewRetries && failed > retryLimit;
}
