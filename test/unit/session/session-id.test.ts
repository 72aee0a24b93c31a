import { readSessionId } from '../../../src/session/session-id';

test('a session’s id has lower case and no white space around it', () => {
  expect(readSessionId(' DA1D_4E-5a ')).toBe('da1d_4e-5a');
  expect([null, undefined, '', 'a b', 'a/b', 'ä', 'x'.repeat(65)].map(readSessionId)).toEqual(
    Array(7).fill(undefined),
  );
});
