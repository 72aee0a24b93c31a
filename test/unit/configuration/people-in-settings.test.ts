import * as v from 'valibot';
import { configurationSettingsSchema } from '../../../src/configuration/configuration';
import { peopleIn, withoutPeople } from '../../../src/configuration/people-in-settings';
import { valueAt, withValueAt } from '../../../src/configuration/setting-at';
import { pathsWith } from '../../../src/configuration/settings/configuration-settings';
import { peopleInUnreadable, unreadableWithout } from '../../../src/configuration/people-in-unreadable';

const userField = (name: string, ...values: string[]) => ({
  fieldId: `customfield_${name.length}`,
  name,
  type: 'user' as const,
  source: 'constant' as const,
  values,
});

const settings = v.parse(configurationSettingsSchema, {
  name: 'Berlin',
  host: 'help.example.com',
  clientId: 'client',
  issueCreation: {
    mode: 'issue',
    projectId: '10000',
    issueTypeId: '10100',
    defaultAssignee: 'ann',
    defaultReporter: 'bob',
    fields: [
      userField('Approver', 'ann'),
      userField('Auditor', 'cem'),
      { fieldId: 'labels', name: 'Labels', type: 'labels', source: 'constant', values: ['ann'] },
    ],
  },
});

describe('the people whom a configuration names', () => {
  test('are its default assignee, its default reporter and the users in its fields', () => {
    expect(peopleIn(settings)).toEqual(['ann', 'bob', 'ann', 'cem']);
  });

  test('are removed wherever they are, and the result says where; a label with the same text stays', () => {
    const { settings: left, emptied } = withoutPeople(settings, new Set(['ann', 'dee']));
    expect(emptied).toEqual(['Default assignee', 'Approver']);
    expect(left.issueCreation).toMatchObject({ defaultAssignee: '', defaultReporter: 'bob' });
    expect(left.issueCreation.fields.map(({ name }) => name)).toEqual(['Auditor', 'Labels']);
    expect(v.parse(configurationSettingsSchema, left)).toEqual(left);
  });

  test.each(pathsWith('person'))('are found and removed in %s', (path) => {
    const named = withValueAt(settings, path, 'dee');
    expect(peopleIn(named)).toContain('dee');
    expect(peopleInUnreadable({ settings: named })).toContain('dee');
    expect(valueAt(withoutPeople(named, new Set(['dee'])).settings, path)).toBe('');
  });

  test('are left alone if none of them is meant', () => {
    expect(withoutPeople(settings, new Set(['dee']))).toEqual({ settings, emptied: [] });
  });
});

describe('a configuration of a later version', () => {
  const later = { version: 99, id: 'x', settings: { ...settings, people: [{ defaultAssignee: 'dee' }] } };

  test('names people in the same places, whatever else is in it', () => {
    expect(peopleInUnreadable(later)).toEqual(['ann', 'bob', 'cem', 'dee']);
  });

  test('loses only these', () => {
    const left = unreadableWithout(later, new Set(['ann', 'dee']));
    expect(peopleInUnreadable(left)).toEqual(['bob', 'cem']);
    expect(JSON.stringify(left)).toContain('"values":["ann"]');
  });

  test.each([undefined, null, 'text', 7, [], {}])('has nothing to remove if it is %j', (stored) => {
    expect(peopleInUnreadable(stored)).toEqual([]);
    expect(unreadableWithout(stored, new Set(['ann']))).toEqual(stored);
  });
});
