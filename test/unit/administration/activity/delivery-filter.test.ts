import { queryFor } from '../../../../src/administration/activity/delivery-filter';

const lsid = '0123456789abcdef0123456789abcdef';

test.each([
  ['sup-1', { issueKey: 'SUP-1' }],
  [' SUP-12 ', { issueKey: 'SUP-12' }],
  [lsid.toUpperCase(), { lsid }],
  ['', {}],
  ['  ', {}],
])('a search for %j finds what it names in any letter case', (search, query) => {
  expect(queryFor({ search })).toEqual(query);
});

test.each(['printer on fire', 'SUP-1 and SUP-2', '=1+1', 'x'.repeat(65)])(
  'a search for %j can find nothing',
  (search) => {
    expect(queryFor({ search })).toBeUndefined();
  },
);

test('the other filters stay beside the search', () => {
  expect(queryFor({ search: 'SUP-1', state: 'parked', configurationId: 'c', since: 5 })).toEqual({
    issueKey: 'SUP-1',
    state: 'parked',
    configurationId: 'c',
    since: 5,
  });
});
