import { leadingName, leadingRepresentative } from '../../../../src/reconcile/issue/leading-representative';
import { bareSession, representative } from '../../report/sample-sessions';

const one = (displayName: string, more = {}) =>
  representative({ displayName, sessionOwner: false, primary: false, secondsInvolved: 10, ...more });

describe('the leading representative', () => {
  test.each([
    [
      'the owner',
      [one('A', { primary: true }), one('B', { sessionOwner: true }), one('C', { secondsInvolved: 99 })],
      'B',
    ],
    ['else the primary one', [one('A', { secondsInvolved: 99 }), one('B', { primary: true })], 'B'],
    ['else the one with most time', [one('A'), one('B', { secondsInvolved: 11 }), one('C')], 'B'],
    ['of equals the first', [one('A'), one('B')], 'A'],
  ])('is %s', (_, representatives, name) => {
    expect(leadingRepresentative(bareSession({ representatives }))?.displayName).toBe(name);
  });

  test('is called by the name that there is', () => {
    const nameless = one('', { displayName: undefined, username: 'mlindqvist' });
    expect(leadingName(bareSession({ representatives: [nameless] }))).toBe('mlindqvist');
    expect(leadingName(bareSession({ primaryRepresentative: { name: 'Maja' } }))).toBe('Maja');
    expect(leadingName(bareSession())).toBeUndefined();
  });
});
