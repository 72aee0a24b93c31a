import { stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { day, deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { consumersOf, poison } from './support/poison';
import { pollingStateOf, standWithoutEvents } from './support/polling';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

describe('a session whose every attempt is killed', () => {
  test('is parked with the reason after as many attempts as the configuration allows, and few invocations', async () => {
    const stand = await warmStand({ retryLimit: 4 });
    const poisoned = poison(stand);
    const mark = stand.platform.ledger.mark();
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    await stand.advance(3 * day);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery).toMatchObject({ state: 'parked', failures: 5 });
    expect(outcomesOf(delivery)).toEqual(['failed', 'failed', 'failed', 'failed', 'parked']);
    expect(delivery.attempts.every(({ wasCutShort, isInDoubt }) => wasCutShort && isInDoubt)).toBe(true);
    expect(delivery.attempts.at(-1)?.cause).toContain('cut short');
    expect(delivery.start).toBeUndefined();
    expect(consumersOf(stand, mark)).toEqual({ started: 11, killed: 6 });
  });

  test.each([
    ['whose event is not ticked for retry', { retryOutboundEventTypes: [] }],
    ['without retries', { retryLimit: 0 }],
  ])('%s still has three attempts: one kill may be the platform’s fault', async (_, settings) => {
    const stand = await warmStand(settings);
    const poisoned = poison(stand);
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    await stand.advance(hour);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'failed', 'parked']);
    const once = playSession(stand, { externalKey: 'SUP-2' });
    poisoned.killed.add(once);
    await stand.advance(20);
    poisoned.killed.delete(once);
    await stand.advance(20 * minute);
    expect(deliveryOf(stand, once).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('is noticed even if the platform does not bring its message back', async () => {
    const stand = await warmStand({ retryLimit: 1 });
    const poisoned = poison(stand);
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    for (let step = 0; step < 12 * 24; step += 1) {
      await stand.advance(5 * minute);
      stand.platform.queue.stop();
    }
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 3 });
  });

  test('can be replayed once it is repaired', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    const poisoned = poison(stand);
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    await stand.advance(hour);
    poisoned.killed.delete(lsid);
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('no attempt counts as killed', () => {
  test.each(['before', 'after'] as const)('whose outcome storage refused, %s writing it', async (when) => {
    const stand = await warmStand();
    const poisoned = poison(stand);
    let isFailing = true;
    stand.platform.faults.fault = (point) => {
      const { kind, egress } = point.invocation;
      const isRecord = kind === 'consumer' && point.operation === 'transaction' && egress.length > 0;
      return isFailing && isRecord && point.when === when ? new Response('', { status: 500 }) : undefined;
    };
    const lsid = playSession(stand);
    // Killed once, so that the start of the next attempt is recorded.
    poisoned.killed.add(lsid);
    await stand.advance(5);
    poisoned.killed.delete(lsid);
    await stand.advance(10 * minute);
    isFailing = false;
    await stand.advance(hour);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery).toMatchObject({ state: 'done', failures: 0 });
    expect(delivery.start).toBeUndefined();
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('for which storage could not be read, over an hour and with every message redelivered', async () => {
    const stand = await warmStand();
    let isFailing = true;
    stand.platform.faults.fault = ({ invocation, kind, when }) =>
      isFailing && invocation.kind === 'consumer' && kind === 'storage' && when === 'before'
        ? new Response('', { status: 500 })
        : undefined;
    const lsid = playSession(stand);
    await stand.advance(hour);
    isFailing = false;
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });

  test('that ended and waits: for a report after a kill', async () => {
    const stand = await warmStand();
    const poisoned = poison(stand);
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'not-ready', lsid });
    await stand.advance(5);
    poisoned.killed.delete(lsid);
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
    stand.appliance.faults.clear();
    await stand.advance(30 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });
});

describe('several broken sessions', () => {
  test('beside good ones, in every lane: the good ones arrive within minutes, the broken ones are parked', async () => {
    const stand = await warmStand({ retryLimit: 2 });
    const poisoned = poison(stand);
    const broken: string[] = [];
    const good: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const lsid = playSession(stand, { externalKey: 'SUP-1' });
      const ways = [
        () => poisoned.killed.add(lsid),
        () => poisoned.hanging.add(lsid),
        () => poisoned.unconnected.add(lsid),
        () => stand.appliance.faults.add({ endpoint: 'reporting', kind: 'broken-off', lsid }),
      ];
      ways[round % ways.length]?.();
      broken.push(lsid);
      for (let index = 0; index < 3; index += 1) good.push(playSession(stand, { externalKey: 'SUP-2' }));
      await stand.advance(20);
    }
    await stand.advance(10 * minute);
    expect(good.filter((lsid) => deliveryOf(stand, lsid).state !== 'done')).toEqual([]);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(good.length);
    await stand.advance(2 * hour);
    expect(broken.map((lsid) => deliveryOf(stand, lsid).state)).toEqual(broken.map(() => 'parked'));
    expect(JSON.stringify(entitiesOf(stand, 'circuit-breaker'))).not.toContain('"open"');
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('do not open a quiet help desk’s breaker, whichever is the oldest', async () => {
    const stand = await warmStand();
    const poisoned = poison(stand);
    poisoned.unconnected.add(playSession(stand));
    await stand.advance(hour);
    for (let index = 0; index < 5; index += 1) {
      playSession(stand, { externalKey: 'SUP-2' });
      await stand.advance(10 * minute);
    }
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(5);
    await stand.advance(2 * day);
    const parked = deliveriesOf(stand).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(1);
    expect(causesOf(parked).at(-1)).toContain('this session’s own');
  });
});

test('a listing that breaks off, or finds no connection, fails its poll but does not count for the breaker', async () => {
  const stand = await standWithoutEvents();
  await stand.advance(6 * minute);
  playSession(stand, { externalKey: 'SUP-3' });
  stand.appliance.faults.add({ endpoint: 'reporting', kind: 'broken-off', times: 6 });
  stand.appliance.faults.add({ endpoint: 'reporting', kind: 'down', times: 6 });
  await stand.advance(20 * minute);
  expect(pollingStateOf(stand).failure).toBeDefined();
  expect(entitiesOf(stand, 'circuit-breaker')).toEqual([]);
  await stand.advance(hour);
  expect(pollingStateOf(stand).failure).toBeUndefined();
  expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
});
