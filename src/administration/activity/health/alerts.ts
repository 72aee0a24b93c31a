import type { ConfigurationSet } from '../../../configuration/configuration-set';
import { isAfterPause, type CircuitBreaker } from '../../../delivery/circuit-breaker';
import type { Delivery } from '../../../delivery/delivery';
import { hour } from '../../../foundation/durations';
import type { Count } from './count';
import type { HourFigures } from './health-record';
import { unusualSilence, type Silence } from './unusual-silence';

/** What needs an administrator's attention. */
export type Alert =
  /** Deliveries parked for more than an hour. If one page does not hold all parked ones, they count at any age. */
  | { kind: 'parked'; count: Count }
  /** An appliance cannot be reached, and deliveries wait for it. */
  | { kind: 'appliance-down'; configuration: string; since?: number; cause?: string }
  /** An appliance answers again, and the deliveries that waited for it are being processed. */
  | { kind: 'appliance-back'; configuration: string }
  | ({ kind: 'silence' } & Silence);

/** How long something may be parked before it becomes an alert. */
const patience = hour;

interface AlertBasis {
  set: ConfigurationSet;
  breakers: readonly CircuitBreaker[];
  parked: { deliveries: readonly Delivery[]; orMore: boolean };
  hours: readonly HourFigures[];
}

/** What needs attention, the most urgent first. */
export function alertsOf(seen: AlertBasis, now: number): Alert[] {
  return [...applianceAlerts(seen), ...parkedAlerts(seen, now), ...silenceAlerts(seen, now)];
}

function applianceAlerts({ set, breakers }: AlertBasis): Alert[] {
  return set.configurations.flatMap(({ id, settings, pausedAt }): Alert[] => {
    const breaker = breakers.find(({ configurationId }) => configurationId === id);
    if (settings.disabled || pausedAt !== undefined) return [];
    if (!breaker || breaker.phase === 'closed') return [];
    const configuration = settings.name;
    if (isAfterPause(breaker)) return [];
    if (breaker.phase === 'half-open') return [{ kind: 'appliance-back', configuration }];
    return [{ kind: 'appliance-down', configuration, since: breaker.openedAt, cause: breaker.cause }];
  });
}

/**
 * A parked delivery came to rest at `dueAt`. If there is more than one page of parked deliveries, there are older ones
 * beyond it, and so many need attention at once.
 */
function parkedAlerts({ parked: { deliveries, orMore } }: AlertBasis, now: number): Alert[] {
  const old = orMore ? deliveries : deliveries.filter(({ dueAt }) => now - dueAt > patience);
  return old.length === 0 ? [] : [{ kind: 'parked', count: { value: old.length, orMore } }];
}

/** If no configuration listens, silence is intended. */
function silenceAlerts({ set, hours }: AlertBasis, now: number): Alert[] {
  const isListening = set.configurations.some(
    ({ settings }) => !settings.disabled && settings.outboundEventTypes.length > 0,
  );
  const silence = isListening ? unusualSilence(hours, now) : undefined;
  return silence ? [{ kind: 'silence', ...silence }] : [];
}
