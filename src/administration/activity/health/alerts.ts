import type { ConfigurationSet } from '../../../configuration/configuration-set';
import { isAfterPause, type CircuitBreaker } from '../../../delivery/circuit-breaker';
import type { Count } from './count';
import type { HourFigures } from './health-record';
import type { SeenForAlerts, SeenOfState } from './seen-for-alerts';
import { unusualSilence, type Silence } from './unusual-silence';

/** What needs an administrator's attention: one for each configuration and cause. */
export type Alert =
  | ({ kind: 'parked' } & OpenOfConfiguration)
  /** Of the last seven days. */
  | ({ kind: 'with-remarks' } & OpenOfConfiguration)
  /** An appliance cannot be reached, and deliveries wait for it. */
  | ({ kind: 'appliance-down'; since?: number; cause?: string } & OfConfiguration)
  /** An appliance answers again, and the deliveries that waited for it are being processed. */
  | ({ kind: 'appliance-back' } & OfConfiguration)
  | ({ kind: 'silence' } & Silence);

interface OfConfiguration {
  configurationId: string;
  /** Its name. */
  configuration: string;
}

/** Deliveries of a configuration that nobody but a person can put right. */
interface OpenOfConfiguration {
  configurationId: string;
  /** Its name; absent if it was deleted. */
  configuration?: string;
  count: Count;
  /** What came of the newest one, in words. */
  cause?: string;
}

interface AlertBasis extends SeenForAlerts {
  set: ConfigurationSet;
  breakers: readonly CircuitBreaker[];
  hours: readonly HourFigures[];
}

/** What needs attention, the most urgent first. */
export function alertsOf(seen: AlertBasis, now: number): Alert[] {
  return [
    ...applianceAlerts(seen),
    ...openAlerts('parked', seen.parked, seen.set),
    ...openAlerts('with-remarks', seen.remarked, seen.set),
    ...silenceAlerts(seen, now),
  ];
}

function applianceAlerts({ set, breakers }: AlertBasis): Alert[] {
  return set.configurations.flatMap(({ id, settings, pausedAt }): Alert[] => {
    const breaker = breakers.find(({ configurationId }) => configurationId === id);
    if (settings.disabled || pausedAt !== undefined) return [];
    if (!breaker || breaker.phase === 'closed' || isAfterPause(breaker)) return [];
    const of = { configurationId: id, configuration: settings.name };
    if (breaker.phase === 'half-open') return [{ kind: 'appliance-back', ...of }];
    return [{ kind: 'appliance-down', ...of, since: breaker.openedAt, cause: breaker.cause }];
  });
}

/** One for each configuration, in their order; those of deleted configurations last. */
function openAlerts(
  kind: 'parked' | 'with-remarks',
  { deliveries, orMore }: SeenOfState,
  { configurations }: ConfigurationSet,
): Alert[] {
  const names = new Map(configurations.map(({ id, settings }) => [id, settings.name]));
  const ids = new Set([...names.keys(), ...deliveries.map(({ configurationId }) => configurationId)]);
  return [...ids].flatMap((configurationId): Alert[] => {
    const own = deliveries.filter((delivery) => delivery.configurationId === configurationId);
    if (own.length === 0) return [];
    const count = { value: own.length, orMore };
    const cause = own[0]?.attempts.at(-1)?.cause;
    return [{ kind, configurationId, configuration: names.get(configurationId), count, cause }];
  });
}

/** If no configuration listens, silence is intended. */
function silenceAlerts({ set, hours }: AlertBasis, now: number): Alert[] {
  const isListening = set.configurations.some(
    ({ settings }) => !settings.disabled && settings.outboundEventTypes.length > 0,
  );
  const silence = isListening ? unusualSilence(hours, now) : undefined;
  return silence ? [{ kind: 'silence', ...silence }] : [];
}
