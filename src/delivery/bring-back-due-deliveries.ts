import type { ConfigurationBook, ConfigurationStore } from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import type { CircuitBreaker, CircuitBreakerStore } from './circuit-breaker';
import type { DeliveryQueue } from './delivery-queue';
import type { ProbeMessage } from './probe-appliance';
import type { DeliveryStore } from './delivery-store';
import type { GrantEvents } from './push-budget';
import { duePageSize, sweepDueDeliveries } from './sweep-due-deliveries';
import { tendCircuitBreakers } from './tend-circuit-breakers';

/** Pushes up to `pushedAtOnce`, each in a lane of its configuration's own. @throws QueueUnavailable */
export type PushProbes = (probes: ProbeMessage[]) => Promise<void>;

export interface BringBackDependencies {
  deliveries: Pick<DeliveryStore, 'due' | 'heldFor' | 'replace'>;
  breakers: Pick<CircuitBreakerStore, 'unsettled' | 'breakerOf' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  queue: DeliveryQueue & { pushProbes: PushProbes };
  grantEvents: GrantEvents;
  now: () => number;
  log: Log;
}

/**
 * One run of the schedule over deliveries: pushes those that are due and that the queue does not hold, probes an
 * appliance that is down, and brings back what was held for one that answers again. With nothing to do it costs two
 * queries, however many configurations and deliveries there are.
 *
 * It pushes no more than it is granted, so that live events are first in line. What is left stays due, and the next
 * run takes it up.
 *
 * @throws StorageUnavailable, QueueUnavailable
 */
export async function bringBackDueDeliveries(dependencies: BringBackDependencies): Promise<void> {
  const { deliveries, breakers, configurations, now } = dependencies;
  const [unsettled, due] = await Promise.all([breakers.unsettled(), deliveries.due(now(), duePageSize)]);
  if (unsettled.length === 0 && due.deliveries.length === 0 && due.cursor === undefined) return;
  const book = await configurations.read();
  const run = { keepDays: book.settings.retentionDays, unsettled: withoutUnwanted(unsettled, book), due };
  await sweepDueDeliveries(run, dependencies);
  await tendCircuitBreakers(run, dependencies);
}

/**
 * Nobody waits for the appliance of a configuration that was deleted or disabled: what is held for it comes up, and is
 * parked with that reason. Where no configurations are stored at all, which never happens once there were some, none
 * counts as deleted.
 */
function withoutUnwanted(
  breakers: readonly CircuitBreaker[],
  { revision, configurations, unreadable }: ConfigurationBook,
): readonly CircuitBreaker[] {
  if (revision === 0) return breakers;
  const enabled = configurations.filter(({ settings }) => !settings.disabled);
  const wanted = new Set([...enabled, ...unreadable].map(({ id }) => id));
  return breakers.map((breaker) =>
    wanted.has(breaker.configurationId) ? breaker : { ...breaker, phase: 'draining' },
  );
}
