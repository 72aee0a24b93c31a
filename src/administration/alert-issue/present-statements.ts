import type { AlertIssueSettings } from '../../configuration/alert-issue-settings';
import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import type { CircuitBreaker, CircuitBreakerStore } from '../../delivery/circuit-breaker';
import type { ActivityStore } from '../activity/activity-store';
import { alertsOf } from '../activity/health/alerts';
import { allHours } from '../activity/health/health-parts';
import type { HourFigures } from '../activity/health/health-record';
import { seeForAlerts } from '../activity/health/seen-for-alerts';
import { statementsOf, type AlertStatement } from './alert-statements';

export interface StatementDependencies {
  activity: Pick<ActivityStore, 'find' | 'breakersOf' | 'healthRecord' | 'earlierHours'>;
  breakers: Pick<CircuitBreakerStore, 'breakerOf'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
}

/** What the alerts say now, and where to say it. */
export interface PresentStatements {
  statements: AlertStatement[];
  target: AlertIssueSettings;
}

/**
 * From what is already read. One storage read for each 25 configurations and two queries. The result may be out of
 * date.
 *
 * @throws StorageUnavailable
 */
export function statementsAtHand(
  set: ConfigurationSet,
  hours: readonly HourFigures[],
  dependencies: StatementDependencies,
): Promise<PresentStatements> {
  const breakers = dependencies.activity.breakersOf(set.configurations.map(({ id }) => id));
  return statementsOn({ set, hours, breakers }, dependencies);
}

/**
 * From reads of single keys, which are never out of date: one for each configuration, and three. What needs a person
 * comes from two queries.
 *
 * @throws StorageUnavailable
 */
export async function strictStatements(dependencies: StatementDependencies): Promise<PresentStatements> {
  const { configurations, activity, breakers: store } = dependencies;
  const [set, { content }, earlier] = await Promise.all([
    configurations.read(),
    activity.healthRecord(),
    activity.earlierHours(),
  ]);
  const hours = allHours(content, earlier);
  const breakers = Promise.all(set.configurations.map(({ id }) => store.breakerOf(id)));
  return statementsOn({ set, hours, breakers }, dependencies);
}

interface Basis {
  set: ConfigurationSet;
  hours: readonly HourFigures[];
  breakers: Promise<CircuitBreaker[]>;
}

async function statementsOn(
  { set, hours, breakers }: Basis,
  { activity, now }: StatementDependencies,
): Promise<PresentStatements> {
  const [known, open] = await Promise.all([breakers, seeForAlerts(activity, set.settings, now())]);
  const statements = statementsOf(alertsOf({ set, breakers: known, hours, ...open }, now()));
  return { statements, target: set.settings.alertIssue };
}
