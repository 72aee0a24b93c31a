import { askedToWait, causeInWords } from '../../../src/polling/poll-failure';
import { ApplianceRateLimited } from '../../../src/session/appliance-errors';

describe('a poll’s failure', () => {
  test('is told with what to do about it', () => {
    const limited = new ApplianceRateLimited('helpdesk.example.com', 60);
    expect(causeInWords(limited)).toBe(`${limited.message} ${limited.advice}`);
    expect(askedToWait(limited)).toBe(60_000);
  });

  test('that nobody expected is told by its name, and nothing of its text is kept', () => {
    const cause = causeInWords(new RangeError('Ann Smith, 4 Elm Road'));
    expect(cause).toBe('The app failed unexpectedly (RangeError).');
    expect(causeInWords('Ann Smith')).not.toContain('Ann');
  });
});
