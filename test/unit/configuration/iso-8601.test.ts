import fc from 'fast-check';
import { z } from 'zod';
import { isIsoDate, isIsoDateTime } from '../../../src/configuration/iso-8601';

const number = (most: number) => fc.integer({ min: 0, max: most });
const digits = (most: number, length: number) => number(most).map((n) => String(n).padStart(length, '0'));

const years = fc.oneof(digits(9999, 4), fc.constantFrom('0000', '1900', '2000', '2028', '2100', '+12026'));
const dates = fc.oneof(
  fc.tuple(years, digits(13, 2), digits(32, 2)).map((parts) => parts.join('-')),
  fc.tuple(years, fc.constantFrom('02', '2', '04', '12'), digits(31, 2)).map((parts) => parts.join('-')),
);

const seconds = fc.oneof(digits(60, 2), fc.constantFrom('07.5', '59.123456789', '00.', ''));
const offsets = fc.oneof(
  fc.constantFrom('Z', 'z', '', '+0100', '+01', '+24:00', '-00:00', '+23:59', '+01:60', ' Z', 'Z\n'),
  fc.tuple(fc.constantFrom('+', '-'), digits(25, 2), digits(61, 2)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const times = fc
  .tuple(digits(24, 2), digits(60, 2), seconds, offsets)
  .map(([h, m, s, offset]) => `${[h, m, ...(s === '' ? [] : [s])].join(':')}${offset}`);
const separators = fc.oneof({ weight: 8, arbitrary: fc.constant('T') }, fc.constantFrom('t', ' ', '', 'TT'));
const moments = fc.tuple(dates, separators, times).map((parts) => parts.join(''));

const texts = fc.oneof({ weight: 6, arbitrary: dates }, { weight: 6, arbitrary: moments }, fc.string());

test('a date and a date with time are what another library takes for one', () => {
  const date = z.iso.date();
  const dateTime = z.iso.datetime({ offset: true });
  fc.assert(
    fc.property(texts, (text) => {
      expect([text, isIsoDate(text)]).toEqual([text, date.safeParse(text).success]);
      expect([text, isIsoDateTime(text)]).toEqual([text, dateTime.safeParse(text).success]);
    }),
    { numRuns: 2000 },
  );
});

test.each(['2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-1-31', '2026-01-31Z', '2026-01-31\n'])(
  '%j is no date',
  (text) => {
    expect(isIsoDate(text)).toBe(false);
  },
);
