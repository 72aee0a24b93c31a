import { rollUpHealth } from '../administration/activity/health/roll-up-health';
import { bringBackDueDeliveries } from '../delivery/bring-back-due-deliveries';
import { bringBackDependencies, handOutDependencies, rollUpDependencies } from '../forge/app';
import { handOutPolls } from '../polling/hand-out-polls';

/** Everything that recurs, in the order in which it runs. */
const steps = [
  () => bringBackDueDeliveries(bringBackDependencies()),
  () => handOutPolls(handOutDependencies()),
  () => rollUpHealth(rollUpDependencies()),
];

/**
 * The schedule `five-minutes`: everything that recurs hangs on it, so a step that fails does not keep the others
 * from running.
 *
 * @throws the first failure, once all have run: the platform counts the run as failed then
 */
export async function runFiveMinuteSchedule(): Promise<{ statusCode: number }> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return { statusCode: 204 };
}
