import { keptSkipped, mostSkipped, type Met } from '../../../src/polling/skipped';
import { minute, noon } from './samples';

const day = 24 * 60 * minute;
const session = (lsid: string): Met => ({ kind: 'session', lsid, cause: 'It is cut off.' });
const entries = (from: number, until: number, count = 1): Met => ({
  kind: 'entries',
  of: 'sessions',
  from,
  until,
  count,
});
const unknown = (said: string): Met => ({
  kind: 'unknown-answer',
  of: 'sessions',
  from: noon,
  until: noon,
  said,
});

it('keeps nothing where nothing was skipped', () => {
  expect(keptSkipped(undefined, [], noon)).toBeUndefined();
});

it('keeps the same session once, with when it was met with first and last', () => {
  const first = keptSkipped(undefined, [session('a'), session('b')], noon);
  expect(keptSkipped(first, [session('a')], noon + minute)).toEqual([
    { ...session('b'), since: noon, at: noon },
    { ...session('a'), since: noon, at: noon + minute },
  ]);
});

it('takes an entry that overlapping windows hold for one, and others for others', () => {
  const first = keptSkipped(undefined, [entries(noon, noon + 10 * minute)], noon);
  const second = keptSkipped(first, [entries(noon + 5 * minute, noon + 15 * minute)], noon + minute);
  expect(second).toEqual([{ ...entries(noon, noon + 15 * minute), since: noon, at: noon + minute }]);
  expect(keptSkipped(second, [entries(noon + day, noon + day + minute)], noon + minute)).toHaveLength(2);
});

it('keeps the latest, so many of them', () => {
  const met = Array.from({ length: 100 }, (_, index) => session(String(index)));
  const kept = keptSkipped(undefined, met, noon) ?? [];
  expect(kept).toHaveLength(mostSkipped);
  expect(kept.at(-1)).toMatchObject({ lsid: '99' });
});

it('forgets what is met with no more: an answer after a day, all else after a week', () => {
  const kept = keptSkipped(undefined, [session('a'), unknown('Rien.')], noon);
  expect(keptSkipped(kept, [], noon + day - 1)).toHaveLength(2);
  expect(keptSkipped(kept, [], noon + day)).toEqual([expect.objectContaining({ kind: 'session' })]);
  expect(keptSkipped(kept, [], noon + 7 * day)).toBeUndefined();
});
