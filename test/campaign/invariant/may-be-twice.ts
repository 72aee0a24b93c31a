import type { Delivery } from '../../../src/delivery/delivery';
import type { JudgedRun } from './judged-run';

/**
 * Whether something may be in Jira twice until an administrator decides: what Jira did only after it was told to
 * have failed, for the last time before the delivery was parked. A replay has to put it right.
 *
 * @param parked the session's deliveries that are parked
 */
export function mayBeTwice({ plan }: Pick<JudgedRun, 'plan'>, parked: readonly Delivery[]): boolean {
  return parked.length > 0 && plan.troubles.includes('late-jira-effects');
}
