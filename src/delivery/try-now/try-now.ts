import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import { bringUp } from '../bring-up';
import { withAttempt, type Delivery } from '../delivery';
import type { DeliveryStore } from '../delivery-store';
import { countLeft, type Left } from '../left';
import type { StartDependencies } from '../start-reopened';
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
  left: Left<WhyLeft>[];
  /** The appliances that gave no answer, by their configurations. */
  down: { configuration: string; cause?: string }[];
  /** Whether more wait: calling again goes on. */
  more: boolean;
}

/**
 * Has deliveries that wait tried at once, whatever they wait for, and records who asked. It changes neither how often
 * they have failed nor how often they may. An appliance that is known to be down is asked first: unless it answers,
 * nothing is tried that needs it. What Jira or the appliance asked to wait for is left, because the answer would be
 * the same.
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
  const { configurations, now } = dependencies;
  const set = await configurations.read();
  const { retentionDays } = set.settings;
  const { found, missing, more } = await chooseWaiting(selection, retentionDays, dependencies);
  const verdicts = found.map((delivery) => ({ delivery, why: whyLeftAtOnce(delivery, set, now()) }));
  const triable = verdicts.flatMap(({ delivery, why }) => (why === undefined ? [delivery] : []));
  const ids = [...new Set(triable.map(({ configurationId }) => configurationId))];
  const reached = await reachAgain(ids, set, dependencies);
  const isDown = ({ configurationId }: Delivery) => reached.get(configurationId)?.isDown === true;
  const reachable = triable.filter((delivery) => !isDown(delivery));
  const started = await bringUp(
    reachable,
    (delivery, dueAt) => asHastened(delivery, by, dueAt, now()),
    retentionDays,
    dependencies,
  );
  const whys = verdicts.flatMap(({ why }) => why ?? []);
  const left = countLeft(whyLeft, whys, {
    down: triable.length - reachable.length,
    changed: missing + reachable.length - started,
  });
  return { started, left, down: downOf(set, reached), more };
}

function asHastened(delivery: Delivery, by: string, dueAt: number, now: number): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'hastened', by },
    { dueAt, heldFor: undefined },
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
