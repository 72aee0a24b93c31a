import fc from 'fast-check';
import * as v from 'valibot';
import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../src/configuration/configuration';
import { settingChanges, settingsInWords } from '../../../src/configuration/settings-in-words';
import { unknownSettings } from '../../../src/configuration/unknown-settings';
import { expectInWords } from '../../scenarios/support/expect-in-words';

const entered = { name: 'Berlin', host: 'support.example.com', clientId: 'berlin' };
const settings = v.parse(configurationSettingsSchema, entered);

/** Paths of all settings: lists are settings as a whole. */
function pathsOf(value: object, above = ''): string[] {
  return Object.entries(value).flatMap(([name, below]) =>
    typeof below === 'object' && below !== null && !Array.isArray(below)
      ? pathsOf(below as object, `${above}${name}.`)
      : [`${above}${name}`],
  );
}

describe('the schema of the settings', () => {
  test('explains whatever it refuses, and never throws', () => {
    const names = Object.keys(configurationSettingsSchema.entries);
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), fc.jsonValue()));
    fc.assert(
      fc.property(anything, (value) => {
        const reading = v.safeParse(configurationSettingsSchema, value);
        for (const { message } of reading.issues ?? []) expectInWords(message);
      }),
      { numRuns: 500 },
    );
  });

  test('is stable: checked settings pass again, unchanged', () => {
    expect(v.parse(configurationSettingsSchema, settings)).toEqual(settings);
  });

  test('trims, and sorts event types into their usual order', () => {
    const typed = {
      ...entered,
      name: '  Berlin ',
      locale: 'EN-us',
      outboundEventTypes: ['customer-survey', 'session-end', 'customer-survey'],
    };
    expect(v.parse(configurationSettingsSchema, typed)).toMatchObject({
      name: 'Berlin',
      locale: 'en-US',
      outboundEventTypes: ['session-end', 'customer-survey'],
    });
  });
});

describe('settings in words', () => {
  test('leave no setting out', () => {
    expect(
      settingsInWords(settings)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(pathsOf(settings).sort());
  });

  test('name what differs, and nothing else', () => {
    const other: ConfigurationSettings = { ...settings, disabled: true, outboundEventTypes: [] };
    expect(settingChanges(settings, other).map(({ label, before, after }) => [label, before, after])).toEqual(
      [
        ['Enabled', 'On', 'Off'],
        ['Outbound events', 'Session end, Customer exit survey, Representative exit survey', 'None'],
      ],
    );
    expect(settingChanges(settings, { ...settings })).toEqual([]);
  });

  test('distinguish two values that read the same', () => {
    const withTrigger = (triggerValue: string) => ({
      ...settings,
      issueCreation: { ...settings.issueCreation, triggerValue },
    });
    expect(settingChanges(withTrigger(''), withTrigger('None'))).toHaveLength(1);
    expect(settingChanges(withTrigger('off'), withTrigger('Off'))).toMatchObject([
      { before: 'off', after: 'Off' },
    ]);
  });
});

describe('names that are not settings', () => {
  test.each([
    [{ ...entered, nmae: 'x' }, ['nmae']],
    [{ ...entered, templates: { workLogs: 'x' } }, ['templates.workLogs']],
    [JSON.parse('{"__proto__":{"a":1},"name":"x"}'), ['__proto__']],
    [{ ...entered, toString: 1 }, ['toString']],
    [{ ...entered, surveyTransitions: [{ question: 'x', extra: 1 }] }, ['surveyTransitions.0.extra']],
    [entered, []],
    ['x', []],
  ])('are found in %j', (typed, names) => {
    const surveyTransitions = [{ survey: 'customer', question: 'x', answer: 'y', transition: 'z' }];
    expect(unknownSettings(typed, { ...settings, surveyTransitions })).toEqual(names);
  });
});
