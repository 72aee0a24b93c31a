import type { ConfigurationStore } from '../configuration/configuration-set';
import type { Log } from '../failure/log';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import type { CircuitBreakerStore } from './circuit-breaker';
import type { DeliveryQueue } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import type { PushSweeps } from './later-sweeps';
import type { ProbeMessage } from './probe-appliance';
import type { ReservePushes } from './push-paced';

/** Pushes up to `pushedAtOnce`, each in a lane of its configuration's own. @throws QueueUnavailable */
export type PushProbes = (probes: ProbeMessage[]) => Promise<void>;

/** What a run of the schedule over deliveries needs. */
export interface RequeueDependencies {
  deliveries: Pick<DeliveryStore, 'due' | 'heldFor' | 'replace'>;
  breakers: Pick<CircuitBreakerStore, 'notClosed' | 'breakerOf' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  queue: DeliveryQueue & { pushProbes: PushProbes; pushSweeps: PushSweeps };
  reservePushes: ReservePushes;
  now: () => number;
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
  log: Log;
}
