import type { ConfigurationSet } from '../configuration/configuration-set';
import { errorName } from '../foundation/error-name';
import type { CircuitBreaker } from './circuit-breaker';
import { isSuperfluous, laterSweeps, type SweepMessage } from './later-sweeps';
import { probeOrDrain } from './probe-or-drain';
import { pushedWithoutBudget } from './push-paced';
import type { RequeueDependencies } from './requeue-dependencies';
import { duePageSize, sweepDueDeliveries, type SweepRun } from './sweep-due-deliveries';

/**
 * One run of the schedule over deliveries: pushes those that are due and that the queue does not hold, probes an
 * appliance that is down, and brings back what was held for one that answers again. With nothing to do it costs two
 * queries, however many configurations and deliveries there are.
 *
 * It pushes no more than it is granted, so that live events are first in line. What is left stays due, and is taken up
 * by later sweeps, as the budget fills again, and by the next run.
 *
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function requeueDueDeliveries(dependencies: RequeueDependencies): Promise<void> {
  const run = await readRun(dependencies);
  if (!run) return;
  const left = await sweepDueDeliveries(run, pushedWithoutBudget, dependencies);
  await sweepLater(left, dependencies);
  await probeOrDrain(run, dependencies);
}

/**
 * Hands out more of what a run of the schedule had to leave, strictly within the push budget. A message that turns out
 * to be superfluous costs two queries at most.
 *
 * @throws StorageUnavailable, QueueUnavailable: the queue brings the message back then, until it is superfluous
 */
export async function requeueLeftDeliveries(
  message: SweepMessage,
  dependencies: RequeueDependencies,
): Promise<void> {
  if (isSuperfluous(message, dependencies.now())) return;
  const run = await readRun(dependencies);
  if (run) await sweepDueDeliveries(run, 0, dependencies);
}

/** One push if something is left. If it fails, the next run goes on. */
async function sweepLater(left: number, { queue, now, log }: RequeueDependencies): Promise<void> {
  if (left === 0) return;
  try {
    await queue.pushSweeps(laterSweeps(left, now()));
  } catch (error) {
    log.warn('What is left could not be put off; the next run will take it up.', {
      left,
      error: errorName(error),
    });
  }
}

/** @returns `undefined` if there is nothing to do */
async function readRun({
  deliveries,
  breakers,
  configurations,
  now,
}: RequeueDependencies): Promise<SweepRun | undefined> {
  const [notClosed, due] = await Promise.all([breakers.notClosed(), deliveries.due(now(), duePageSize)]);
  if (notClosed.length === 0 && due.deliveries.length === 0 && due.cursor === undefined) return undefined;
  const set = await configurations.read();
  const paused = new Set(
    set.configurations.flatMap(({ id, pausedAt }) => (pausedAt === undefined ? [] : [id])),
  );
  const isWriting = ({ configurationId }: CircuitBreaker) => !paused.has(configurationId);
  return {
    retentionDays: set.settings.retentionDays,
    notClosed: withoutUnwanted(notClosed, set).filter(isWriting),
    paused,
    due,
  };
}

/**
 * Nobody waits for the appliance of a configuration that was deleted or disabled: what is held for it comes up, and is
 * parked with that reason. If no configurations are stored at all, which never happens once there were some, none
 * counts as deleted.
 */
function withoutUnwanted(
  breakers: readonly CircuitBreaker[],
  { revision, configurations, unreadable }: ConfigurationSet,
): readonly CircuitBreaker[] {
  if (revision === 0) return breakers;
  const enabled = configurations.filter(({ settings }) => !settings.disabled);
  const wanted = new Set([...enabled, ...unreadable].map(({ id }) => id));
  return breakers.map((breaker) =>
    wanted.has(breaker.configurationId) ? breaker : { ...breaker, phase: 'half-open' },
  );
}
