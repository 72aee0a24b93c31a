import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** So many deliveries that are parked, because the appliance fails and nothing is retried. */
async function parkedStand(sessions: number): Promise<{ stand: VirtualStand; lsids: string[] }> {
  const stand = await warmStand({ retryLimit: 0 });
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
  const lsids = Array.from({ length: sessions }, () => playSession(stand, { preset: 'hardly-any-data' }));
  await stand.advance(2 * minute);
  expect(parked(stand)).toHaveLength(sessions);
  return { stand, lsids };
}

function parked(stand: VirtualStand) {
  return deliveriesOf(stand).filter(({ state }) => state === 'parked');
}

describe('a parked delivery', () => {
  test('arrives when it is replayed once the cause is repaired', async () => {
    const { stand, lsids } = await parkedStand(1);
    const [lsid = ''] = lsids;
    stand.appliance.faults.clear();
    const result = await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    expect(result).toMatchObject({ replayed: 1, left: [] });
    await stand.advance(20);
    const delivery = deliveryOf(stand, lsid);
    expect(outcomesOf(delivery)).toEqual(['parked', 'replayed', 'done']);
    expect(delivery.attempts[1]).toMatchObject({ by: 'p1' });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is parked again if the replay fails, and does not come back by itself', async () => {
    const { stand, lsids } = await parkedStand(1);
    const [lsid = ''] = lsids;
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(3 * hour);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery.state).toBe('parked');
    expect(outcomesOf(delivery)).toEqual(['parked', 'replayed', 'parked']);
    expect(delivery.attempts.at(-1)?.cause).toContain('A replay is tried once');
  });

  test('is discarded, with the reason and who gave it, and no longer parked', async () => {
    const { stand, lsids } = await parkedStand(2);
    const [lsid = ''] = lsids;
    const { id } = deliveryOf(stand, lsid);
    await administer(stand, 'discardDeliveries', { ids: [id], reason: 'A test session.' });
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'discarded',
      attempts: [{ outcome: 'parked' }, { outcome: 'discarded', cause: 'A test session.', by: 'p1' }],
    });
    expect(parked(stand)).toHaveLength(1);
  });
});

describe('all parked deliveries of a configuration', () => {
  test('since a given time are replayed together, spread over the schedule', async () => {
    const { stand } = await parkedStand(60);
    const since = Date.now();
    stand.appliance.faults.clear();
    const all = { configurationId: stand.configurationId, since: 0 };
    expect(await administer(stand, 'replayDeliveries', { ...all, since })).toMatchObject({
      replayed: 0,
      more: false,
    });
    expect(await administer(stand, 'replayDeliveries', all)).toMatchObject({
      replayed: 60,
      left: [],
      more: false,
    });
    await stand.advance(20 * minute);
    expect(parked(stand)).toEqual([]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(60);
  });
});

test('a delivery that is done can be replayed: what is right does not change', async () => {
  const stand = await warmStand();
  const lsid = playSession(stand);
  await stand.advance(minute);
  const [before] = workLogsOf(stand, 'SUP-1');
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
  expect(workLogsOf(stand, 'SUP-1')).toEqual([before]);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
});

test('a delivery that is discarded while it waits for a retry stays so', async () => {
  const stand = await warmStand();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
  const lsid = playSession(stand);
  await stand.advance(15);
  const { id } = deliveryOf(stand, lsid);
  await administer(stand, 'discardDeliveries', { ids: [id], reason: 'Not wanted.' });
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid).state).toBe('discarded');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
});
