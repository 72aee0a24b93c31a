import type { ConfigurationSummary } from '../../../src/administration/admin-api';
import type { Delivery } from '../../../src/delivery/delivery';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { pastDelivery, plantDeliveries } from '../support/planted';
import { plantConfigurations, storedConfigurations } from '../support/stored';

const minute = 60_000;

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

/** As many configurations as that: the seeded one, and others of its kind. */
function plantConfigurationsOf(count: number): string[] {
  const [first] = storedConfigurations(stand);
  const others = Array.from({ length: count - 1 }, (_, index) => `other-${index + 1}`);
  plantConfigurations(stand, [first, ...others.map((id) => ({ ...first, id }))]);
  return [stand.configurationId, ...others];
}

/** Deliveries of these configurations in turn, a second apart from each other, the first one the newest. */
function deliveriesOf(ids: readonly string[], count: number, newest = minute): Delivery[] {
  return Array.from({ length: count }, (_, index) => ({
    ...pastDelivery(stand, index, newest + index * 1000),
    configurationId: ids[index % ids.length] ?? '',
  }));
}

const waiting = (delivery: Delivery): Delivery => ({
  ...delivery,
  state: 'waiting',
  dueAt: Date.now() + 24 * 60 * minute,
});

/** The list, and what it cost. */
async function list(): Promise<{ reads?: number; of: Map<string, ConfigurationSummary> }> {
  const mark = stand.platform.ledger.mark();
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  const [record] = stand.platform.ledger.since(mark);
  return { reads: record?.storage.reads, of: new Map(configurations.map((each) => [each.id, each])) };
}

test('fourteen reads list 50 configurations with 1,000 waiting deliveries, and the page says what they leave out', async () => {
  const ids = plantConfigurationsOf(50);
  const quiet = ids.slice(0, 3);
  const busy = ids.slice(3);
  await plantDeliveries(stand, [
    ...quiet.map((configurationId, index) => ({
      ...pastDelivery(stand, 5000 + index, 90 * minute),
      configurationId,
    })),
    ...deliveriesOf(busy, 1_000).map(waiting),
  ]);
  const { reads, of } = await list();
  expect(reads).toBe(14);
  for (const id of quiet) {
    expect(of.get(id)).toMatchObject({ state: { kind: 'quiet' }, deliveriesLookedAt: 200 });
    expect(of.get(id)?.lastEventAt).toBeUndefined();
  }
  for (const id of busy) {
    expect(of.get(id)).toMatchObject({ state: { kind: 'working' }, lastEventAt: expect.any(Number) });
    expect(of.get(id)?.deliveriesLookedAt).toBeUndefined();
  }
});

test('if few deliveries wait, each configuration missing among the newest deliveries is asked for separately', async () => {
  const ids = plantConfigurationsOf(50);
  const [old = '', fresh = '', backfilled = '', ...busy] = ids;
  const event = { ...pastDelivery(stand, 5000, 90 * minute), configurationId: old };
  const byBackfill = { ...pastDelivery(stand, 5001, minute), configurationId: backfilled };
  await plantDeliveries(stand, [event, { ...byBackfill, source: 'backfill' }, ...deliveriesOf(busy, 700)]);
  const { reads, of } = await list();
  expect(reads).toBeLessThanOrEqual(14);
  expect(of.get(old)).toMatchObject({ state: { kind: 'working' }, lastEventAt: event.createdAt });
  expect(of.get(fresh)).toMatchObject({ state: { kind: 'never-heard-from' } });
  expect(of.get(backfilled)).toMatchObject({ state: { kind: 'working' } });
  expect([old, fresh, backfilled].map((id) => of.get(id)?.deliveriesLookedAt)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('fourteen reads are enough even if backfills alone have brought up thousands of deliveries', async () => {
  const byBackfill = (delivery: Delivery): Delivery => ({ ...delivery, source: 'backfill' });
  await plantDeliveries(stand, deliveriesOf([stand.configurationId], 1_500).map(byBackfill));
  const { reads, of } = await list();
  expect(reads).toBeLessThanOrEqual(14);
  const summary = of.get(stand.configurationId);
  expect(summary).toMatchObject({ state: { kind: 'working' } });
  expect(summary?.deliveriesLookedAt).toBeGreaterThanOrEqual(700);
});

test('what is open is counted to 500 of each state, whatever there are, in 22 reads at most', async () => {
  const ids = plantConfigurationsOf(50);
  const open = (['waiting', 'parked', 'done-with-remarks'] as const).flatMap((state, place) =>
    deliveriesOf(ids, 700, (place + 1) * 60 * minute).map((delivery, index) => ({
      ...waiting(delivery),
      id: `${state}:${index}`,
      source: 'backfill' as const,
      state,
    })),
  );
  await plantDeliveries(stand, open);
  const { reads, of } = await list();
  expect(reads).toBe(22);
  const tenEach = { value: 10, orMore: true };
  for (const id of ids) {
    expect(of.get(id)?.lately).toEqual({ waiting: tenEach, parked: tenEach, withRemarks: tenEach });
  }
});
