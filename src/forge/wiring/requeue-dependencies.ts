import type { RequeueDependencies } from '../../delivery/requeue-dependencies';
import { reserveEvents } from '../../polling/push-budget';
import { breakerStorage } from '../breaker-storage';
import { configurationStorage } from '../configuration-storage';
import { deliveryQueue } from '../delivery-queue';
import { deliveryStorage } from '../delivery-storage';
import { pause } from '../pause';
import { pushBudgetStorage } from '../polling-storage';
import { sessionRecordStorage } from '../session-record-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

/** Dependencies of the five-minute schedule. */
export function requeueDependencies(): RequeueDependencies {
  return {
    deliveries: deliveryStorage,
    breakers: breakerStorage,
    configurations: configurationStorage,
    sessionRecords: sessionRecordStorage,
    queue: deliveryQueue,
    reservePushes: async (wanted) => (await reserveEvents(wanted, { budget: pushBudgetStorage, now })).events,
    now,
    pause,
    log: consoleLog,
  };
}
