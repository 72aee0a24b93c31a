import type { DeliveryRow } from '../../../../../src/administration/activity/activity-api';
import { beginningOf, dayOf } from '../../../../../src/ui/admin/activity/actions/calendar-day';
import { leftInWords } from '../../../../../src/ui/admin/activity/actions/action-words';
import {
  deliveryFilter,
  everything,
  filterInWords,
  isEverything,
} from '../../../../../src/ui/admin/activity/filter';
import { alertInWords } from '../../../../../src/ui/admin/activity/health/alert-words';
import { barsOfDay, barsOfMonth } from '../../../../../src/ui/admin/activity/health/chart-bars';
import { countInWords, latencyInWords } from '../../../../../src/ui/admin/activity/health/health-words';
import { continued, refreshed } from '../../../../../src/ui/admin/activity/list/merge-rows';
import { later, pauseFor } from '../../../../../src/ui/admin/activity/under-way';
import { soon } from '../../../../../src/ui/shared/looking-again/look-again';

const hour = 3_600_000;
const now = Date.parse('2026-03-30T10:30:00Z');

function row(id: string, changes: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    id,
    configurationId: 'c',
    createdAt: now,
    eventType: 'session-end',
    source: 'outbound-event',
    state: 'done',
    attempts: 1,
    ...changes,
  };
}

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => row(`${from + index}`));
const idsOf = (list: { rows: DeliveryRow[] }) => list.rows.map(({ id }) => id);

describe('looking again', () => {
  test('stops if nothing waits', () => {
    expect(pauseFor([row('1'), row('2', { state: 'parked' })], 0, now)).toBeUndefined();
  });

  test('is quick while something is under way, or about to be', () => {
    expect(pauseFor([row('1', { state: 'waiting', attempts: 0 })], 1, now)).toBe(soon);
    expect(pauseFor([row('1', { state: 'waiting', nextAt: now + 30_000 })], 1, now)).toBe(soon);
  });

  test('is slow while everything has longer to wait, or waits further down', () => {
    expect(pauseFor([row('1', { state: 'waiting', nextAt: now + 2 * hour })], 1, now)).toBe(later);
    expect(pauseFor([row('1', { state: 'waiting', attempts: 3 })], 1, now)).toBe(later);
    expect(pauseFor([row('1')], 7, now)).toBe(later);
  });
});

describe('the list', () => {
  test('is replaced by a fresh one that holds all of it', () => {
    const fresh = { rows: rows(0, 26), cursor: 'x' };
    expect(refreshed({ rows: rows(1, 25), cursor: 'y' }, fresh)).toBe(fresh);
  });

  test('keeps what is further down than one look reaches, and where it leads on', () => {
    const list = refreshed(
      { rows: rows(0, 130), cursor: 'old' },
      { rows: [row('new'), ...rows(0, 99)], cursor: 'fresh' },
    );
    expect(idsOf(list)).toEqual(['new', ...idsOf({ rows: rows(0, 99) }), ...idsOf({ rows: rows(100, 30) })]);
    expect(list.cursor).toBe('old');
  });

  test('does not show a delivery twice if it moved down meanwhile', () => {
    const list = continued({ rows: rows(0, 25), cursor: 'a' }, { rows: rows(24, 25), cursor: undefined });
    expect(idsOf(list)).toEqual(idsOf({ rows: rows(0, 49) }));
  });
});

describe('the filter', () => {
  test('lets everything through at first', () => {
    expect(isEverything(everything)).toBe(true);
    expect(deliveryFilter(everything, now)).toEqual({});
  });

  test('counts a period back from now', () => {
    expect(deliveryFilter({ period: 'week', search: ' SUP-1 ' }, now)).toMatchObject({
      since: now - 7 * 24 * hour,
      search: 'SUP-1',
    });
  });

  test('takes the days of a period of one’s own as a whole, and may be open at an end', () => {
    const own = { period: 'own', search: '' } as const;
    const first = beginningOf('2026-01-30');
    const last = (beginningOf('2026-02-01') ?? 0) - 1;
    expect(deliveryFilter({ ...own, from: '2026-01-30', to: '2026-01-31' }, now)).toEqual({
      since: first,
      until: last,
    });
    expect(deliveryFilter({ ...own, to: '2026-01-31' }, now)).toEqual({ until: last });
    expect(deliveryFilter(own, now)).toEqual({});
    expect(filterInWords({ ...own, from: '2026-01-30', to: '2026-01-31' }, [])).toBe(
      'from 2026-01-30 to 2026-01-31',
    );
    expect(filterInWords(own, [])).toBe('any date');
  });
});

describe('the charts', () => {
  const reader = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
  const entry = (text: string, fromEvents: number, foundByPolling = 0) => ({
    at: Date.parse(`${text}:00:00Z`),
    fromEvents,
    foundByPolling,
  });

  test('show 24 hours by the reader’s clock, including the hour that has begun', () => {
    const bars = barsOfDay([entry('2026-03-30T10', 3, 1), entry('2026-03-29T10', 9)], now, reader);
    expect(bars).toHaveLength(48);
    expect(bars.slice(-2)).toEqual([
      { place: '12:00', source: 'Outbound events', count: 3 },
      { place: '12:00', source: 'Found by polling', count: 1 },
    ]);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test('show days of the reader’s calendar, even if one has 23 hours', () => {
    const bars = barsOfMonth(
      [entry('2026-03-28T23', 1), entry('2026-03-29T21', 2), entry('2026-03-29T22', 4)],
      now,
      reader,
    );
    const counts = new Map(bars.filter(({ count }) => count > 0).map(({ place, count }) => [place, count]));
    expect([...counts]).toEqual([
      ['29 Mar', 3],
      ['30 Mar', 4],
    ]);
  });
});

describe('words', () => {
  test('a count up to a limit says that there are more', () => {
    expect(countInWords({ value: 100, orMore: true })).toBe('100+');
    expect(countInWords({ value: 3, orMore: false })).toBe('3');
  });

  test.each([
    [{ from: 0, to: 5000 }, 'Up to 5 s'],
    [{ from: 60_000, to: 120_000 }, 'Up to 2 min'],
    [{ from: 4 * hour, to: 24 * hour }, 'Up to 24 h'],
    [{ from: 24 * hour }, 'Over 24 h'],
    [undefined, '–'],
  ])('a latency of %j is “%s”', (range, words) => {
    expect(latencyInWords(range)).toBe(words);
  });

  test('one delivery is no deliveries', () => {
    const parked = (value: number, orMore: boolean) =>
      alertInWords({
        kind: 'parked',
        configurationId: 'a',
        configuration: 'Berlin',
        count: { value, orMore },
      });
    expect(parked(1, false).title).toBe('1 delivery of Berlin is parked');
    expect(parked(100, true).title).toBe('100+ deliveries of Berlin are parked');
    expect(leftInWords([])).toEqual([]);
    expect(leftInWords([{ why: 'done', count: 1 }])).toEqual(['1 delivery was left: it is done.']);
    expect(leftInWords([{ why: 'down', count: 2 }]).join()).toMatch(/^2 deliveries were left: the appliance/);
  });
});

describe('a day of the calendar', () => {
  test('begins where its own name says', () => {
    const beginning = beginningOf('2026-01-31');
    expect(beginning).toBeDefined();
    expect(dayOf(beginning ?? 0)).toBe('2026-01-31');
    expect(dayOf((beginning ?? 0) - 1)).toBe('2026-01-30');
  });

  test.each(['', '2026-02-30', '2026-1-1', 'yesterday'])('is none if the text is %j', (text) => {
    expect(beginningOf(text)).toBeUndefined();
  });
});
