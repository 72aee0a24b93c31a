import type { BackfillDependencies } from '../../polling/backfill/run-backfill';
import { applianceOf } from '../appliance-of';
import { deliveryQueue } from '../delivery-queue';
import { deliveryStorage } from '../delivery-storage';
import { pause } from '../pause';
import { backfillStorage, pollingStorage, pushBudgetStorage } from '../polling-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

/** Dependencies of the consumer of the queue of polls. */
export function backfillDependencies(): BackfillDependencies {
  return {
    polling: pollingStorage,
    backfills: backfillStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    budget: pushBudgetStorage,
    applianceOf,
    now,
    pause,
    log: consoleLog,
  };
}
