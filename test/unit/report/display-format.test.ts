import { displayFormat } from '../../../src/report/display-format';

const english = displayFormat('en-US', 'UTC');

describe('the display format', () => {
  it.each([
    [0, '0 seconds'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [3_661, '1 hour 1 minute'],
    [3_605, '1 hour'],
    [90_061, '1 day 1 hour'],
    [-5, '0 seconds'],
  ])('says %d seconds as "%s"', (seconds, words) => {
    expect(english.duration(seconds)).toBe(words);
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_250_000, '1.3 MB'],
    [5e15, '5,000 TB'],
  ])('says %d bytes as "%s"', (bytes, words) => {
    expect(english.fileSize(bytes)).toBe(words);
  });

  it('shows times in the time zone', () => {
    const newYork = displayFormat('en-US', 'America/New_York');
    expect(newYork.dateTime(Date.UTC(2026, 0, 31, 2, 5))).toBe('Jan 30, 2026, 9:05 PM EST');
    expect(newYork.time(0)).toBe('7:00 PM');
  });

  it('understands locales with an underscore and falls back on English and UTC', () => {
    expect(displayFormat('de_DE', 'UTC').number(1_234.5)).toBe('1.234,5');
    for (const wrong of ['', 'no locale', '12', 'xx_']) {
      expect(displayFormat(wrong, wrong).dateTime(0)).toBe('Jan 1, 1970, 12:00 AM UTC');
    }
  });

  it('shows nothing for an impossible time', () => {
    expect([english.date(NaN), english.time(Infinity), english.dateTime(9e15)]).toEqual(['', '', '']);
  });
});
