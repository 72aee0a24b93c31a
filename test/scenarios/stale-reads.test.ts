import type { BatchReadFault, BatchReadPoint } from '../stand/forge/faults';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { changeSettings } from './support/administer';
import { backfillOf, standWithPast, startBackfill, untilBackfilled } from './support/backfill';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { loseEvents, pollingStand, pollingStateOf, standWithoutEvents } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const isConfigurationSet = ({ entityName }: BatchReadPoint) => entityName === 'configuration-set';

/** Ways in which a batch may differ from what is stored. */
const lacking: [string, BatchReadFault][] = [
  ['says that it is not found', { code: 'KEY_NOT_FOUND' }],
  ['says so in the other word', { code: 'NOT_FOUND' }],
  ['leaves it out', 'left-out'],
  ['is from a time before it was stored', { asOf: 0 }],
];

/** From now on batches return that for the chosen keys. */
function lack(stand: VirtualStand, fault: BatchReadFault, of: (point: BatchReadPoint) => boolean): void {
  stand.platform.faults.batchRead = (point) => (of(point) ? fault : undefined);
}

function mend(stand: VirtualStand): void {
  stand.platform.faults.batchRead = () => undefined;
}

describe('a delivery whose batch does not hold the configurations', () => {
  test.each(lacking)('is brought into Jira if the batch %s', async (_, fault) => {
    const stand = await warmStand();
    lack(stand, fault, isConfigurationSet);
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('comes back, and uses up no attempt, if the batch could not read them', async () => {
    const stand = await warmStand();
    lack(stand, { code: 'INTERNAL_ERROR' }, isConfigurationSet);
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0, attempts: [] });
    mend(stand);
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('waits, and is not parked, as long as even a read of the key does not find them', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    stand.platform.faults.fault = ({ operation, key, when, invocation }) =>
      invocation.functionKey === 'process-delivery' &&
      operation === 'entity/get' &&
      key === 'set' &&
      when === 'before'
        ? Response.json({ code: 'KEY_NOT_FOUND', message: 'There is no such key.' }, { status: 404 })
        : undefined;
    lack(stand, { code: 'KEY_NOT_FOUND' }, isConfigurationSet);
    await stand.advance(2 * hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
    mend(stand);
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is brought into Jira if the batch is from a time when its configuration was disabled', async () => {
    const stand = await warmStand();
    await changeSettings(stand, { disabled: true });
    const then = Date.now();
    await stand.advance(5);
    await changeSettings(stand, { disabled: false });
    lack(stand, { asOf: then }, isConfigurationSet);
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
  });
});

test.each(lacking)(
  'a delivery that its own batch does not hold is read once more: it %s',
  async (_, fault) => {
    const stand = await warmStand();
    lack(stand, fault, ({ entityName }) => entityName === 'delivery');
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  },
);

describe('polling whose batch does not hold the configurations', () => {
  test.each(lacking)(
    'continues where it was, and finds what an outage hid, if the batch %s',
    async (_, fault) => {
      const stand = await pollingStand();
      await stand.advance(20 * minute);
      const { begunAt } = pollingStateOf(stand);
      stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
      loseEvents(stand);
      for (const key of ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5']) {
        playSession(stand, { externalKey: key });
        await stand.advance(10 * minute);
      }
      lack(stand, fault, isConfigurationSet);
      await stand.advance(15 * minute);
      mend(stand);
      stand.appliance.faults.clear();
      await stand.advance(2 * hour);
      expect(pollingStateOf(stand).begunAt).toBe(begunAt);
      expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'done'));
    },
  );

  test('reopens a session that was closed too early although the batch does not show its delivery', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', startedAgoSeconds: 0 });
    await stand.advance(9 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    stand.appliance.chat(lsid, 'customer', 'Solved at last.');
    stand.appliance.endSession(lsid);
    lack(stand, 'left-out', ({ entityName }) => entityName === 'delivery');
    await stand.advance(30 * minute);
    mend(stand);
    await stand.advance(3 * hour);
    expect(JSON.stringify(workLogsOf(stand, 'SUP-1').at(-1)?.comment)).toContain('Solved at last.');
  });
});

describe('a backfill whose batch does not hold the configurations', () => {
  test.each(lacking)('is not paused, and ends, if the batch %s', async (_, fault) => {
    const stand = await standWithPast(40);
    await startBackfill(stand);
    await stand.advance(10);
    lack(stand, fault, isConfigurationSet);
    await stand.advance(2 * minute);
    mend(stand);
    expect(await backfillOf(stand)).toMatchObject({ state: expect.stringMatching('running|done') as string });
    expect((await untilBackfilled(stand)).state).toBe('done');
    expect(deliveriesOf(stand)).toHaveLength(40);
  });
});
