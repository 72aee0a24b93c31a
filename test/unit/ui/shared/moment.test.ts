import { dateAndTime, inFewWords } from '../../../../src/ui/shared/moment';

const now = Date.UTC(2026, 0, 31, 12);
const minute = 60_000;

describe('a moment in few words', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [60 * minute, '1 hour ago'],
    [24 * 60 * minute, '1 day ago'],
    [7 * 24 * 60 * minute - 1, '6 days ago'],
  ])('is %i ms old: %s', (age, words) => {
    expect(inFewWords(now - age, now)).toBe(words);
  });

  it('is a date if it is older than a week or in the future', () => {
    const weekAgo = now - 7 * 24 * 60 * minute;
    expect(inFewWords(weekAgo, now, 'en-GB')).toBe(dateAndTime(weekAgo, 'en-GB'));
    expect(inFewWords(now + minute, now, 'en-GB')).toBe(dateAndTime(now + minute, 'en-GB'));
  });
});
