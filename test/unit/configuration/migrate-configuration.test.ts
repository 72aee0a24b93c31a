import {
  configurationVersion,
  migrateSettings,
  migrationSteps,
  type MigrationStep,
} from '../../../src/configuration/migrate-configuration';
import { StoredValueUnreadable } from '../../../src/failure/platform-errors';

/** Version 2 renamed a setting, version 3 split one. */
const steps: MigrationStep[] = [
  ({ hostName, ...others }) => ({ ...others, host: hostName }),
  ({ retries, ...others }) => ({ ...others, retryLimit: retries, retryPolling: retries }),
];

describe('stored settings', () => {
  test('of the present version stay as they are', () => {
    const settings = { host: 'support.example.com' };
    expect(migrateSettings(settings, 3, steps)).toEqual(settings);
    expect(migrateSettings(settings, configurationVersion)).toEqual(settings);
  });

  test.each([
    [1, { hostName: 'a.example.com', retries: 5, name: 'A' }],
    [2, { host: 'a.example.com', retries: 5, name: 'A' }],
    [3, { host: 'a.example.com', retryLimit: 5, retryPolling: 5, name: 'A' }],
  ])('of version %d take every step from there on', (version, settings) => {
    expect(migrateSettings(settings, version, steps)).toEqual({
      host: 'a.example.com',
      retryLimit: 5,
      retryPolling: 5,
      name: 'A',
    });
  });

  test('are not changed themselves', () => {
    const settings = Object.freeze({ hostName: 'a.example.com', retries: 5 });
    migrateSettings(settings, 1, steps);
    expect(settings).toEqual({ hostName: 'a.example.com', retries: 5 });
  });

  test('of a later version are not guessed: the error says what to do', () => {
    const migrate = () => migrateSettings({}, 4, steps);
    expect(migrate).toThrow(StoredValueUnreadable);
    expect(migrate).toThrow(/of version 4, and this app reads up to version 3/);
    expect(adviceOf(migrate)).toContain('Update the app');
  });

  test.each([undefined, null, 0, -1, 1.5, '1', NaN, {}])('of version %j are unreadable', (version) => {
    expect(() => migrateSettings({}, version, steps)).toThrow(/it has no version/);
  });

  test.each([undefined, null, 'x', 7, []])('that are %j are left for the schema to refuse', (settings) => {
    expect(migrateSettings(settings, 1, steps)).toBe(settings);
  });

  test('have a version equal to the number of steps', () => {
    expect(configurationVersion).toBe(migrationSteps.length + 1);
  });
});

function adviceOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof StoredValueUnreadable) return error.advice;
  }
  return '';
}
