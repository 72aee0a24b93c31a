import fc from 'fast-check';
import { readLoggedIn } from '../../../src/appliance/logged-in-reader';
import { PolicyError } from '../../../src/failure/policy-error';

const host = 'support.example.com';
const answer = (inner: string) => `<logged_in_reps>${inner}</logged_in_reps>`;

describe('who is signed in', () => {
  test('is read with the name that customers see, and the number of sessions', () => {
    const one =
      '<rep id="3"><display_name>ann</display_name><public_display_name>Ann Lee</public_display_name><support_session_count>2</support_session_count></rep>';
    expect(readLoggedIn(answer(one), host)).toEqual([{ name: 'Ann Lee', sessions: 2 }]);
  });

  test('may be nobody, or somebody of whom only the name is told', () => {
    expect(readLoggedIn(answer(''), host)).toEqual([]);
    const rest = '<rep><display_name>Bo</display_name></rep><rep id="4"/>';
    expect(readLoggedIn(answer(rest), host)).toEqual([{ name: 'Bo', sessions: 0 }]);
  });

  test('whatever the answer is, is a list or an error with a policy', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string().map(answer)), (given) => {
        try {
          return Array.isArray(readLoggedIn(given, host));
        } catch (error) {
          return error instanceof PolicyError;
        }
      }),
    );
  });
});
