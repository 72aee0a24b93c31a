import * as v from 'valibot';
import { integer } from '../foundation/integer';
import type { Configuration } from '../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../configuration/configuration-set';
import type { Log } from '../failure/log';
import { minute } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import { reachOf } from './appliance-reach';
import { recordProbe, changeBreaker, type CircuitBreakerStore } from './circuit-breaker';

/** Asks whether an appliance that is down can be reached again. About no delivery, and in a lane of its own. */
export const probeMessageSchema = v.object({
  kind: v.literal('probe'),
  configurationId: v.pipe(v.string(), v.minLength(1)),
  /** When the schedule pushed it. */
  at: integer,
});

export type ProbeMessage = v.InferOutput<typeof probeMessageSchema>;

export interface ProbeDependencies {
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'apiInfo'>;
  now: () => number;
  log: Log;
}

/** The schedule pushes one every five minutes: an older one has a successor. */
const validFor = 5 * minute;

/**
 * Probes an appliance whose breaker is open. Writes only if it answers, or does not for another reason than before.
 * Two storage reads besides the access token, and one call of the appliance.
 *
 * @throws StorageUnavailable, StoredValueUnreadable: the queue brings the message back then, until it is too old
 */
export async function probeAppliance(
  { configurationId, at }: ProbeMessage,
  { breakers, configurations, applianceOf, now, log }: ProbeDependencies,
): Promise<void> {
  if (now() - at >= validFor) return;
  const breaker = await breakers.breakerOf(configurationId);
  if (breaker.phase !== 'open') return;
  const configuration = configurationOf(await configurations.read(), configurationId);
  if (!configuration || configuration.settings.disabled) return;
  const reach = await reachOf(applianceOf(configuration));
  log.info('An appliance that is down was probed.', { configurationId, connection: reach.connection });
  await changeBreaker(breaker, (current) => recordProbe(current, reach, now()), breakers);
}
