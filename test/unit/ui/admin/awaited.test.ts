import type { ConfigurationSummary } from '../../../../src/administration/admin-api';
import type { DeliveryRow } from '../../../../src/administration/activity/activity-api';
import type { BackfillProgress } from '../../../../src/administration/backfill/backfill-api';
import { awaitedDeliveries } from '../../../../src/ui/admin/activity/under-way';
import { awaitedBackfills } from '../../../../src/ui/admin/backfill/awaited-backfills';
import { awaitedFirstEvents } from '../../../../src/ui/admin/configuration-list/first-event';

const now = Date.parse('2026-03-30T10:30:00Z');
const minute = 60_000;

const delivery = (changes: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id: '1',
  configurationId: 'c',
  createdAt: now,
  eventType: 'session-end',
  source: 'outbound-event',
  state: 'waiting',
  attempts: 1,
  nextAt: now + 5 * minute,
  ...changes,
});

describe('of deliveries', () => {
  const newsOf = (...rows: DeliveryRow[]) => awaitedDeliveries(rows, rows.length, now)?.news;

  it('an attempt, a new time for it and another delivery that waits are news', () => {
    const before = newsOf(delivery());
    expect(newsOf(delivery({ attempts: 2 }))).not.toBe(before);
    expect(newsOf(delivery({ nextAt: now + 9 * minute }))).not.toBe(before);
    expect(newsOf(delivery(), delivery({ id: '2' }))).not.toBe(before);
    expect(awaitedDeliveries([delivery()], 7, now)?.news).not.toBe(before);
  });

  it('what is done meanwhile is no news, and neither is the same list', () => {
    const before = awaitedDeliveries([delivery()], 1, now);
    expect(awaitedDeliveries([delivery({ id: '0', state: 'done' }), delivery()], 1, now + minute)).toEqual(
      before,
    );
  });

  it('nothing is awaited if nothing waits', () => {
    expect(awaitedDeliveries([delivery({ state: 'parked' })], 0, now)).toBeUndefined();
  });
});

describe('of backfills', () => {
  const backfill = (changes: Partial<BackfillProgress> = {}): BackfillProgress => ({
    configurationId: 'c',
    configurationName: 'Berlin',
    jobId: 'j',
    leftOut: [],
    state: 'running',
    days: { first: '2026-03-01', last: '2026-03-02', timeZone: 'UTC' },
    claimed: 3,
    startedAt: now,
    updatedAt: now,
    continueAt: now,
    progress: 0.5,
    reachedDay: '2026-03-01',
    skipped: [],
    ...changes,
  });

  it('progress is news, another try is not', () => {
    const before = awaitedBackfills([backfill()]);
    expect(awaitedBackfills([backfill({ progress: 0.6 })])?.news).not.toBe(before?.news);
    expect(awaitedBackfills([backfill({ claimed: 4 })])?.news).not.toBe(before?.news);
    const failure = { since: now, cause: 'The appliance is down.' };
    expect(awaitedBackfills([backfill({ failure, continueAt: now + minute })])).toEqual(before);
  });

  it('nothing is awaited from those at rest', () => {
    expect(awaitedBackfills([backfill({ state: 'paused' }), backfill({ state: 'done' })])).toBeUndefined();
  });
});

describe('of configurations', () => {
  const configuration = (id: string, kind: 'never-heard-from' | 'working') =>
    ({ id, name: id, state: { kind } }) as ConfigurationSummary;

  it('another one that was never heard from is news, and one that was heard from', () => {
    const before = awaitedFirstEvents([
      configuration('a', 'never-heard-from'),
      configuration('b', 'working'),
    ]);
    const both = [configuration('a', 'never-heard-from'), configuration('b', 'never-heard-from')];
    expect(awaitedFirstEvents(both)?.news).not.toBe(before?.news);
    expect(awaitedFirstEvents([configuration('a', 'working')])).toBeUndefined();
  });
});
