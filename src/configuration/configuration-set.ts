import * as v from 'valibot';
import { integerOr } from '../foundation/integer';
import type { StoredValueUnreadable } from '../failure/platform-errors';
import { alertIssueSettings } from './alert-issue-settings';
import type { Configuration } from './configuration';
import { group } from './group';
import { flag } from './setting-fields';
import { shapeOf, type Setting } from './settings/setting';
import { onOff } from './settings/setting-kinds';

/** The shortest retention that was ever possible: no record was kept for less. */
export const shortestRetentionDays = 7;

const longestRetentionDays = 365;

/** How long deliveries are kept. */
function retention(label: string) {
  const schema = v.optional(
    v.pipe(
      integerOr(`${label} must be a whole number of days from 7 to 365.`),
      v.minValue(shortestRetentionDays, `${label} must be at least ${shortestRetentionDays} days.`),
      v.maxValue(longestRetentionDays, `${label} must be at most ${longestRetentionDays} days.`),
    ),
    90,
  );
  return { label, schema, inWords: (days) => `${days} days` } satisfies Setting<typeof schema>;
}

/** Whether people who work on issues see the app there. What it does there is up to each configuration. */
function shownOnIssues(label: string) {
  const schema = flag(label, false);
  return { label, schema, inWords: onOff } satisfies Setting<typeof schema>;
}

/** Whether issues tell how many sessions they have. An issue has sessions of several configurations. */
function sessionsInJql(label: string) {
  const schema = flag(label, false);
  return { label, schema, inWords: onOff } satisfies Setting<typeof schema>;
}

/** The settings of the whole installation. Their fields are in the Settings tab. */
export const installationSettings = {
  retentionDays: retention('Retention'),
  alertIssue: alertIssueSettings,
  shownOnIssues: shownOnIssues('Show remote support on issues'),
  sessionsInJql: sessionsInJql('Find issues by their sessions in JQL'),
};

/** Settings of the whole installation, not of one configuration. */
export const installationSettingsSchema = group(
  shapeOf(installationSettings),
  'The settings must be a group of settings with the retention in days.',
);

export type InstallationSettings = v.InferOutput<typeof installationSettingsSchema>;

/** A stored configuration that this version of the app cannot read. It does nothing and is left unchanged. */
export interface UnreadableConfiguration {
  /** As it is stored, and written back. */
  stored: unknown;
  /** Its id and name, as far as they are known. */
  id?: string;
  name?: string;
  cause: StoredValueUnreadable;
}

/**
 * All configurations and the installation's settings as one stored value, so that an event needs one read for them.
 * `revision` grows with every change and guards against two administrators at once.
 */
export interface ConfigurationSet {
  revision: number;
  configurations: Configuration[];
  /** In quarantine, so that one damaged configuration does not stop the events of the others. */
  unreadable: UnreadableConfiguration[];
  /** The defaults, if the stored ones are damaged. */
  settings: InstallationSettings;
  damagedSettings?: DamagedSettings;
}

/**
 * The settings of the installation and those configurations that somebody asked for. Without a revision it cannot be
 * written back, which would remove the others.
 */
export type SelectedConfigurations = Omit<ConfigurationSet, 'revision'>;

/** Stored settings of the installation that cannot be read. They are left unchanged until somebody saves others. */
export interface DamagedSettings {
  /** As they are stored, and written back. */
  stored: unknown;
  cause: StoredValueUnreadable;
}

/**
 * For how long records may have been written to be kept. Days; the most that is possible if the settings are damaged.
 */
export function longestKept({ settings, damagedSettings }: ConfigurationSet): number {
  return damagedSettings ? longestRetentionDays : settings.retentionDays;
}

/** Where the set is kept. */
export interface ConfigurationStore {
  /** The stored set, or an empty one of revision 0. One storage read. @throws StorageUnavailable */
  read(): Promise<ConfigurationSet>;
  /**
   * Those that take the events of an appliance, readable or not. One storage read.
   *
   * @throws StorageUnavailable, StoredValueUnreadable
   */
  readThoseOf(applianceId: string): Promise<SelectedConfigurations>;
  /**
   * Replaces the set if it still has `expectedRevision`. One storage write.
   *
   * @returns false if another write came first: nothing is written then
   * @throws StorageUnavailable
   */
  replace(set: ConfigurationSet, expectedRevision: number): Promise<boolean>;
}

/**
 * The configuration with that id, or `undefined`.
 *
 * @throws StoredValueUnreadable if it exists and cannot be read: that is not the same as deleted
 */
export function configurationOf(set: SelectedConfigurations, id: string): Configuration | undefined {
  const unreadable = set.unreadable.find((candidate) => candidate.id === id);
  if (unreadable) throw unreadable.cause;
  return set.configurations.find((configuration) => configuration.id === id);
}
