import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import { inBatches } from '../../foundation/batches';
import { queueGrace, withAttempt, type Delivery } from '../delivery';
import { pushedAtOnce } from '../delivery-queue';
import type { DeliveryStore } from '../delivery-store';
import { startReopened, type StartDependencies } from '../start-reopened';
import { chooseWaiting, type TryNowSelection } from './choose-waiting';
import { reachAgain, type ReachDependencies, type Reached } from './reach-again';
import { whyLeft, whyLeftAtOnce, type WhyLeft } from './why-left';

export interface TryNowDependencies extends StartDependencies, ReachDependencies {
  deliveries: Pick<DeliveryStore, 'getMany' | 'ofState' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
}

export interface TryNowResult {
  started: number;
  /** Those that were left, by the reason. */
  left: { why: WhyLeft; count: number }[];
  /** The appliances that gave no answer, by their configurations. */
  down: { configuration: string; cause?: string }[];
  /** Whether more wait: calling again goes on. */
  more: boolean;
}

/**
 * Has deliveries that wait tried at once, whatever they wait for, and records who asked. It changes neither how often they
 * have failed nor how often they may. An appliance that is known to be down is asked first: unless it answers, nothing is
 * tried that needs it. What Jira or the appliance asked to wait for is left, because the answer would be the same.
 *
 * The first ones start at once, the others are left to the five-minute schedule, which spreads them.
 *
 * @param by the administrator, as `Attempt` names them
 * @throws StorageUnavailable
 */
export async function tryNow(
  selection: TryNowSelection,
  by: string,
  dependencies: TryNowDependencies,
): Promise<TryNowResult> {
  const set = await dependencies.configurations.read();
  const { found, missing, more } = await chooseWaiting(selection, dependencies.deliveries);
  const verdicts = found.map((delivery) => ({
    delivery,
    why: whyLeftAtOnce(delivery, set, dependencies.now()),
  }));
  const triable = verdicts.flatMap(({ delivery, why }) => (why === undefined ? [delivery] : []));
  const ids = [...new Set(triable.map(({ configurationId }) => configurationId))];
  const reached = await reachAgain(ids, set, dependencies);
  const isDown = ({ configurationId }: Delivery) => reached.get(configurationId)?.isDown === true;
  const reachable = triable.filter((delivery) => !isDown(delivery));
  const started = await start(reachable, by, set.settings.retentionDays, dependencies);
  const left = [
    ...verdicts.flatMap(({ why }) => why ?? []),
    ...triable.filter(isDown).map(() => 'down' as const),
    ...Array.from({ length: missing + reachable.length - started }, () => 'changed' as const),
  ];
  return { started, left: counted(left), down: downOf(set, reached), more };
}

function counted(left: readonly WhyLeft[]): TryNowResult['left'] {
  return whyLeft
    .map((why) => ({ why, count: left.filter((one) => one === why).length }))
    .filter(({ count }) => count > 0);
}

/** @returns how many were started; the others were changed by somebody else in this moment */
async function start(
  reachable: readonly Delivery[],
  by: string,
  retentionDays: number,
  dependencies: TryNowDependencies,
): Promise<number> {
  const { deliveries, now } = dependencies;
  const hastened: Delivery[] = [];
  for (const batch of inBatches(reachable, pushedAtOnce)) {
    const isFirst = hastened.length === 0;
    const written = await Promise.all(
      batch.map(async (delivery) => {
        const next = asHastened(delivery, by, isFirst ? queueGrace : 0, now());
        return (await deliveries.replace(delivery, next, retentionDays)) ? [next] : [];
      }),
    );
    if (isFirst) await startReopened(written.flat(), retentionDays, dependencies);
    hastened.push(...written.flat());
  }
  return hastened.length;
}

/** @param grace how long the schedule takes it for queued */
function asHastened(delivery: Delivery, by: string, grace: number, now: number): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'hastened', by },
    { dueAt: now + grace, heldFor: undefined },
  );
}

function downOf(
  { configurations }: ConfigurationSet,
  reached: ReadonlyMap<string, Reached>,
): TryNowResult['down'] {
  return configurations.flatMap(({ id, settings }) => {
    const found = reached.get(id);
    return found?.isDown ? [{ configuration: settings.name, cause: found.cause }] : [];
  });
}
