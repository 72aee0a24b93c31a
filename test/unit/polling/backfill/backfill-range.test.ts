import { rangeOf } from '../../../../src/polling/backfill/backfill-range';
import { hour, noon } from '../samples';

test('a range holds the whole of its first and last day in the time zone', () => {
  expect(rangeOf({ first: '2026-01-10', last: '2026-01-11' }, 'Asia/Tokyo', noon)).toEqual({
    range: { from: Date.UTC(2026, 0, 9, 15), until: Date.UTC(2026, 0, 11, 15) },
  });
});

test('the day on which summer time begins has 23 hours', () => {
  const chosen = rangeOf({ first: '2026-03-29', last: '2026-03-29' }, 'Europe/Berlin', Date.UTC(2026, 5, 1));
  if ('problem' in chosen) throw new Error(chosen.problem.message);
  expect(chosen.range.until - chosen.range.from).toBe(23 * hour);
});

test('today may be chosen although it is not over, as the time zone has it', () => {
  const lateInTokyo = Date.UTC(2026, 0, 12, 16);
  const today = { first: '2026-01-13', last: '2026-01-13' };
  expect(rangeOf(today, 'Asia/Tokyo', lateInTokyo)).toHaveProperty('range');
  expect(rangeOf(today, 'UTC', lateInTokyo)).toHaveProperty('problem');
});

test.each([
  ['has no first day', { first: '', last: '2026-01-10' }, 'first', 'Choose the first day'],
  [
    'has a day that does not exist',
    { first: '2026-01-01', last: '2026-02-30' },
    'last',
    'Choose the last day',
  ],
  ['begins in the future', { first: '2026-01-13', last: '2026-01-14' }, 'first', 'future'],
  ['ends in the future', { first: '2026-01-01', last: '2026-01-13' }, 'last', 'future'],
  ['ends before it begins', { first: '2026-01-10', last: '2026-01-09' }, 'last', 'before the first'],
  ['is too long', { first: '2025-10-01', last: '2026-01-01' }, 'last', 'more than 92 days'],
])('a range that %s is refused in words', (_, days, field, words) => {
  const chosen = rangeOf(days, 'UTC', noon);
  if (!('problem' in chosen)) throw new Error('It was accepted.');
  expect(chosen.problem.day).toBe(field);
  expect(chosen.problem.message).toContain(words);
});
