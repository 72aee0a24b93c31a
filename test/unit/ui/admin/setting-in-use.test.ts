import { settingsIn } from '../../../../src/ui/admin/configuration-form/setting-in-use';

interface Values {
  name: string;
  isOn: boolean;
}

const values: Values = { name: 'Berlin', isOn: false };

test('a field gets the path and the value of its setting', () => {
  expect(settingsIn(values, () => {}, 'place.')('name')).toMatchObject({
    path: 'place.name',
    value: 'Berlin',
  });
  expect(settingsIn(values, () => {})('isOn')).toMatchObject({ path: 'isOn', value: false });
});

test('a field changes its own setting and no other', () => {
  const changes: Partial<Values>[] = [];
  settingsIn(values, (part) => changes.push(part))('isOn').onChange(true);
  expect(changes).toEqual([{ isOn: true }]);
});
