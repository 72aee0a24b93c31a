import { configurationOf, type ConfigurationSet } from '../../configuration/configuration-set';
import type { Configuration } from '../../configuration/configuration';
import { inBatches } from '../../foundation/batches';
import type { ApplianceClient } from '../../session/appliance-client';
import { reachOf } from '../appliance-reach';
import { changeBreaker, recordProbe, type CircuitBreakerStore } from '../circuit-breaker';

export interface ReachDependencies {
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'apiInfo'>;
  now: () => number;
}

/** Whether deliveries of a configuration can be tried. */
export type Reached = { isDown: false } | { isDown: true; cause?: string };

/** So many appliances are asked at the same time. */
const askedAtOnce = 10;

/**
 * Asks the appliances that are known to be down whether they answer now, as the schedule does every five minutes. One
 * that answers is not down any more, and what was held for it goes on.
 *
 * One storage read for each configuration. For each whose breaker is open, one call of the appliance, and one write if
 * it answers or says something new.
 *
 * @throws StorageUnavailable
 */
export async function reachAgain(
  configurationIds: readonly string[],
  set: ConfigurationSet,
  dependencies: ReachDependencies,
): Promise<ReadonlyMap<string, Reached>> {
  const reached = new Map<string, Reached>();
  for (const batch of inBatches(configurationIds, askedAtOnce)) {
    await Promise.all(batch.map(async (id) => reached.set(id, await reach(id, set, dependencies))));
  }
  return reached;
}

async function reach(
  configurationId: string,
  set: ConfigurationSet,
  { breakers, applianceOf, now }: ReachDependencies,
): Promise<Reached> {
  const breaker = await breakers.breakerOf(configurationId);
  const configuration = configurationOf(set, configurationId);
  if (breaker.phase !== 'open' || !configuration) return { isDown: false };
  const found = await reachOf(applianceOf(configuration));
  const next = await changeBreaker(breaker, (current) => recordProbe(current, found, now()), breakers);
  return next.phase === 'open' ? { isDown: true, cause: found.cause ?? next.cause } : { isDown: false };
}
