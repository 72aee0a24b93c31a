import type { Configuration } from '../configuration/configuration';
import type { Log } from '../failure/log';
import { PolicyError } from '../failure/policy-error';
import { errorName } from '../foundation/error-name';
import { second } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import type { Delivery } from './delivery';

export interface KeyDependencies {
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'setExternalKey'>;
  log: Pick<Log, 'warn'>;
}

/**
 * Sets the key of the issue that was chosen for a running session on the appliance, for the people in it to see. What
 * the appliance says to it changes nothing: the choice of the issue goes before any key. One call of the appliance.
 */
export async function setKeyOfRunning(
  lsid: string,
  configuration: Configuration,
  issueKey: string,
  { applianceOf, log }: KeyDependencies,
): Promise<void> {
  try {
    await applianceOf(configuration).setExternalKey(lsid, issueKey);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    log.warn('A running session did not get the key of its issue.', { error: errorName(error) });
  }
}

/** How long somebody who chose an issue for many sessions waits for it. */
const patience = 5 * second;

/** The same for several sessions of a configuration, one after the other, as many as there is time for. */
export async function setKeysOfRunning(
  lsids: readonly string[],
  configuration: Configuration,
  issueKey: string,
  { now, ...dependencies }: KeyDependencies & { now: () => number },
): Promise<void> {
  const begun = now();
  for (const lsid of lsids) {
    if (now() - begun > patience) return;
    await setKeyOfRunning(lsid, configuration, issueKey, dependencies);
  }
}

/**
 * Whether a session may run still, by its deliveries: they wait, not one has found it ended, and the appliance is not
 * known to be down. To ask about one that has ended does no harm.
 */
export function mayRun(deliveries: readonly Delivery[]): boolean {
  return (
    deliveries.length > 0 &&
    deliveries.every(
      ({ state, sessionEndedAt, heldFor }) =>
        state === 'waiting' && sessionEndedAt === undefined && heldFor === undefined,
    )
  );
}
