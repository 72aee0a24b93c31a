import { valueAt, withValueAt } from '../../../src/configuration/setting-at';

const settings = { name: 'Berlin', creation: { mode: 'off', fields: ['a'] } };

describe('a setting at its path', () => {
  test('is found, in a group too', () => {
    expect(valueAt(settings, 'name')).toBe('Berlin');
    expect(valueAt(settings, 'creation.mode')).toBe('off');
    expect(valueAt(settings, 'creation.fields')).toEqual(['a']);
  });

  test('is undefined if there is none', () => {
    expect(valueAt(settings, 'nothing')).toBeUndefined();
    expect(valueAt(settings, 'name.of.nothing')).toBeUndefined();
  });

  test('is replaced without a change of the given settings or of its neighbours', () => {
    const changed = withValueAt(settings, 'creation.mode', 'issue');
    expect(changed).toEqual({ name: 'Berlin', creation: { mode: 'issue', fields: ['a'] } });
    expect(settings.creation.mode).toBe('off');
    expect(changed.creation.fields).toBe(settings.creation.fields);
    expect(withValueAt(settings, 'name', 'Lisbon')).toEqual({ ...settings, name: 'Lisbon' });
  });
});
