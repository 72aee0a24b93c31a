import { listInPieces } from '../../../src/polling/list-in-pieces';
import { EntriesUnreadable, ReportTooLarge, ReportUnreadable } from '../../../src/session/appliance-errors';
import type { ListingWindow } from '../../../src/session/listing';
import { minute, noon } from './samples';

const host = 'support.example.com';
const hour = 60 * minute;
const stretch = { by: 'end_time', since: noon, until: noon + 6 * hour } as const;

/** An appliance with a session every ten minutes, whose list fails where it holds a certain moment. */
function applianceWith(failsAt: (at: number) => Error | undefined) {
  const asked: ListingWindow[] = [];
  const ask = (window: ListingWindow) => {
    asked.push(window);
    const from = Math.floor(window.since / 1000) * 1000;
    const until = window.durationSeconds === 0 ? Infinity : from + window.durationSeconds * 1000;
    const moments = Array.from({ length: 37 }, (_, index) => noon + index * 10 * minute);
    const within = moments.filter((at) => at >= from && at <= until);
    const failure = within.map(failsAt).find(Boolean);
    if (failure) return Promise.reject(failure);
    return Promise.resolve({ entries: within, unreadable: 0 });
  };
  return { ask, asked };
}

const badAt = (bad: number, failure: Error) => (at: number) => (at === bad ? failure : undefined);

it('costs one question where nothing is wrong', async () => {
  const { ask, asked } = applianceWith(() => undefined);
  const listed = await listInPieces('sessions', stretch, ask);
  expect(listed).toEqual({ entries: expect.any(Array), skipped: [], isCertain: true });
  expect(listed.entries).toHaveLength(37);
  expect(asked).toEqual([{ by: 'end_time', since: noon, durationSeconds: 6 * 3600 }]);
});

it.each([
  ['none of whose entries can be told', new EntriesUnreadable(host)],
  ['that is too large', new ReportTooLarge(host, '20 MB')],
])('a list %s is halved until a minute is left over, which is skipped and told', async (_, failure) => {
  const bad = noon + 100 * minute;
  const { ask, asked } = applianceWith(badAt(bad, failure));
  const { entries, skipped } = await listInPieces('sessions', stretch, ask, 5 * minute);
  expect(new Set(entries).size).toBe(36);
  expect(entries).not.toContain(bad);
  expect(skipped.length).toBeGreaterThan(0);
  for (const one of skipped) {
    expect(one).toMatchObject({ kind: 'stretch', of: 'sessions', cause: failure.message });
    const { from, until } = one as { from: number; until: number };
    expect(until - from).toBeLessThanOrEqual(minute);
    // By this installation's clock, which is five minutes behind.
    expect(Math.abs(bad - 5 * minute - from)).toBeLessThanOrEqual(minute);
  }
  expect(asked.length).toBeLessThan(40);
});

it('a list that is too large as a whole only is read whole in smaller windows', async () => {
  const { asked, ask } = applianceWith(() => undefined);
  const tooMany = (window: ListingWindow) =>
    window.durationSeconds > 3600 ? Promise.reject(new ReportTooLarge(host, '20 MB')) : ask(window);
  const { entries, skipped } = await listInPieces('sessions', stretch, tooMany);
  expect(new Set(entries).size).toBe(37);
  expect(skipped).toEqual([]);
  expect(asked).toHaveLength(8);
});

it('an open list stays open at its end', async () => {
  const { ask, asked } = applianceWith(badAt(noon + 10 * minute, new EntriesUnreadable(host)));
  await listInPieces('sessions', { ...stretch, isOpen: true }, ask);
  const open = asked.filter(({ durationSeconds }) => durationSeconds === 0);
  expect(open.map(({ since }) => since)).toEqual([noon, noon + 3 * hour]);
});

it('a list that is cut off is not halved: it is to be asked for again', async () => {
  const failure = new ReportUnreadable(host, 'it is cut off');
  const { ask, asked } = applianceWith(badAt(noon, failure));
  await expect(listInPieces('sessions', stretch, ask)).rejects.toBe(failure);
  expect(asked).toHaveLength(1);
});

it.each([
  ['in all of its minutes', noon],
  ['in more of them than an entry explains', noon + 60 * minute],
])('a list that fails %s fails: nothing of it is skipped', async (_, from) => {
  const failure = new EntriesUnreadable(host);
  const ask = ({ since, durationSeconds }: ListingWindow) =>
    since + durationSeconds * 1000 > from
      ? Promise.reject(failure)
      : Promise.resolve({ entries: [], unreadable: 0 });
  await expect(listInPieces('sessions', stretch, ask)).rejects.toBe(failure);
});

it('a short list of which nothing can be read fails as well: only what is readable beside it makes a skip', async () => {
  const failure = new EntriesUnreadable(host);
  const short = { by: 'end_time', since: noon, until: noon + 4 * minute } as const;
  await expect(listInPieces('sessions', short, () => Promise.reject(failure))).rejects.toBe(failure);
});
