import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { notAList } from '../foundation/not-a-list';
import { readBy } from '../foundation/read-by';
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

const storedSetSchema = v.object({
  revision: v.pipe(integer, v.minValue(0)),
  configurations: v.array(v.unknown()),
  settings: v.optional(v.unknown()),
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
  return selected(readStoredSet(value), (item) => readBy(idSchema, item)?.id === id);
}

/**
 * Reads the configurations of the stored set that take the events of an appliance, and the settings.
 *
 * @param applianceId in any case of letters
 * @throws StoredValueUnreadable if the set itself is damaged
 */
export function readThoseOfAppliance(value: unknown, applianceId: string): SelectedConfigurations {
  return selected(readStoredSet(value), (item) => {
    const raw = readBy(rawSchema, item);
    const named = raw?.settings.applianceId;
    // An older version may name it in another way, and says so only when it is read.
    if (named === undefined || raw?.version !== configurationVersion) return true;
    return named.toLowerCase() === applianceId.toLowerCase();
  });
}

function readStoredSet(value: unknown) {
  const reading = v.safeParse(storedSetSchema, value ?? { revision: 0, configurations: [] });
  if (!reading.success) throw unreadable('configurations', reading.issues[0]);
  return reading.output;
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

const idSchema = v.object({ id: v.string() });

/** What tells whose events a stored configuration takes, before it is read. */
const rawSchema = v.object({
  version: v.optional(v.unknown()),
  settings: v.fallback(v.object({ applianceId: v.fallback(v.optional(v.string()), undefined) }), () => ({})),
});

/** If they cannot be read, the defaults apply: no event is refused for it. */
function readInstallationSettings(stored: unknown): Pick<ConfigurationSet, 'settings' | 'damagedSettings'> {
  const reading = v.safeParse(installationSettingsSchema, stored ?? {});
  if (reading.success) return { settings: reading.output };
  const cause = unreadable('settings of the installation', reading.issues[0]);
  return { settings: v.parse(installationSettingsSchema, {}), damagedSettings: { stored, cause } };
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

const storedConfigurationSchema = v.pipe(
  notAList,
  v.looseObject({ version: v.optional(v.unknown()), settings: v.optional(v.unknown()) }),
);

function readConfiguration(stored: unknown): Configuration | UnreadableConfiguration {
  try {
    return migrated(stored);
  } catch (error) {
    if (!(error instanceof StoredValueUnreadable)) throw error;
    return { stored, ...namesIn(stored), cause: error };
  }
}

function migrated(stored: unknown): Configuration {
  const outer = v.safeParse(storedConfigurationSchema, stored);
  if (!outer.success) throw unreadable('configuration', outer.issues[0]);
  const settings = migrateSettings(outer.output.settings, outer.output.version);
  const reading = v.safeParse(configurationSchema, {
    ...outer.output,
    version: configurationVersion,
    settings,
  });
  if (!reading.success) throw unreadable('configuration', reading.issues[0]);
  return reading.output;
}

const namesSchema = v.object({
  id: v.fallback(v.optional(v.string()), undefined),
  settings: v.fallback(v.object({ name: v.fallback(v.optional(v.string()), undefined) }), () => ({})),
});

function namesIn(stored: unknown): { id?: string; name?: string } {
  const names = readBy(namesSchema, stored);
  return { id: names?.id, name: names?.settings.name };
}

function unreadable(what: string, issue: v.BaseIssue<unknown>): StoredValueUnreadable {
  return new StoredValueUnreadable(what, v.getDotPath(issue) ?? 'the whole value');
}
