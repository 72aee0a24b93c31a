import { z } from 'zod';
import type { VirtualStand } from '../../stand/virtual-stand';
import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { day, deliveryOf, hour, minute, warmStand } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { pastDelivery, plantDeliveries } from '../support/planted';
import { loseEvents, pollingStand, ticksSince } from '../support/polling';
import { entitiesOf } from '../support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Long enough for both counts to have had their turn. */
const counted = 25 * minute;

const health = (stand: VirtualStand) => administer(stand, 'readHealth', undefined);

/** What the schedule wrote; with nothing to retry and nothing to poll that is the figures alone. */
function writesOfSchedule(stand: VirtualStand, mark: number): number {
  return ticksSince(stand, mark).reduce((sum, { storage }) => sum + storage.writes, 0);
}

/** The stored documents with figures, and how many hours each has. */
function healthDocuments(stand: VirtualStand): { key: string; hours: number }[] {
  return entitiesOf(stand, 'health')
    .map(({ key, value }) => ({ key, hours: documentSchema.parse(value).content.hours.length }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

const documentSchema = z.object({ content: z.object({ hours: z.array(z.unknown()) }) });

function damageRecord(stand: VirtualStand): void {
  const stored = entitiesOf(stand, 'health').find(({ key }) => key === 'record');
  stand.platform.store.handle('entity/set', {
    entityName: 'health',
    key: 'record',
    value: { ...(Object(stored?.value) as object), content: 'damaged' },
  });
}

describe('the figures', () => {
  test('show what was done, and how fast, within the last day and the last month', async () => {
    const stand = await warmStand();
    for (let session = 0; session < 4; session += 1)
      playSession(stand, { externalKey: `SUP-${session + 1}` });
    await stand.advance(counted);
    expect(await health(stand)).toMatchObject({
      day: { done: 5, foundByPolling: 0, latency: { median: { from: 0, to: 5000 } } },
      month: { done: 5 },
    });
    await stand.advance(2 * day);
    const { day: figures, month } = await health(stand);
    expect([figures.done, figures.latency, month.done]).toEqual([0, undefined, 5]);
  });

  test('show what only polling has found, by the hour in which it came', async () => {
    const stand = await pollingStand();
    const beganAt = stand.clock.now();
    loseEvents(stand, 2);
    playSession(stand, { externalKey: 'SUP-1' });
    playSession(stand, { externalKey: 'SUP-2' });
    playSession(stand, { externalKey: 'SUP-3' });
    await stand.advance(hour);
    const { day: figures, arrivals } = await health(stand);
    expect(figures).toMatchObject({ done: 3, foundByPolling: 2 });
    const beginningOfHour = beganAt - (beganAt % (hour * 1000));
    expect(arrivals).toEqual([{ at: beginningOfHour, fromEvents: 1, foundByPolling: 2 }]);
  });

  test('do not count a delivery twice if it is replayed after it was counted', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(counted);
    for (let replay = 0; replay < 3; replay += 1) {
      await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
      await stand.advance(counted);
    }
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect((await health(stand)).month.done).toBe(2);
  });

  test('cost no write if nothing happened, and one for everything that did', async () => {
    const stand = await warmStand();
    await stand.advance(counted);
    const mark = stand.platform.ledger.mark();
    await stand.advance(day);
    expect(writesOfSchedule(stand, mark)).toBe(0);
    for (let session = 0; session < 10; session += 1)
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    await stand.advance(hour);
    expect(writesOfSchedule(stand, mark)).toBe(2);
  });

  test('are written as two days at most, and once a day as the whole month', async () => {
    const stand = await warmStand();
    const written: { key: string; hours: number }[] = [];
    for (let at = 0; at < 6 * day; at += 2 * hour) {
      playSession(stand);
      await stand.advance(2 * hour);
      written.push(...healthDocuments(stand));
    }
    const recent = written.filter(({ key }) => key === 'record').map(({ hours }) => hours);
    expect(Math.max(...recent)).toBeLessThanOrEqual(48);
    const earlier = new Set(written.filter(({ key }) => key === 'earlier').map(({ hours }) => hours));
    expect(earlier.size).toBe(5);
    expect((await health(stand)).month.done).toBe(73);
  });

  test('are whole again after their record was damaged, and count nothing twice', async () => {
    const stand = await warmStand();
    for (let days = 0; days < 4; days += 1) {
      playSession(stand);
      await stand.advance(day);
    }
    expect(healthDocuments(stand).map(({ key }) => key)).toEqual(['earlier', 'record']);
    damageRecord(stand);
    await stand.advance(counted);
    expect((await health(stand)).month.done).toBe(5);
    playSession(stand);
    await stand.advance(2 * day);
    expect((await health(stand)).month.done).toBe(6);
  });

  test('cost one read and a query or two at two idle ticks out of three, and nothing at the third', async () => {
    const stand = await warmStand();
    await stand.advance(hour);
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour);
    const costs = ticksSince(stand, mark).map(({ storage }) => storage.reads);
    const least = Math.min(...costs);
    expect(costs.map((reads) => reads - least).sort()).toEqual([0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3]);
  });

  test('are rebuilt from the deliveries if their record is damaged', async () => {
    const stand = await warmStand();
    await stand.advance(counted);
    damageRecord(stand);
    expect((await health(stand)).month.done).toBe(0);
    await stand.advance(counted);
    expect(await health(stand)).toMatchObject({ month: { done: 1 }, arrivals: [{ fromEvents: 1 }] });
  });

  test('that cannot be written delay nothing else', async () => {
    const stand = await warmStand({ retryLimit: 7 });
    stand.platform.faults.fault = ({ operation, key }) =>
      key === 'record' && !operation.includes('get') ? new Error('The storage is away.') : undefined;
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 4 });
    const lsid = playSession(stand);
    await stand.advance(2 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('count waiting and parked deliveries as far as one query reaches', async () => {
    const stand = await createVirtualStand();
    const never = Date.now() + 90 * day * 1000;
    const planted = Array.from({ length: 130 }, (_, index) =>
      pastDelivery(stand, index + 1, index * hour * 1000),
    );
    await plantDeliveries(
      stand,
      planted.map((delivery) => ({ ...delivery, state: 'waiting' as const, dueAt: never })),
    );
    const { waiting, day: ofDay, month, parked } = await health(stand);
    expect(waiting).toEqual({ value: 100, orMore: true });
    expect(month.waiting).toEqual({ value: 100, orMore: true });
    expect(ofDay.waiting).toEqual({ value: 25, orMore: false });
    expect(parked).toEqual({ value: 0, orMore: false });
  });
});

test('the figures of what was done say up to when they count, also if nothing was done since', async () => {
  const stand = await warmStand();
  expect((await health(stand)).doneUntil).toBeUndefined();
  await stand.advance(counted);
  for (const pause of [0, 10 * minute, 3 * day]) {
    await stand.advance(pause);
    const { at, doneUntil = 0 } = await health(stand);
    expect(at - doneUntil).toBeGreaterThan(minute * 1000);
    expect(at - doneUntil).toBeLessThanOrEqual(20 * minute * 1000);
  }
});
