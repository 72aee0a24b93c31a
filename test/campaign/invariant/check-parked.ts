import type { Delivery } from '../../../src/delivery/delivery';
import { deliveriesOf } from '../../scenarios/support/inspect';
import { isGentle } from '../trouble/trouble-names';
import type { JudgedRun } from './judged-run';
import { targetOf, type Target } from './target';
import type { Violation } from './violation';

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
    if (!isParked || !configuration || !session || broken.ofSession(session)) return [];
    const namesOthers = configuration.issues.addToAllIssues && configuration.confinedTo !== undefined;
    const target = targetOf(run, configuration, session);
    return (target.kind === 'named' && namesOthers) || isRight(delivery, target)
      ? []
      : [{ lsid: delivery.lsid, what: `${delivery.id} is parked: ${delivery.attempts.at(-1)?.cause}` }];
  });
}

function isRight({ attempts }: Delivery, target: Target): boolean {
  if (target.kind === 'forbidden') return attempts.at(-1)?.cause?.includes(target.projectKey) ?? false;
  return target.kind === 'unreachable' || target.kind === 'nowhere';
}
