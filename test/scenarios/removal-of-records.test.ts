import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { advanceUnattended, day, deliveryOf, hour, minute } from './support/deliveries';
import { deliveriesOf, playSession } from './support/inspect';
import { killedAtEveryStep } from './support/killed-at-every-step';
import { idOf, retain, standWith } from './support/lowered-retention';
import { pastDelivery, plantDeliveries } from './support/planted';
import { pastRecord, plantRecord, recordsStored } from './support/planted-records';
import { ticksSince } from './support/polling';
import { administer } from './support/administer';
import { entitiesOf } from './support/stored';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const inMs = (days: number) => days * day * 1000;

async function standWithRecords(ages: readonly number[]): Promise<VirtualStand> {
  const stand = await standWith([]);
  for (const [index, age] of ages.entries()) plantRecord(stand, pastRecord(stand, index + 1, inMs(age)));
  return stand;
}

describe('once the retention is lowered, what is remembered of sessions', () => {
  test('is removed step by step if it was written longer ago, and stays if it was not', async () => {
    const stand = await standWithRecords([...Array.from({ length: 250 }, (_, index) => 80 - index / 10), 6]);
    await retain(stand, 7);
    const counts: number[] = [];
    for (let ticks = 0; ticks < 6; ticks += 1) {
      await stand.advance(5 * minute);
      counts.push(recordsStored(stand).length);
    }
    expect(counts.every((count, index) => (counts[index - 1] ?? 251) - count <= 100)).toBe(true);
    expect(recordsStored(stand)).toEqual(['fb:record']);
  });

  test('goes with the rows that lead to it, and with its deliveries', async () => {
    const stand = await standWith([20, 6]);
    const issues = ['SUP-1', 'SUP-2', 'SUP-3'].map((issueKey) => ({ issueKey }));
    plantRecord(stand, { ...pastRecord(stand, 1, inMs(20)), issues });
    plantRecord(stand, { ...pastRecord(stand, 2, inMs(6)), issues });
    await retain(stand, 7);
    await stand.advance(15 * minute);
    expect(deliveriesOf(stand).map(({ id }) => id)).toEqual([idOf(stand, 2)]);
    expect(recordsStored(stand)).toEqual(['2:record', '2:record:2', '2:record:3']);
  });

  test('goes once its time has come, if it was written shortly before', async () => {
    const stand = await standWithRecords([20, 6]);
    await retain(stand, 7);
    await stand.advance(hour);
    expect(recordsStored(stand)).toEqual(['2:record']);
    await advanceUnattended(stand, 7 * day);
    await stand.advance(2 * hour);
    expect(recordsStored(stand)).toEqual([]);
    expect(JSON.stringify(entitiesOf(stand, 'polling-document'))).toContain('"isOver":true');
  });

  test('stays until its own time if it does not say when it was written', async () => {
    const stand = await standWithRecords([]);
    plantRecord(stand, { ...pastRecord(stand, 1, inMs(20)), writtenAt: undefined });
    await retain(stand, 7);
    await stand.advance(hour);
    expect(recordsStored(stand)).toEqual(['1:record']);
  });

  test.each(['get', 'transaction'])('stays if it is written again just before its %s', async (what) => {
    const stand = await standWithRecords([20]);
    await retain(stand, 7);
    let planted = 0;
    stand.platform.faults.killAt = ({ operation, when, key, keys = [key] }) => {
      const isIts = keys.some((one) => one?.endsWith(':record'));
      if (!operation.endsWith(what) || when !== 'before' || !isIts) return false;
      planted += 1;
      plantRecord(stand, pastRecord(stand, 1, 0));
      return false;
    };
    await stand.advance(15 * minute);
    expect(planted).toBe(1);
    expect(recordsStored(stand)).toEqual(['1:record']);
  });

  test('is tried again at the next step if it cannot be removed', async () => {
    const stand = await standWithRecords([20, 21]);
    await retain(stand, 7);
    let refused = 0;
    stand.platform.faults.fault = ({ operation, when, keys = [] }) => {
      const isIts = keys.some((one) => one.endsWith('1:record'));
      if (operation !== 'transaction' || when !== 'before' || !isIts || refused > 0) return undefined;
      refused += 1;
      return new Response('{"code":"UNKNOWN","message":"Not now."}', { status: 500 });
    };
    await stand.advance(20 * minute);
    expect(refused).toBe(1);
    expect(recordsStored(stand)).toEqual([]);
  });

  test('is gone all the same if a step is killed at any operation', async () => {
    const stand = await standWithRecords([6]);
    let number = 1;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        await retain(stand, 90);
        number += 1;
        plantRecord(stand, pastRecord(stand, number, inMs(20)));
        await stand.advance(minute);
        await retain(stand, 7);
        await stand.advance(15 * minute);
      },
      isStep: ({ invocation }) => invocation.functionKey === 'run-schedule',
      recover: () => stand.advance(20 * minute),
      check: () => expect(recordsStored(stand)).toEqual(['1:record']),
    });
    expect(steps.join()).toContain('transaction');
  });

  test('costs one step more, with a read and a write for each that goes', async () => {
    const stand = await standWithRecords([20, 21]);
    await stand.advance(30 * minute);
    const before = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    await retain(stand, 7);
    const mark = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    const costs = (from: number) =>
      ticksSince(stand, from).map(({ storage: { reads, writes } }) => ({ reads, writes }));
    const [idle, more] = [costs(before).slice(0, 3), costs(mark)];
    const plus = (index: number, reads: number, writes: number) => ({
      reads: (idle[index]?.reads ?? 0) + reads,
      writes: (idle[index]?.writes ?? 0) + writes,
    });
    expect(more).toEqual([plus(0, 3, 1), plus(1, 5, 3), plus(2, 0, 0)]);
  });
});

test('what is remembered of a session lives as long as its deliveries, also if a later replay changes nothing', async () => {
  const stand = await standWith([]);
  const lsid = playSession(stand);
  await stand.advance(20);
  const expiry = () =>
    Object.fromEntries(
      ['delivery', 'session-record'].map((name) => [
        name,
        Date.parse(entitiesOf(stand, name).find(({ key }) => key.includes(lsid))?.expireTime ?? ''),
      ]),
    );
  await advanceUnattended(stand, 30 * day);
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
  const { delivery = 0, 'session-record': record = 0 } = expiry();
  expect(delivery).toBeGreaterThan(Date.now() + inMs(89));
  expect(delivery - record).toBeLessThan(inMs(1));
});

test('what is remembered of a session comes back with the next attempt if it was removed', async () => {
  const stand = await standWith([]);
  const lsid = playSession(stand);
  await stand.advance(20);
  const old = { ...deliveryOf(stand, lsid), updatedAt: Date.now() };
  await advanceUnattended(stand, 8 * day);
  await plantDeliveries(stand, [{ ...old, updatedAt: Date.now() }, pastDelivery(stand, 1, inMs(8))]);
  await retain(stand, 7);
  await stand.advance(20 * minute);
  expect(recordsStored(stand)).toEqual([]);
  await administer(stand, 'replayDeliveries', { ids: [old.id] });
  await stand.advance(minute);
  expect(recordsStored(stand)).toEqual([`${lsid.replace(/^0+/, '')}:record`]);
});
