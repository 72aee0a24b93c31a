import { isSameName } from '../../../src/jira/same-name';

test.each<[string | undefined, string, boolean]>([
  ['Done', ' done ', true],
  ['Warten  auf Kunde', 'warten auf kunde', true],
  ['Erledigt\u00e9', 'ERLEDIGTe\u0301', true],
  ['Done', 'Done!', false],
  ['', ' ', false],
  [undefined, 'a', false],
])('“%s” and “%s” name the same: %s', (one, other, expected) => {
  expect(isSameName(one, other)).toBe(expected);
});
