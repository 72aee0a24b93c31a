import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);

const madeUp = (number: number) => number.toString(16).padStart(32, '0');

/** Somebody who has the URL posts the end of sessions that never existed. */
async function post(stand: VirtualStand, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    expect(await postEvent(stand, { event: 'support_conference_end', lsid: madeUp(number) })).toBe(200);
  }
}

const reportsOf = ({ appliance }: VirtualStand) =>
  appliance.calls.filter(({ name }) => name === 'SupportSession').length;

describe('session ids that somebody made up, with the right secret', () => {
  test('cost little each, and end parked with what the appliance says about them', async () => {
    const stand = await warmStand({ retryLimit: 2 });
    const count = 5;
    const [mark, asked] = [stand.platform.ledger.mark(), reportsOf(stand)];
    await post(stand, count);
    await stand.advance(90 * minute);
    const work = workSince(stand, mark);
    const perId = (total: number) => total / count;
    const sum = (of: 'reads' | 'writes') => work.reduce((total, { storage }) => total + storage[of], 0);
    const cost = {
      appliance: perId(reportsOf(stand) - asked),
      reads: perId(sum('reads')),
      writes: perId(sum('writes')),
      jira: work.flatMap(({ jira }) => jira).length,
    };
    expect(cost.jira).toBe(0);
    expect(cost.appliance).toBeLessThanOrEqual(20);
    expect(cost.writes).toBeLessThanOrEqual(10);
    expect(cost.reads).toBeLessThanOrEqual(42);
    const parked = deliveriesOf(stand).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(count);
    expect(parked[0]?.attempts.at(-1)?.cause).toContain('no report of this session');
  });

  test('do not delay a real session', async () => {
    const stand = await warmStand();
    await post(stand, 40);
    await stand.advance(5 * minute);
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(30);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });
});

test.each([20, 90, 10 * 60, 25 * 60])(
  'a real session whose report comes %i seconds late is brought in',
  async (seconds) => {
    const stand = await warmStand();
    stand.appliance.configure({ reportDelayMs: seconds * 1000 });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(seconds < 2 * minute ? seconds + 20 : 1.6 * seconds);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  },
);
