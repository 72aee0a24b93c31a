import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { day, hour, minute } from './support/deliveries';
import { deliveriesOf } from './support/inspect';
import { killedAtEveryStep } from './support/killed-at-every-step';
import { idOf, numbersStored, retain, standWith } from './support/lowered-retention';
import { pastDelivery, plantDeliveries } from './support/planted';
import { ticksSince } from './support/polling';
import { auditEntriesOf, entitiesOf } from './support/stored';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

describe('once the retention is lowered', () => {
  test('what is older is removed step by step, what waits or is younger stays', async () => {
    const stand = await standWith([...Array.from({ length: 250 }, (_, index) => 80 - index / 10), 6]);
    const waiting = { ...pastDelivery(stand, 999, 30 * day * 1000), state: 'waiting' as const };
    await plantDeliveries(stand, [{ ...waiting, dueAt: Date.now() + 400 * day * 1000 }]);
    await stand.advance(minute);
    await retain(stand, 7);
    const counts: number[] = [];
    for (let ticks = 0; ticks < 4; ticks += 1) {
      await stand.advance(5 * minute);
      counts.push(deliveriesOf(stand).length);
    }
    expect(counts.every((count, index) => (counts[index - 1] ?? 252) - count <= 100)).toBe(true);
    expect(numbersStored(stand)).toEqual([251, 999]);
    expect(auditEntriesOf(stand).at(-1)?.changes).toMatchObject([{ before: '90 days', after: '7 days' }]);
  });

  test('what was written before it is removed once its time has come, and then the job is over', async () => {
    const stand = await standWith([20, 6, 1]);
    await retain(stand, 7);
    await stand.advance(hour);
    expect(numbersStored(stand)).toEqual([2, 3]);
    await stand.advance(2 * day);
    expect(numbersStored(stand)).toEqual([3]);
    await stand.advance(5 * day + 3 * hour);
    expect(numbersStored(stand)).toEqual([]);
    expect(JSON.stringify(entitiesOf(stand, 'polling-document'))).toContain('"isOver":true');
  });

  test.each(['get', 'transaction'])('what is brought up again just before its %s stays', async (what) => {
    const stand = await standWith([20, 20]);
    const [first] = deliveriesOf(stand);
    if (!first) throw new Error('Nothing is stored.');
    await retain(stand, 7);
    let planted = 0;
    stand.platform.faults.killAt = ({ operation, when, key, keys = [key] }) => {
      if (!operation.endsWith(what) || when !== 'before' || !keys.includes(first.id)) return false;
      planted += 1;
      void plantDeliveries(stand, [{ ...first, updatedAt: Date.now() }]);
      return false;
    };
    await stand.advance(10 * minute);
    expect(planted).toBe(1);
    expect(deliveriesOf(stand).map(({ id }) => id)).toEqual([first.id]);
  });

  test.each([
    [90, [1, 2]],
    [30, [2]],
  ])('it removes nothing that a retention of %d days keeps, if it is raised to that', async (days, left) => {
    const stand = await standWith([40, 20]);
    await retain(stand, 7);
    await retain(stand, days);
    await stand.advance(hour);
    expect(numbersStored(stand)).toEqual(left);
  });

  test('killed at any operation of a step, it has the same result', async () => {
    const stand = await standWith([6]);
    let number = 1;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        await retain(stand, 90);
        number += 2;
        const old = [number, number + 1].map((one) => pastDelivery(stand, one, 20 * day * 1000));
        await plantDeliveries(stand, old);
        await stand.advance(minute);
        await retain(stand, 7);
        await stand.advance(10 * minute);
      },
      isStep: ({ invocation }) => invocation.functionKey === 'run-schedule',
      recover: () => stand.advance(15 * minute),
      check: () => expect(numbersStored(stand)).toEqual([1]),
    });
    expect(steps.join()).toContain('transaction');
  });

  test('what cannot be removed is tried again at the next step', async () => {
    const stand = await standWith([20, 21, 22]);
    await retain(stand, 7);
    let refused = 0;
    stand.platform.faults.fault = ({ operation, when, invocation, keys }) => {
      if (operation !== 'transaction' || when !== 'before' || invocation.kind !== 'schedule')
        return undefined;
      if (!keys?.includes(idOf(stand, 1)) || refused > 0) return undefined;
      refused += 1;
      return new Response('{"code":"UNKNOWN","message":"Not now."}', { status: 500 });
    };
    await stand.advance(15 * minute);
    expect(refused).toBe(1);
    expect(numbersStored(stand)).toEqual([]);
  });
});

describe('what it costs', () => {
  const costs = (stand: VirtualStand, mark: number) =>
    ticksSince(stand, mark).map(({ storage: { reads, writes } }) => ({ reads, writes }));

  test('a step that removes two takes two reads and a query, a write, and a read and a write for each; one more looks at records', async () => {
    const stand = await standWith([20, 21]);
    await stand.advance(30 * minute);
    const before = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    await retain(stand, 7);
    const mark = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    const [idle, more] = [costs(stand, before).slice(0, 3), costs(stand, mark)];
    expect(more).toEqual([
      { reads: (idle[0]?.reads ?? 0) + 5, writes: (idle[0]?.writes ?? 0) + 3 },
      { reads: (idle[1]?.reads ?? 0) + 3, writes: (idle[1]?.writes ?? 0) + 1 },
      idle[2],
    ]);
  });
});
