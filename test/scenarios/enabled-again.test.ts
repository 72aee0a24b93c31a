import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import {
  advanceUnattended,
  day,
  deliveryOf,
  hour,
  minute,
  outcomesOf,
  takeDown,
  warmStand,
} from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { refuseQueries } from './support/refused-queries';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

async function setDisabled(stand: VirtualStand, disabled: boolean): Promise<string[]> {
  const { id, revision } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
  const { notes } = await administer(stand, 'setDisabled', { id, revision, disabled });
  return notes;
}

/** A delivery that waited when its configuration was disabled, and was parked for it. */
async function parkedStand(): Promise<{ stand: VirtualStand; lsid: string }> {
  const stand = await warmStand();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
  const lsid = playSession(stand);
  await stand.advance(5);
  await setDisabled(stand, true);
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid).state).toBe('parked');
  return { stand, lsid };
}

describe('once a configuration is enabled again', () => {
  test('what was parked because it was disabled goes on by itself, and says so', async () => {
    const { stand, lsid } = await parkedStand();
    expect(await setDisabled(stand, false)).toEqual([
      'The delivery that was parked while it was disabled is processed now.',
    ]);
    await stand.advance(5);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'parked', 'replayed', 'done']);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('by its form, that goes on as well', async () => {
    const { stand, lsid } = await parkedStand();
    await changeSettings(stand, { disabled: false });
    await stand.advance(5);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('it is retried as usual, unlike a replay', async () => {
    const { stand, lsid } = await parkedStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 2 });
    await setDisabled(stand, false);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('what was parked for another reason stays parked', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand);
    await stand.advance(minute);
    const before = deliveryOf(stand, lsid);
    await setDisabled(stand, true);
    expect(await setDisabled(stand, false)).toEqual([]);
    await stand.advance(hour);
    expect([before.state, deliveryOf(stand, lsid)]).toEqual(['parked', before]);
  });

  test('after weeks, an appliance that is down has its seven days again', async () => {
    const { stand, lsid } = await parkedStand();
    await advanceUnattended(stand, 8 * day);
    takeDown(stand);
    await setDisabled(stand, false);
    await stand.advance(2 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('more than fifty are spread by the schedule', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 60 });
    for (let session = 0; session < 60; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    }
    await stand.advance(15);
    await setDisabled(stand, true);
    await stand.advance(20 * minute);
    expect(await setDisabled(stand, false)).toEqual([
      'The 60 deliveries that were parked while it was disabled are processed now.',
    ]);
    await stand.advance(30 * minute);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test('a failure to look for them is told, and it is enabled all the same', async () => {
    const { stand } = await parkedStand();
    const { id, revision } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    refuseQueries(stand, Infinity);
    const { notes } = await administer(stand, 'setDisabled', { id, revision, disabled: false });
    refuseQueries(stand, 0);
    expect(notes).toEqual([
      'Deliveries that were parked while it was disabled could not be brought back. Replay them.',
    ]);
  });
});
