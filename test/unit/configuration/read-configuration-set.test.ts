import fc from 'fast-check';
import { configurationOf } from '../../../src/configuration/configuration-set';
import { listensTo, type Configuration } from '../../../src/configuration/configuration';
import {
  readConfigurationSet,
  readOneOfSet,
  readThoseOfAppliance,
  storedSet,
} from '../../../src/configuration/read-configuration-set';
import { StoredValueUnreadable } from '../../../src/failure/platform-errors';

const settings = { name: 'Berlin', host: 'support.example.com', clientId: 'berlin' };
const stored = {
  version: 1,
  id: 'a',
  revision: 1,
  createdAt: 1,
  updatedAt: 1,
  hasClientSecret: true,
  settings,
};
const configurationSetOf = (...configurations: unknown[]) => ({
  revision: 4,
  configurations,
  settings: { retentionDays: 30 },
});

describe('the set of configurations', () => {
  test('is empty if nothing is stored', () => {
    expect(readConfigurationSet(undefined)).toEqual({
      revision: 0,
      configurations: [],
      unreadable: [],
      settings: {
        retentionDays: 90,
        alertIssue: { enabled: false, projectId: '', issueTypeId: '', mailUsers: [], mailGroups: [] },
        shownOnIssues: false,
        sessionsInJql: false,
      },
    });
  });

  test('is read with the defaults for settings that did not exist when it was stored', () => {
    const { configurations } = readConfigurationSet(configurationSetOf(stored));
    expect(configurations).toMatchObject([
      { id: 'a', settings: { ...settings, retryLimit: 7, timeZone: 'UTC' } },
    ]);
  });

  test('goes into storage and comes out again unchanged', () => {
    const set = readConfigurationSet(configurationSetOf(stored, { ...stored, id: 'b' }));
    expect(readConfigurationSet(storedSet(set))).toEqual(set);
  });

  test.each([
    ['of a later version', { ...stored, id: 'x', version: 2 }, /version 2/],
    ['of no version', { ...stored, id: 'x', version: undefined }, /no version/],
    [
      'with a damaged setting',
      { ...stored, id: 'x', settings: { ...settings, retryLimit: 99 } },
      /settings\.retryLimit/,
    ],
    ['without settings', { ...stored, id: 'x', settings: undefined }, /settings/],
  ])('quarantines a configuration that is %s', (_, damaged, where) => {
    const set = readConfigurationSet(configurationSetOf(damaged, stored));
    expect(set.configurations.map(({ id }) => id)).toEqual(['a']);
    expect(set.unreadable).toMatchObject([{ id: 'x', stored: damaged }]);
    expect(set.unreadable[0]?.cause.message).toMatch(where);
    expect(() => configurationOf(set, 'x')).toThrow(StoredValueUnreadable);
    expect(storedSet(set).configurations).toContainEqual(damaged);
  });

  test('quarantines whatever a stored configuration has become, and keeps it to the letter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (damaged) => {
        const set = readConfigurationSet(configurationSetOf(damaged, stored));
        expect(set.configurations.map(({ id }) => id)).toContain('a');
        expect(storedSet(set).configurations).toContainEqual(damaged);
      }),
      { numRuns: 200 },
    );
  });

  test.each([['x'], [{}], [{ revision: -1, configurations: [] }], [{ revision: 1, configurations: {} }]])(
    'is unreadable if it is %j itself',
    (value) => {
      expect(() => readConfigurationSet(value)).toThrow(StoredValueUnreadable);
    },
  );

  test('finds no configuration that is not in it', () => {
    expect(configurationOf(readConfigurationSet(configurationSetOf(stored)), 'b')).toBeUndefined();
  });
});

describe('a part of the set', () => {
  const item = fc.oneof(
    fc.jsonValue(),
    fc
      .record({
        id: fc.constantFrom('a', 'b', 7, null),
        version: fc.constantFrom(1, 2, undefined),
        applianceId: fc.constantFrom('default', 'Branch', 'branch', undefined, 7),
        retryLimit: fc.constantFrom(7, 99),
      })
      .map(({ id, version, ...changed }) => ({
        ...stored,
        id,
        version,
        settings: { ...settings, ...changed },
      })),
  );

  test('is one configuration as the whole set has it, readable or not', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const whole = readConfigurationSet(configurationSetOf(...items));
        const one = readOneOfSet(configurationSetOf(...items), 'a');
        expect(one.configurations).toEqual(whole.configurations.filter(({ id }) => id === 'a'));
        expect(one.unreadable).toEqual(whole.unreadable.filter(({ id }) => id === 'a'));
        expect(one.settings).toEqual(whole.settings);
      }),
      { numRuns: 200 },
    );
  });

  test('has every configuration that takes the events of the appliance', () => {
    fc.assert(
      fc.property(fc.array(item), fc.constantFrom('default', 'BRANCH'), (items, applianceId) => {
        const whole = readConfigurationSet(configurationSetOf(...items)).configurations;
        const those = readThoseOfAppliance(configurationSetOf(...items), applianceId).configurations;
        const takesThem = (configuration: Configuration) => listensTo(configuration, applianceId);
        expect(those.filter(takesThem)).toEqual(whole.filter(takesThem));
      }),
      { numRuns: 200 },
    );
  });

  test('looks at nothing that the others hold', () => {
    const other = {
      ...stored,
      id: 'b',
      get settings(): never {
        throw new Error('This one was not asked for.');
      },
    };
    const one = readOneOfSet(configurationSetOf(other, stored), 'a');
    expect(one.configurations.map(({ id }) => id)).toEqual(['a']);
  });
});
