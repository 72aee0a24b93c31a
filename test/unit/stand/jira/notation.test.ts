import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../stand/jira/duration';
import { jiraTimestamp, parseJiraTimestamp } from '../../../stand/jira/timestamps';

describe('durations', () => {
  it.each([
    ['1h 30m', 5_400],
    ['2d', 57_600],
    ['1w', 144_000],
    ['45', 2_700],
    ['1.5h', 5_400],
  ])('reads %s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', 'soon', '1h30m', '-1h', '1s'])('does not read %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('reads what it writes, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds - (seconds % 60));
      }),
    );
  });
});

describe('timestamps', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        expect(parseJiraTimestamp(jiraTimestamp(at))).toBe(at);
      }),
    );
  });

  it('respect the offset', () => {
    expect(parseJiraTimestamp('2026-01-31T09:00:00.000-0530')).toBe(Date.UTC(2026, 0, 31, 14, 30));
  });
});
