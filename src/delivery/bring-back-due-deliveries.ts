import type { ConfigurationStore } from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import type { CircuitBreakerStore } from './circuit-breaker';
import type { DeliveryQueue } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import type { GrantEvents } from './push-budget';
import { duePageSize, sweepDueDeliveries } from './sweep-due-deliveries';
import { tendCircuitBreakers } from './tend-circuit-breakers';

export interface BringBackDependencies {
  deliveries: Pick<DeliveryStore, 'due' | 'heldFor' | 'replace'>;
  breakers: Pick<CircuitBreakerStore, 'unsettled' | 'breakerOf' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  queue: DeliveryQueue;
  grantEvents: GrantEvents;
  now: () => number;
  log: Log;
}

/**
 * One run of the schedule over deliveries: pushes those that are due and that the queue does not hold, tries an
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
  const { settings } = await configurations.read();
  const run = { keepDays: settings.retentionDays, unsettled, due };
  await sweepDueDeliveries(run, dependencies);
  await tendCircuitBreakers(run, dependencies);
}
