import { neededPermissions } from '../../../../src/ui/admin/appliance-setup/needed-permissions';
import { localeOptions, timeZoneOptions } from '../../../../src/ui/admin/configuration-form/language-options';
import { resultInWords } from '../../../../src/ui/admin/connection-test/result-words';
import { optionOf } from '../../../../src/ui/shared/field-event';
import { changesAnything, importedInWords } from '../../../../src/ui/admin/settings/import-words';
import { overridesWith, unmappedOf } from '../../../../src/ui/admin/settings/overrides-with';
import { changeInWords } from '../../../../src/ui/admin/words';
import { counted, firstOf, joined } from '../../../../src/ui/shared/words';
import type { TestStep } from '../../../../src/administration/admin-api';

const step = (outcome: TestStep['outcome']): TestStep => ({ name: outcome, outcome, detail: '' });

describe('the words of the page', () => {
  it('count and list', () => {
    expect(counted(1, 'field', 'fields')).toBe('1 field');
    expect(counted(0, 'field', 'fields')).toBe('0 fields');
    expect(joined(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('describe a change from both sides, if there are two', () => {
    const change = { path: 'host', label: 'Host name' };
    expect(changeInWords({ ...change, before: 'a', after: 'b' })).toBe('a → b');
    expect(changeInWords({ ...change, before: '', after: 'b' })).toBe('b');
    expect(changeInWords({ ...change, before: 'a', after: '' })).toBe('a → nothing');
  });

  it('sum up a test by its worst step', () => {
    expect(resultInWords({ steps: [step('passed'), step('skipped')] }).title).toBe('Everything works');
    expect(resultInWords({ steps: [step('passed'), step('warning')] }).title).toBe(
      'It works, with 1 warning',
    );
    expect(resultInWords({ steps: [step('failed'), step('warning'), step('failed')] }).title).toBe(
      '2 steps failed',
    );
  });

  it('ask for the Configuration API only if email addresses are compared', () => {
    const usual = { representativeField: 'displayName', sessionKeys: false } as const;
    expect(neededPermissions(usual).join()).not.toMatch(/Configuration API|full access/);
    expect(neededPermissions({ ...usual, representativeField: 'email' }).join()).toContain(
      'Configuration API',
    );
    expect(neededPermissions({ ...usual, sessionKeys: true }).join()).toContain('Command API: full access');
  });

  it('name a few and count the others, unless there is only one', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`);
    expect(firstOf(names(1))).toBe('c1');
    expect(firstOf(names(4))).toBe('c1, c2, c3 and c4');
    expect(firstOf(names(50))).toBe('c1, c2, c3 and 47 others');
  });

  it('say what an import did', () => {
    expect(importedInWords({ added: 1, changed: 2 })).toBe('1 configuration added, 2 changed');
    expect(importedInWords({ added: 2, changed: 0 })).toBe('2 configurations added');
    expect(importedInWords({ added: 0, changed: 1 })).toBe('1 configuration changed');
    expect(
      changesAnything({ revision: 1, added: [], changed: [], unchanged: ['Berlin'], warnings: [] }),
    ).toBe(false);
  });
});

describe('the choices of the page', () => {
  it('hold the locale and the time zone in use, whatever they are', () => {
    expect(localeOptions('en-US')[0]).toEqual({ value: 'en-US', label: 'English (United States) – en-US' });
    expect(localeOptions('gsw-LI').map(({ value }) => value)).toContain('gsw-LI');
    expect(localeOptions('not a tag').at(-1)).toEqual({ value: 'not a tag', label: 'not a tag' });
    expect(timeZoneOptions('Europe/Berlin')[0]?.value).toBe('UTC');
    expect(timeZoneOptions('Etc/GMT-3').map(({ value }) => value)).toContain('Etc/GMT-3');
  });

  it('are read from a select only if they are choices', () => {
    expect(optionOf({ label: 'Task', value: '1', extra: true })).toEqual({ label: 'Task', value: '1' });
    expect([optionOf(null), optionOf([]), optionOf({ value: 1 }), optionOf('1')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('find an override by its representative or its user', () => {
    const overrides = [
      { representative: 'j.doe', accountId: '1', userName: 'Bob Miller' },
      { representative: 'a.weber', accountId: '2' },
    ];
    expect(overridesWith(' BOB ', overrides)).toEqual([overrides[0]]);
    expect(overridesWith('weber', overrides)).toEqual([overrides[1]]);
    expect(overridesWith('', overrides)).toHaveLength(2);
  });

  it('list as unmatched those who are not mapped, whatever the letter case', () => {
    const line = { configuration: 'Berlin', isFoundTwice: false, reason: 'Nobody.', lastSeenAt: 0 };
    const unmatched = [
      { ...line, representative: 'Bob' },
      { ...line, representative: 'ann' },
    ];
    const overrides = [{ representative: 'BOB', accountId: '1' }];
    expect(unmappedOf(unmatched, overrides)).toEqual([unmatched[1]]);
  });
});
