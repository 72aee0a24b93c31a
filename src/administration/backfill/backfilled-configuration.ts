import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../configuration/configuration-set';
import { rangeOf, type BackfillRange } from '../../polling/backfill/backfill-range';
import type { BackfillDays } from './backfill-api';
import { configurationNotFound } from '../problems';
import { invalid } from '../../resolver/page-problem';

/** What it takes to find the configuration of a backfill. */
export interface BackfilledDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
}

/**
 * The configuration that a backfill is about, and its days as a range of time.
 *
 * @throws PageProblem if there is no such configuration or the days are wrong, StorageUnavailable,
 * StoredValueUnreadable
 */
export async function backfilled(
  { configurationId, first, last }: BackfillDays,
  { configurations, now }: BackfilledDependencies & { now: () => number },
): Promise<{ configuration: Configuration; range: BackfillRange }> {
  const configuration = await backfilledConfiguration(configurationId, { configurations });
  const chosen = rangeOf({ first, last }, configuration.settings.timeZone, now());
  if ('problem' in chosen) throw invalid([{ path: chosen.problem.day, message: chosen.problem.message }]);
  return { configuration, range: chosen.range };
}

/** @throws PageProblem if there is none, StorageUnavailable, StoredValueUnreadable */
export async function backfilledConfiguration(
  id: string,
  { configurations }: BackfilledDependencies,
): Promise<Configuration> {
  const configuration = configurationOf(await configurations.read(), id);
  if (!configuration) throw configurationNotFound();
  return configuration;
}
