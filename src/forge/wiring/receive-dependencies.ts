import { readOutboundEvent } from '../../appliance/outbound-event-reader';
import type { ReceiveDependencies } from '../../delivery/receive-outbound-event';
import { configurationStorage } from '../configuration-storage';
import { deliveryQueue } from '../delivery-queue';
import { deliveryStorage } from '../delivery-storage';
import { pause } from '../pause';
import { runningSessionStorage } from '../running-session-storage';
import { installationSecretStorage } from '../secret-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

/** Dependencies of the web trigger. */
export function receiveDependencies(): ReceiveDependencies {
  return {
    readEvent: readOutboundEvent,
    installationSecret: installationSecretStorage,
    configurations: configurationStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    runningSessions: runningSessionStorage,
    now,
    pause,
    log: consoleLog,
  };
}
