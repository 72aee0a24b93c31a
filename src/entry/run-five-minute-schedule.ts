import { rollUpHealth } from '../administration/activity/health/roll-up-health';
import { reconcileAlertIssue } from '../administration/alert-issue/reconcile-alert-issue';
import { requeueDueDeliveries } from '../delivery/requeue-due-deliveries';
import { removeOutlived } from '../delivery/removal/remove-outlived';
import {
  alertIssueDependencies,
  dispatchDependencies,
  lookAgainDependencies,
  removalDependencies,
  rollUpDependencies,
} from '../forge/wiring/schedule-dependencies';
import { requeueDependencies } from '../forge/wiring/requeue-dependencies';
import { lookAtFiguresAgain } from '../reconcile/figures/look-again';
import { dispatchPolls, type ReadAlong } from '../polling/dispatch-polls';

/** What an earlier step of a run passes to a later one. */
type Run = Partial<ReadAlong>;

/** Everything that recurs, in the order in which it runs. */
const steps: readonly ((run: Run) => Promise<void>)[] = [
  () => requeueDueDeliveries(requeueDependencies()),
  async (run) => {
    Object.assign(run, await dispatchPolls(dispatchDependencies()));
  },
  () => rollUpHealth(rollUpDependencies()),
  ({ set }) => reconcileAlertIssue(set, alertIssueDependencies()),
  ({ removal }) => removeOutlived(removal, removalDependencies()),
  ({ set }) => lookAtFiguresAgain(set?.settings, lookAgainDependencies()),
];

/**
 * The schedule `five-minutes`. Everything that recurs depends on it, so a step that fails does not keep the others from
 * running.
 *
 * @throws the first failure, after all steps have run: the platform then counts the run as failed
 */
export async function runFiveMinuteSchedule(): Promise<{ statusCode: number }> {
  const run: Run = {};
  const failures: unknown[] = [];
  for (const step of steps) await step(run).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return { statusCode: 204 };
}
