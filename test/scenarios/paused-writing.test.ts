import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  advanceUnattended,
  day,
  deliveryOf,
  holdDuringOutage,
  hour,
  minute,
  outcomesOf,
  takeDown,
  warmStand,
} from './support/deliveries';
import { deliveriesOf, jiraCallsOf, playSession, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const setPaused = (stand: VirtualStand, paused: boolean) =>
  administer(stand, 'setPaused', { ids: [stand.configurationId], paused });

async function stateOf(stand: VirtualStand) {
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  return configurations[0]?.state.kind;
}

/** A stand whose writing is paused, with sessions that have ended since. */
async function pausedStand(sessions: number): Promise<{ stand: VirtualStand; lsids: string[] }> {
  const stand = await warmStand();
  await setPaused(stand, true);
  const lsids: string[] = [];
  for (let session = 0; session < sessions; session += 1) {
    lsids.push(playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` }));
    await stand.advance(1);
  }
  await stand.advance(minute);
  return { stand, lsids };
}

const open = (stand: VirtualStand) => deliveriesOf(stand).filter(({ state }) => state !== 'done');

describe('while writing is paused', () => {
  test('events are taken and nothing is asked or written; all of it follows when it is resumed', async () => {
    const stand = await warmStand();
    await setPaused(stand, true);
    const calls = { jira: stand.jira.calls.length, appliance: stand.appliance.calls.length };
    const lsid = playSession(stand);
    await stand.advance(hour);
    expect(jiraCallsOf(stand, calls.jira)).toEqual([]);
    expect(stand.appliance.calls).toHaveLength(calls.appliance);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'waiting',
      attempts: [{ outcome: 'held', cause: expect.stringContaining('paused') as string }],
    });
    expect(await stateOf(stand)).toBe('paused');
    const { waitsFor } = await administer(stand, 'readDelivery', { id: deliveryOf(stand, lsid).id });
    expect(waitsFor).toEqual({ kind: 'pause' });
    expect(await setPaused(stand, false)).toEqual({ changed: 1 });
    await stand.advance(30);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['held', 'done']);
    expect(await stateOf(stand)).toBe('catching-up');
    expect((await administer(stand, 'readHealth', undefined)).alerts).toEqual([]);
    await stand.advance(20 * minute);
    expect(await stateOf(stand)).toBe('working');
  });

  test('an attempt costs two reads, a write for why it waits, and no call', async () => {
    const { stand } = await pausedStand(0);
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(5);
    const spent = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(spent.map(({ storage: { reads, writes } }) => ({ reads, writes }))).toEqual([
      { reads: 2, writes: 1 },
    ]);
  });

  test('nothing is parked, however long it takes, and the patience begins anew afterwards', async () => {
    const { stand, lsids } = await pausedStand(3);
    await advanceUnattended(stand, 8 * day);
    await stand.advance(10 * minute);
    expect(open(stand).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    takeDown(stand);
    await setPaused(stand, false);
    await stand.advance(2 * hour);
    expect(open(stand).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    stand.appliance.faults.clear();
    await stand.advance(day);
    expect(lsids.map((lsid) => deliveryOf(stand, lsid).state)).toEqual(['done', 'done', 'done']);
  });

  test('more than a hundred deliveries wait without being queued again and again', async () => {
    const { stand } = await pausedStand(120);
    const mark = stand.platform.ledger.mark();
    await stand.advance(6 * hour);
    expect(workSince(stand, mark).filter(({ kind }) => kind === 'consumer')).toEqual([]);
    await setPaused(stand, false);
    await stand.advance(30 * minute);
    expect(open(stand)).toEqual([]);
  });

  test('a delivery that is tried, replayed or due is held, and a test of the connection releases nothing', async () => {
    const { stand, lsids } = await pausedStand(1);
    const { id } = deliveryOf(stand, lsids[0] ?? '');
    const tried = await administer(stand, 'tryDeliveriesNow', { ids: [id] });
    expect(tried.left).toEqual([{ why: 'paused', count: 1 }]);
    const done = deliveriesOf(stand).find(({ state }) => state === 'done');
    const calls = stand.jira.calls.length;
    await administer(stand, 'replayDeliveries', { ids: [done?.id ?? ''] });
    await stand.advance(26 * hour);
    expect(
      jiraCallsOf(stand, calls).filter((call) => !call.startsWith('GET /rest/api/3/mypermissions')),
    ).toEqual([]);
    await setPaused(stand, false);
    await stand.advance(10 * minute);
    expect(open(stand)).toEqual([]);
  });

  test('an outage that ends releases nothing either', async () => {
    const stand = await warmStand();
    await holdDuringOutage(stand);
    await setPaused(stand, true);
    stand.appliance.faults.clear();
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour);
    expect(workSince(stand, mark)).toEqual([]);
    expect(open(stand)).toHaveLength(8);
    await setPaused(stand, false);
    await stand.advance(20 * minute);
    expect(open(stand)).toEqual([]);
  });
});

test('a batch that still says “paused” holds nothing after writing was resumed', async () => {
  const { stand } = await pausedStand(0);
  const asOf = Date.now();
  await stand.advance(1);
  await setPaused(stand, false);
  stand.platform.faults.batchRead = ({ entityName }) =>
    entityName === 'configuration-set' ? { asOf } : undefined;
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid).state).toBe('done');
});

test('pausing what is paused changes nothing, and both are on record', async () => {
  const { stand } = await pausedStand(0);
  expect(await setPaused(stand, true)).toEqual({ changed: 0 });
  await setPaused(stand, false);
  const { entries } = await administer(stand, 'readAuditTrail', {});
  expect(entries.map(({ action }) => action).slice(0, 2)).toEqual([
    'Resumed writing of “Help desk”',
    'Paused writing of “Help desk”',
  ]);
});

test.each([
  ['before its breaker is written', 'entity/set', 'before'],
  ['before the settings are written', 'transaction', 'before'],
  ['after the settings were written', 'transaction', 'after'],
] as const)('a resumption that is killed %s loses nothing', async (_, operation, when) => {
  const { stand } = await pausedStand(3);
  stand.platform.faults.killAt = (point) =>
    point.invocation.kind === 'resolver' && point.operation === operation && point.when === when;
  await setPaused(stand, false).catch(() => undefined);
  stand.platform.faults.killAt = () => false;
  const isPaused = (await stateOf(stand)) === 'paused';
  await stand.advance(20 * minute);
  expect(open(stand)).toHaveLength(isPaused ? 3 : 0);
  await setPaused(stand, false);
  await stand.advance(20 * minute);
  expect(open(stand)).toEqual([]);
});

test('resuming costs four reads and three writes, and one more for each of up to 25 that wait', async () => {
  const { stand } = await pausedStand(3);
  const mark = stand.platform.ledger.mark();
  await setPaused(stand, false);
  const [call] = stand.platform.ledger.since(mark).filter(({ kind }) => kind === 'resolver');
  expect(call?.storage).toMatchObject({ reads: 4, writes: 6 });
});

test('a resumption whose release is refused is caught up by the schedule', async () => {
  const { stand } = await pausedStand(3);
  stand.platform.queue.failNextPushes(1, 429);
  await setPaused(stand, false);
  await stand.advance(20 * minute);
  expect(open(stand)).toEqual([]);
});
