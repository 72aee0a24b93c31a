import type { OperationPoint } from '../stand/forge/faults';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const claims = ({ kind, operation }: OperationPoint) => kind === 'storage' && operation === 'entity/set';
const records = ({ kind, operation }: OperationPoint) => kind === 'storage' && operation === 'transaction';

interface Refusal {
  when: OperationPoint['when'];
  status: number;
  of: (point: OperationPoint) => boolean;
}

/** Once, storage refuses what is chosen in words that nobody knows: before it is written, or although it was. */
function refuse(stand: VirtualStand, { when, status, of }: Refusal): void {
  let left = 1;
  stand.platform.faults.fault = (point) =>
    point.when === when && of(point) && left-- > 0
      ? Response.json({ code: 'NEW_WORD', message: 'Refused.' }, { status })
      : undefined;
}

const event = (lsid: string) => ({ event: 'support_conference_end', lsid });

describe('a claim that storage refuses', () => {
  test.each([409, 412, 400])(
    'with status %d, in new words, is a known event if the key is taken',
    async (status) => {
      const stand = await warmStand();
      const lsid = playSession(stand);
      await stand.advance(minute);
      refuse(stand, { when: 'before', status, of: claims });
      expect(await postEvent(stand, event(lsid))).toBe(200);
      await stand.advance(minute);
      expect(deliveryOf(stand, lsid).attempts).toHaveLength(1);
      expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    },
  );

  test('for an unknown reason although it was written is a claim, and the event is accepted', async () => {
    const stand = await warmStand();
    refuse(stand, { when: 'after', status: 400, of: claims });
    const lsid = playSession(stand);
    await stand.advance(20);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(stand.appliance.outbound.queue()).toMatchObject({ length: 0, lastStatus: 200 });
  });

  test('for an unknown reason, and was not written, is sent again by the appliance', async () => {
    const stand = await warmStand();
    refuse(stand, { when: 'before', status: 400, of: claims });
    const lsid = playSession(stand);
    await stand.advance(5);
    expect(deliveriesOf(stand)).toHaveLength(1);
    expect(stand.appliance.outbound.queue()).toMatchObject({ length: 1, lastStatus: 503 });
    await stand.advance(3 * minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});

describe('an outcome that storage refuses to record', () => {
  test('for an unknown reason although it was written is recorded, and nothing is done twice', async () => {
    const stand = await warmStand();
    refuse(stand, { when: 'after', status: 400, of: records });
    const mark = stand.platform.ledger.mark();
    const lsid = playSession(stand);
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', attempts: [{ outcome: 'done' }] });
    const attempts = stand.platform.ledger.since(mark).filter(({ kind }) => kind === 'consumer');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['ok']);
  });

  test('for an unknown reason, and was not written, is recorded by the next attempt, with one work log', async () => {
    const stand = await warmStand();
    refuse(stand, { when: 'before', status: 400, of: records });
    const lsid = playSession(stand);
    await stand.advance(20 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
