import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(600_000);

interface Flood {
  ids: number;
  seconds: number;
  /** So many real sessions end meanwhile, evenly spread. */
  realSessions: number;
}

/** Somebody who has the URL posts the end of sessions that never existed. @returns the real ones */
async function flood(stand: VirtualStand, { ids, seconds, realSessions }: Flood): Promise<string[]> {
  const real: string[] = [];
  for (let number = 1; number <= ids; number += 1) {
    await postEvent(stand, { event: 'support_conference_end', lsid: number.toString(16).padStart(32, '0') });
    if (number % Math.floor(ids / realSessions) === 0) {
      real.push(playSession(stand, { externalKey: 'SUP-2', preset: 'hardly-any-data' }));
    }
    await stand.advance(seconds / ids);
  }
  return real;
}

/** The calls for reports since that time, by their status. */
function reportsSince({ appliance }: VirtualStand, begin: number) {
  const asked = appliance.calls.filter(({ name, at }) => name === 'SupportSession' && at >= begin);
  return {
    answered: asked.filter(({ status }) => status === 200),
    refused: asked.filter(({ status }) => status === 429),
  };
}

/** How long a delivery took, in seconds. */
function secondsOf(stand: VirtualStand, lsid: string): number {
  const { state, createdAt, attempts } = deliveryOf(stand, lsid);
  return state === 'done' ? ((attempts.at(-1)?.at ?? 0) - createdAt) / 1000 : Infinity;
}

describe('session ids made up at a rate of 10,000 an hour, with the right secret', () => {
  test('cost as much each in the first hour as a few of them do, and real sessions arrive within a minute', async () => {
    const stand = await warmStand();
    // 72 seconds of that rate: an hour of it makes 190,000 calls, which no test can play. The ledger keeps 5,000
    // records.
    const ids = 200;
    const [mark, begin] = [stand.platform.ledger.mark(), Date.now()];
    const real = await flood(stand, { ids, seconds: 72, realSessions: 5 });
    await stand.advance(minute);
    expect(real.map((lsid) => secondsOf(stand, lsid) <= minute)).toEqual(real.map(() => true));

    await stand.advance(hour - (Date.now() - begin) / 1000);
    const work = workSince(stand, mark);
    const { answered, refused } = reportsSince(stand, begin);
    const sum = (of: 'reads' | 'writes') => work.reduce((total, { storage }) => total + storage[of], 0);
    const perId = (total: number) => total / ids;
    expect(perId(work.length)).toBeLessThanOrEqual(21);
    expect(perId(answered.length + refused.length)).toBeLessThanOrEqual(20);
    expect(perId(sum('reads'))).toBeLessThanOrEqual(42);
    expect(perId(sum('writes'))).toBeLessThanOrEqual(11);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(real.length);
  });

  test('use up what the appliance answers in an hour: real sessions wait, and none is lost', async () => {
    const stand = await warmStand();
    // All at a hundredth: 100 ids in an hour, of an account that may ask 150 times an hour in place of 15,000 times.
    const perHour = 150;
    stand.appliance.configure({ rateLimit: { perSecond: 20, perHour } });
    const [ids, hours] = [100, 4];
    const begin = Date.now();
    const real = await flood(stand, { ids, seconds: hour, realSessions: 4 });
    expect(deliveriesOf(stand).filter(({ state }) => state === 'waiting').length).toBeGreaterThan(ids);

    await stand.advance((hours - 1) * hour);
    const { answered, refused } = reportsSince(stand, begin);
    expect(answered.length).toBeLessThanOrEqual((hours + 1) * perHour);
    // A refused delivery waits until the hour is over, as the appliance asks.
    expect(refused.length).toBeLessThanOrEqual(hours * (ids + real.length));
    expect(real.map((lsid) => secondsOf(stand, lsid) <= 3 * hour)).toEqual(real.map(() => true));
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(real.length);
  });
});
