import type { Configuration } from '../configuration/configuration';

/** Whether the configuration polls at present. */
export function isPolled({ settings }: Configuration): boolean {
  return !settings.disabled && settings.pollingEventTypes.includes('session-end');
}
