import { z } from 'zod';
import type { StoredValueUnreadable } from '../failure/platform-errors';
import { alertIssueSettingsSchema } from './alert-issue-settings';
import type { Configuration } from './configuration';

/** What the retention was at any time: no record was ever kept for less. */
export const shortestRetentionDays = 7;

/** Settings of the whole installation, not of one configuration. */
export const installationSettingsSchema = z.object(
  {
    /** How long deliveries are kept. */
    retentionDays: z
      .int({ error: 'Retention must be a whole number of days from 7 to 365.' })
      .min(shortestRetentionDays, `Retention must be at least ${shortestRetentionDays} days.`)
      .max(365, 'Retention must be at most 365 days.')
      .default(90),
    alertIssue: alertIssueSettingsSchema.prefault({}),
  },
  { error: 'The settings must be a group of settings with the retention in days.' },
);

export type InstallationSettings = z.infer<typeof installationSettingsSchema>;

/** A stored configuration that this version of the app cannot read. It does nothing, and stays as it is. */
export interface UnreadableConfiguration {
  /** As it lies in storage, and is written back. */
  stored: unknown;
  /** Its id and name, as far as they can be told. */
  id?: string;
  name?: string;
  cause: StoredValueUnreadable;
}

/**
 * All configurations and the installation's settings as one stored value, so that the path of an event reads
 * them in one operation. `revision` grows with every change and guards against two administrators at once.
 */
export interface ConfigurationSet {
  revision: number;
  configurations: Configuration[];
  /** Kept apart, so that one damaged configuration does not stop the events of the others. */
  unreadable: UnreadableConfiguration[];
  settings: InstallationSettings;
}

/** Where the set is kept. */
export interface ConfigurationStore {
  /** The stored set, or an empty one of revision 0. One storage read. @throws StorageUnavailable */
  read(): Promise<ConfigurationSet>;
  /**
   * Replaces the set if it still has `expectedRevision`. One storage write.
   *
   * @returns false where somebody else was faster: nothing is written then
   * @throws StorageUnavailable
   */
  replace(set: ConfigurationSet, expectedRevision: number): Promise<boolean>;
}

/**
 * The configuration with that id, or `undefined`.
 *
 * @throws StoredValueUnreadable where it exists and cannot be read: that is not the same as deleted
 */
export function configurationOf(set: ConfigurationSet, id: string): Configuration | undefined {
  const unreadable = set.unreadable.find((candidate) => candidate.id === id);
  if (unreadable) throw unreadable.cause;
  return set.configurations.find((configuration) => configuration.id === id);
}
