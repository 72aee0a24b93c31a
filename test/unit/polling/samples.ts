import * as v from 'valibot';
import { configurationSchema, type Configuration } from '../../../src/configuration/configuration';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { StoredValueUnreadable } from '../../../src/failure/platform-errors';

/** Noon of a day in January 2026. */
export const noon = Date.UTC(2026, 0, 12, 12);
export const minute = 60_000;
export const hour = 60 * minute;

/** A configuration that polls every five minutes, with other settings where they are given. */
export function configuration(id: string, settings: Record<string, unknown> = {}): Configuration {
  return v.parse(configurationSchema, {
    version: 1,
    id,
    revision: 1,
    createdAt: noon - hour,
    updatedAt: noon - 2 * minute,
    hasClientSecret: true,
    settings: {
      name: `Help desk ${id}`,
      host: 'support.example.com',
      clientId: 'client',
      pollingEventTypes: ['session-end'],
      ...settings,
    },
  });
}

/** A set with these configurations, and those ids as ones that cannot be read. */
export function configurationSetOf(
  configurations: Configuration[],
  unreadable: string[] = [],
): ConfigurationSet {
  return {
    revision: 3,
    configurations,
    unreadable: unreadable.map((id) => ({
      stored: {},
      id,
      cause: new StoredValueUnreadable('configuration', 'settings'),
    })),
    settings: v.parse(installationSettingsSchema, {}),
  };
}
