import { z } from 'zod';
import { StoredValueUnreadable } from '../failure/platform-errors';
import { configurationSchema, type Configuration } from './configuration';
import {
  installationSettingsSchema,
  type ConfigurationSet,
  type SelectedConfigurations,
  type UnreadableConfiguration,
} from './configuration-set';
import { configurationVersion, migrateSettings } from './migrate-configuration';

/** The set as it is stored: one list has every configuration, readable or not. */
export interface StoredSet {
  revision: number;
  configurations: unknown[];
  settings: unknown;
}

const storedSetSchema = z.object({
  revision: z.int().min(0),
  configurations: z.array(z.unknown()),
  settings: z.unknown().optional(),
});

/**
 * Reads the stored set. Configurations of an older version are migrated. One that cannot be read goes into quarantine
 * and does not affect the others.
 *
 * @param value what is stored, or `undefined` if nothing is stored yet
 * @throws StoredValueUnreadable if the set itself is damaged
 */
export function readConfigurationSet(value: unknown): ConfigurationSet {
  const stored = readStoredSet(value);
  return { revision: stored.revision, ...selected(stored, () => true) };
}

/**
 * Reads one configuration of the stored set, and the settings. What all the others hold is not looked at.
 *
 * @throws StoredValueUnreadable if the set itself is damaged
 */
export function readOneOfSet(value: unknown, id: string): SelectedConfigurations {
  return selected(readStoredSet(value), (item) => idSchema.safeParse(item).data?.id === id);
}

/**
 * Reads the configurations of the stored set that take the events of an appliance, and the settings.
 *
 * @param applianceId in any case of letters
 * @throws StoredValueUnreadable if the set itself is damaged
 */
export function readThoseOfAppliance(value: unknown, applianceId: string): SelectedConfigurations {
  return selected(readStoredSet(value), (item) => {
    const raw = rawSchema.safeParse(item).data;
    const named = raw?.settings.applianceId;
    // An older version may name it in another way, and says so only when it is read.
    if (named === undefined || raw?.version !== configurationVersion) return true;
    return named.toLowerCase() === applianceId.toLowerCase();
  });
}

function readStoredSet(value: unknown) {
  const reading = storedSetSchema.safeParse(value ?? { revision: 0, configurations: [] });
  if (!reading.success) throw unreadable('configurations', reading.error);
  return reading.data;
}

function selected(
  stored: Pick<StoredSet, 'configurations'> & { settings?: unknown },
  isWanted: (item: unknown) => boolean,
): SelectedConfigurations {
  const settings = readInstallationSettings(stored.settings);
  const read: SelectedConfigurations = { configurations: [], unreadable: [], ...settings };
  for (const item of stored.configurations.filter(isWanted)) {
    const configuration = readConfiguration(item);
    if ('cause' in configuration) read.unreadable.push(configuration);
    else read.configurations.push(configuration);
  }
  return read;
}

const idSchema = z.object({ id: z.string() });

/** What tells whose events a stored configuration takes, before it is read. */
const rawSchema = z.object({
  version: z.unknown().optional(),
  settings: z.object({ applianceId: z.string().optional().catch(undefined) }).catch({}),
});

/** If they cannot be read, the defaults apply: no event is refused for it. */
function readInstallationSettings(stored: unknown): Pick<ConfigurationSet, 'settings' | 'damagedSettings'> {
  const reading = installationSettingsSchema.safeParse(stored ?? {});
  if (reading.success) return { settings: reading.data };
  const cause = unreadable('settings of the installation', reading.error);
  return { settings: installationSettingsSchema.parse({}), damagedSettings: { stored, cause } };
}

/** What is stored of a set. What cannot be read is written back unchanged. */
export function storedSet(set: ConfigurationSet): StoredSet {
  const { revision, configurations, unreadable, settings, damagedSettings } = set;
  return {
    revision,
    configurations: [...configurations, ...unreadable.map(({ stored }) => stored)],
    settings: damagedSettings ? damagedSettings.stored : settings,
  };
}

const storedConfigurationSchema = z.looseObject({
  version: z.unknown().optional(),
  settings: z.unknown().optional(),
});

function readConfiguration(stored: unknown): Configuration | UnreadableConfiguration {
  try {
    return migrated(stored);
  } catch (error) {
    if (!(error instanceof StoredValueUnreadable)) throw error;
    return { stored, ...namesIn(stored), cause: error };
  }
}

function migrated(stored: unknown): Configuration {
  const outer = storedConfigurationSchema.safeParse(stored);
  if (!outer.success) throw unreadable('configuration', outer.error);
  const settings = migrateSettings(outer.data.settings, outer.data.version);
  const reading = configurationSchema.safeParse({ ...outer.data, version: configurationVersion, settings });
  if (!reading.success) throw unreadable('configuration', reading.error);
  return reading.data;
}

const namesSchema = z.object({
  id: z.string().optional().catch(undefined),
  settings: z.object({ name: z.string().optional().catch(undefined) }).catch({}),
});

function namesIn(stored: unknown): { id?: string; name?: string } {
  const { data } = namesSchema.safeParse(stored);
  return { id: data?.id, name: data?.settings.name };
}

function unreadable(what: string, { issues }: z.ZodError): StoredValueUnreadable {
  return new StoredValueUnreadable(what, issues[0]?.path.join('.') || 'the whole value');
}
