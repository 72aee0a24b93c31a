import { withoutUser } from '../../../src/jira/unnamed-user';

test.each([
  ["User 'Yuki Mori' cannot be assigned issues.", 'The user cannot be assigned issues.'],
  ["User 'Pat O'Brien' cannot be assigned issues.", 'The user cannot be assigned issues.'],
  ['User "5c20b1aa7e3f4d0011a00007" does not exist.', 'The user does not exist.'],
  [
    "It cannot be done, since the user 'ann', who left, is missing.",
    'It cannot be done, since the user, who left, is missing.',
  ],
  ['Account 557058:f58131cb-b67d-43c7-b30d-6b58d40bd077 is closed.', 'Account the account is closed.'],
  ["Field 'duedate' cannot be set.", "Field 'duedate' cannot be set."],
  ['Specified user does not exist or you do not have required permissions', undefined],
])('%s is told without saying of whom', (message, expected) => {
  expect(withoutUser(message)).toBe(expected ?? message);
});
