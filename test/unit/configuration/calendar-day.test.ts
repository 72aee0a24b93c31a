import fc from 'fast-check';
import { beginningOfDay, dayAfter, dayOf, isDay } from '../../../src/configuration/calendar-day';

test.each([
  ['UTC', '2026-01-12', '2026-01-12T00:00:00Z'],
  ['Europe/Berlin', '2026-07-01', '2026-06-30T22:00:00Z'],
  ['America/Los_Angeles', '2026-01-12', '2026-01-12T08:00:00Z'],
  ['Asia/Kathmandu', '2026-01-12', '2026-01-11T18:15:00Z'],
  ['Pacific/Kiritimati', '2026-01-12', '2026-01-11T10:00:00Z'],
])('in %s the day %s begins at %s', (zone, day, at) => {
  expect(beginningOfDay(day, zone)).toBe(Date.parse(at));
});

test('a day whose midnight the clocks skip begins at one o’clock', () => {
  expect(beginningOfDay('2026-04-24', 'Africa/Cairo')).toBe(Date.parse('2026-04-24T01:00:00+03:00'));
});

test('a day begins with its first second, in every zone', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Tehran'];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }),
      fc.constantFrom(...zones),
      (at, zone) => {
        const day = dayOf(at, zone);
        const beginning = beginningOfDay(day, zone);
        expect(dayOf(beginning, zone)).toBe(day);
        expect(dayOf(beginning - 1000, zone) < day).toBe(true);
        expect(beginning).toBeLessThanOrEqual(at);
        expect(beginningOfDay(dayAfter(day), zone)).toBeGreaterThan(at);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-1-2', false],
  ['', false],
  ['2026-01-12T00:00:00Z', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
