import { StoredValueUnreadable } from '../failure/platform-errors';

/** Settings as they were stored by some version of the app. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Turns settings of one version into those of the next. */
export type MigrationStep = (settings: StoredSettings) => StoredSettings;

/**
 * The steps from each version to the next: the first step turns version 1 into version 2. A setting that is only added
 * needs no step, since the schema gives it its default. One that is renamed, split or read differently needs one.
 */
export const migrationSteps: readonly MigrationStep[] = [];

/** The version of the settings that this app stores. */
export const configurationVersion = migrationSteps.length + 1;

/**
 * Migrates settings that an older version of the app stored to the present version. It does not check them: the schema
 * does that afterwards.
 *
 * @param version the version in which they were stored, starting at 1
 * @throws StoredValueUnreadable if they are of a later version, or have none
 */
export function migrateSettings(
  settings: unknown,
  version: unknown,
  steps: readonly MigrationStep[] = migrationSteps,
): unknown {
  const current = steps.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new StoredValueUnreadable('configuration', 'it has no version');
  }
  if (version > current) {
    throw new StoredValueUnreadable(
      'configuration',
      `it is of version ${version}, and this app reads up to version ${current}`,
      'Update the app to the version that stored it. Until then the configuration stays as it is and does nothing.',
    );
  }
  if (!isSettings(settings)) return settings;
  return steps.slice(version - 1).reduce((migrated, step) => step(migrated), settings);
}

function isSettings(value: unknown): value is StoredSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
