import { administrator } from '../stand/stand';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { deliveryOf, holdDuringOutage, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const idOf = (stand: VirtualStand, lsid: string) => deliveryOf(stand, lsid).id;

/** A session whose first attempt failed, so that its delivery waits for the next. */
async function failedOnce(stand: VirtualStand): Promise<string> {
  stand.jira.faults.add({ method: 'POST', path: /worklog/, status: 500, times: 1 });
  const lsid = playSession(stand);
  await stand.advance(5);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 1 });
  return lsid;
}

describe('a delivery that waits', () => {
  test('for its next attempt is tried at once, and who asked is on record', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    await stand.advance(5);
    const before = deliveryOf(stand, lsid);
    expect([before.state, outcomesOf(before)]).toEqual(['waiting', ['failed']]);
    const result = await administer(stand, 'tryDeliveriesNow', { ids: [before.id] });
    expect(result).toEqual({ started: 1, left: [], down: [], more: false });
    await stand.advance(5);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'hastened', 'done']);
    const { history } = await administer(stand, 'readDelivery', { id: before.id });
    expect(history[1]?.by).toBeDefined();
  });

  test('and may be in Jira already is not written before that can be known', async () => {
    const stand = await warmStand();
    const lsid = await failedOnce(stand);
    await administer(stand, 'tryDeliveriesNow', { ids: [idOf(stand, lsid)] });
    await stand.advance(5);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    await stand.advance(5 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('is written once, though the queue still holds the message for its next attempt', async () => {
    const stand = await warmStand();
    const lsid = await failedOnce(stand);
    const id = idOf(stand, lsid);
    await administer(stand, 'tryDeliveriesNow', { ids: [id, id] });
    await administer(stand, 'tryDeliveriesNow', { ids: [id] });
    await stand.advance(60 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('and is being processed is left: a second attempt beside it would not know what it writes', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 20_000, times: 1 });
    const lsid = playSession(stand);
    await stand.advance(5);
    const result = await administer(stand, 'tryDeliveriesNow', { ids: [idOf(stand, lsid)] });
    expect([result.started, result.left]).toEqual([0, [{ why: 'under-way', count: 1 }]]);
    await stand.advance(minute);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['done']);
  });

  test('keeps what it has failed so far: trying is no new beginning', async () => {
    const stand = await warmStand({ retryLimit: 1 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 9 });
    const lsid = playSession(stand);
    await stand.advance(5);
    await administer(stand, 'tryDeliveriesNow', { ids: [idOf(stand, lsid)] });
    await stand.advance(5);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 2 });
  });

  test('because Jira asked to wait is left, since Jira would refuse it again', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, status: 429, headers: { 'Retry-After': '1800' }, times: 1 });
    const lsid = playSession(stand);
    await stand.advance(5);
    const before = deliveryOf(stand, lsid);
    const result = await administer(stand, 'tryDeliveriesNow', { ids: [before.id] });
    expect(result).toEqual({
      started: 0,
      left: [{ why: 'asked-to-wait', count: 1 }],
      down: [],
      more: false,
    });
    expect(deliveryOf(stand, lsid)).toEqual(before);
  });

  test('for a configuration that is disabled is left, and not parked', async () => {
    const stand = await warmStand();
    const lsid = await failedOnce(stand);
    await changeSettings(stand, { disabled: true });
    const result = await administer(stand, 'tryDeliveriesNow', { ids: [idOf(stand, lsid)] });
    expect(result.left).toEqual([{ why: 'not-enabled', count: 1 }]);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
  });
});

test('deliveries that are done, or not kept, are left', async () => {
  const stand = await warmStand();
  const lsid = playSession(stand);
  await stand.advance(5);
  const ids = [idOf(stand, lsid), 'of-no-session'];
  const { started, left } = await administer(stand, 'tryDeliveriesNow', { ids });
  expect([started, left]).toEqual([
    0,
    [
      { why: 'settled', count: 1 },
      { why: 'changed', count: 1 },
    ],
  ]);
});

describe('what is held for an appliance that is down', () => {
  async function heldStand(): Promise<VirtualStand> {
    const stand = await warmStand();
    await holdDuringOutage(stand);
    return stand;
  }

  test('stays held if the appliance, asked once more, gives no answer', async () => {
    const stand = await heldStand();
    const before = deliveriesOf(stand);
    const calls = stand.appliance.calls.length;
    const { configurationId } = stand;
    const result = await administer(stand, 'tryDeliveriesNow', { configurationId });
    expect(result).toMatchObject({
      started: 0,
      left: [{ why: 'down', count: 8 }],
      down: [{ configuration: 'Help desk', cause: expect.stringContaining('appliance') as string }],
    });
    expect(deliveriesOf(stand)).toEqual(before);
    expect(stand.appliance.calls.length - calls).toBeLessThanOrEqual(2);
  });

  test('is written at once if it answers', async () => {
    const stand = await heldStand();
    stand.appliance.faults.clear();
    const { configurationId } = stand;
    const { started, left, down } = await administer(stand, 'tryDeliveriesNow', { configurationId });
    expect({ started, left, down }).toEqual({ started: 8, left: [], down: [] });
    await stand.advance(30);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test('is left to the schedule if the queue takes nothing', async () => {
    const stand = await heldStand();
    stand.appliance.faults.clear();
    stand.platform.queue.failNextPushes(1, 429);
    await administer(stand, 'tryDeliveriesNow', { configurationId: stand.configurationId });
    await stand.advance(20 * minute);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });
});

test('trying one delivery costs four reads, a write, and no call of the appliance', async () => {
  const stand = await warmStand();
  const lsid = await failedOnce(stand);
  const mark = stand.platform.ledger.mark();
  const jira = stand.jira.calls.length;
  const appliance = stand.appliance.calls.length;
  await stand.callAdmin('tryDeliveriesNow', { ids: [idOf(stand, lsid)] }, administrator);
  const [call] = stand.platform.ledger.since(mark).filter(({ kind }) => kind === 'resolver');
  expect(call?.storage).toMatchObject({ reads: 4, writes: 1 });
  expect([stand.jira.calls.length - jira, stand.appliance.calls.length - appliance]).toEqual([1, 0]);
});
