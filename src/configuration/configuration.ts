import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { configurationVersion } from './migrate-configuration';
import { configurationSettingsSchema, type ConfigurationSettings } from './settings/configuration-settings';

export { configurationSettingsSchema, type ConfigurationSettings };
export type { RepresentativeField } from './settings/representatives';
export type { SurveyTransition } from './settings/surveys';

/** How many configurations fit into the one stored value that every event reads (240 KiB, Forge KVS limit). */
export const maximumConfigurations = 50;

/**
 * The API account on an appliance. Its client secret and access tokens belong to this host and this client id. They are
 * sent to no other, whatever the configuration says later.
 */
export type ApiAccount = Pick<ConfigurationSettings, 'host' | 'clientId'>;

export function isSameAccount(one: ApiAccount, other: ApiAccount): boolean {
  return one.host === other.host && one.clientId === other.clientId;
}

/** A configuration as it is stored. */
export const configurationSchema = v.object({
  version: v.literal(configurationVersion),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  /** Grows with every change. A save that names an older revision is refused as stale. */
  revision: v.pipe(integer, v.minValue(1)),
  createdAt: integer,
  updatedAt: integer,
  /** Whether secret storage holds a client secret for it. An imported configuration starts without one. */
  hasClientSecret: v.boolean(),
  /** The labels of settings that have lost a person whose account was closed, until the next save. */
  emptiedSettings: v.optional(v.array(v.string())),
  /** Since when nothing of its sessions is written into Jira: its events are taken, and wait. */
  pausedAt: v.optional(integer),
  settings: configurationSettingsSchema,
});

export type Configuration = v.InferOutput<typeof configurationSchema>;

/** Whether the configuration listens to this Appliance Id. Letter case does not matter. */
export function listensTo(configuration: Configuration, applianceIdOfEvent: string): boolean {
  return configuration.settings.applianceId.toLowerCase() === applianceIdOfEvent.toLowerCase();
}
