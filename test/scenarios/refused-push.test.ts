import { stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, minute, outcomesOf, warmStand } from './support/deliveries';
import { playSession, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

/** The next tick is five minutes away, and a bit more than that passes. */
const untilNextTick = 5 * minute + 20;

describe('what the queue refuses is dispatched by the next run of the schedule', () => {
  test('an event, at the cost of one more write', async () => {
    const stand = await warmStand();
    const mark = stand.platform.ledger.mark();
    stand.platform.queue.failNextPushes(1, 429);
    const lsid = playSession(stand);
    await stand.advance(5);
    expect(workSince(stand, mark).map(({ storage }) => [storage.reads, storage.writes])).toEqual([[2, 2]]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', attempts: [] });
    await stand.advance(untilNextTick);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('a replay', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.platform.queue.failNextPushes(1, 429);
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(untilNextTick);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['done', 'replayed', 'done']);
  });

  test('if storage refuses some of that run’s writes: the others are dispatched, and the rest by a later sweep', async () => {
    const stand = await warmStand();
    stand.platform.queue.failNextPushes(4, 429);
    const refused = [1, 2, 3, 4].map(() => playSession(stand));
    let left = 2;
    stand.platform.faults.fault = ({ invocation, operation, when }) =>
      invocation.kind === 'schedule' && operation === 'transaction' && when === 'before' && left-- > 0
        ? Response.json({ code: 'TOO_MANY_REQUESTS', message: 'Refused.' }, { status: 429 })
        : undefined;
    const states = () => refused.map((lsid) => deliveryOf(stand, lsid).state).sort();
    await stand.advance(5 * minute);
    expect(states()).toEqual(['done', 'done', 'waiting', 'waiting']);
    await stand.advance(minute);
    expect(states()).toEqual(['done', 'done', 'done', 'done']);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(4);
  });

  test('what the schedule itself could not push', async () => {
    const stand = await warmStand();
    stand.platform.queue.failNextPushes(2, 429);
    const lsid = playSession(stand);
    await stand.advance(untilNextTick);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    await stand.advance(5 * minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});
