import fc from 'fast-check';
import {
  broughtUpToDate,
  mostCounted,
  totalOf,
  type IssueFigures,
  type Looked,
} from '../../../../src/reconcile/figures/issue-figures';
import { propertyOf } from '../../../../src/reconcile/figures/figures-property';
import { noSessions, shareIn, withSession } from '../../../../src/reconcile/figures/total';
import type { SessionRecord } from '../../../../src/reconcile/record/session-record';

const issueId = '10001';
const start = Date.UTC(2026, 0, 12, 9);

function recordOf(number: number, changes: Partial<SessionRecord> = {}): SessionRecord {
  const endedAt = start + number * 60_000;
  return {
    configurationId: 'one',
    lsid: String(number),
    state: 'done',
    issues: [{ issueId, issueKey: 'SUP-1' }],
    startedAt: endedAt - 90_000,
    endedAt,
    representatives: [],
    writtenAt: endedAt,
    ...changes,
  };
}

const looked = (record: SessionRecord): Looked => ({ session: record, record });
const gone = (record: SessionRecord): Looked => ({ session: record, record: undefined });

const none: IssueFigures = { base: noSessions, sessions: [] };

const figuresOf = (figures: IssueFigures) => propertyOf(totalOf(figures));

const look = (figures: IssueFigures, ...what: Looked[]) => broughtUpToDate(figures, issueId, what, 90);

/** Sessions of an issue: each with an end of its own, some of them rated. */
const records = fc
  .uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 40 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
          .map((rating) => recordOf(number, { rating })),
      ),
    ),
  );

/** What the figures are to be, added up in another way. */
function foldOf(all: readonly SessionRecord[]) {
  const inOrder = [...all].sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
  const lastRating = inOrder.findLast(({ rating }) => rating !== undefined)?.rating;
  const last = inOrder.at(-1)?.endedAt;
  return {
    count: all.length,
    minutes: 2 * all.length,
    ...(last !== undefined && { lastEndedAt: `${new Date(last).toISOString().slice(0, 16)}Z` }),
    ...(lastRating !== undefined && { lastRating }),
  };
}

describe('the figures of an issue', () => {
  test('are the sum of its records, in any order and in any number of looks', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(40)), (all, cuts) => {
        const looks = [0, ...cuts, all.length].map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b);
        const figures = looks.reduce(
          (before, cut, place) => look(before, ...all.slice(looks[place - 1] ?? 0, cut).map(looked)),
          none,
        );
        expect(figuresOf(figures)).toEqual(foldOf(all));
        expect(figuresOf(look(figures, ...all.map(looked)))).toEqual(foldOf(all));
      }),
    );
  });

  test('stay as they are whichever records are gone, and however often that is seen', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(40)), (all, places) => {
        const left = all.map((record, place) => (places.includes(place) ? gone(record) : looked(record)));
        const once = look(look(none, ...all.map(looked)), ...left);
        expect(figuresOf(once)).toEqual(foldOf(all));
        expect(figuresOf(look(once, ...left))).toEqual(foldOf(all));
        expect(once.sessions).toHaveLength(left.filter(({ record }) => record).length);
      }),
    );
  });

  test('follow a session that is moved away, back, and rated', () => {
    const [first, second] = [recordOf(1), recordOf(2)];
    const both = look(none, looked(first), looked(second));
    const away = look(both, looked({ ...second, issues: [{ issueId: '10003', issueKey: 'SUP-3' }] }));
    expect(figuresOf(away)).toEqual(foldOf([first]));
    const back = look(away, looked({ ...second, rating: 5 }));
    expect(figuresOf(back)).toEqual(foldOf([first, { ...second, rating: 5 }]));
  });

  test('count a session that is brought in again after its record was gone only once', () => {
    const old = recordOf(1);
    const base = look(look(none, looked(old)), gone(old));
    expect(base.sessions).toEqual([]);
    expect(figuresOf(look(base, looked(old)))).toEqual(foldOf([old]));
    expect(figuresOf(look(base, looked(old), looked(recordOf(2))))).toEqual(foldOf([old, recordOf(2)]));
  });

  test('have at most a hundred sessions that can be corrected, and the older ones added up', () => {
    const all = Array.from({ length: mostCounted + 20 }, (_, number) => recordOf(number + 1));
    const figures = look(none, ...all.map(looked));
    expect(figures.sessions).toHaveLength(mostCounted);
    expect(figures.base.count).toBe(20);
    expect(figuresOf(figures)).toEqual(foldOf(all));
    expect(figuresOf(look(figures, ...all.map(looked)))).toEqual(foldOf(all));
  });

  test('leave out records that name the issue by its key only, or have no end', () => {
    const withoutId = recordOf(1, { issues: [{ issueKey: 'SUP-1' }] });
    const withoutEnd = recordOf(2, { endedAt: undefined });
    expect(figuresOf(look(none, looked(withoutId), looked(withoutEnd)))).toEqual({ count: 0, minutes: 0 });
  });
});

describe('what a session adds', () => {
  test.each([
    ['a minute that was begun', { startedAt: start, endedAt: start + 61_000 }, 2],
    ['no minute without a start', { startedAt: undefined, endedAt: start }, 0],
    ['no minute if it ended before it began', { startedAt: start, endedAt: start - 60_000 }, 0],
    ['no minute if it took for ever', { startedAt: 0, endedAt: start }, 0],
  ])('is %s', (_, times, minutes) => {
    expect(shareIn(recordOf(1, times), issueId)?.minutes).toBe(minutes);
  });

  test('is the better rating of two that ended in the same moment, in any order', () => {
    const [good, bad] = [5, 1].map((rating) => ({ minutes: 1, endedAt: start, rating }));
    if (!good || !bad) throw new Error('There are two.');
    const one = withSession(withSession(noSessions, good), bad);
    expect(one).toEqual(withSession(withSession(noSessions, bad), good));
    expect(one.rated?.rating).toBe(5);
  });
});
