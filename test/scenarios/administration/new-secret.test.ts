import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { deliveryOf, holdDuringOutage, minute, outcomesOf, warmStand } from '../support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from '../support/inspect';
import { refuseQueries } from '../support/refused-queries';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

async function saveSecret(stand: VirtualStand, clientSecret?: string, meanwhile = () => {}) {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  meanwhile();
  return administer(stand, 'saveConfiguration', { id, revision, settings, clientSecret });
}

describe('a new client secret', () => {
  test('has what waits tried at once', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand);
    await stand.advance(5);
    const { notes } = await saveSecret(stand, stand.applianceCredentials.clientSecret);
    expect(notes).toContain('The delivery that waited is tried with it now.');
    await stand.advance(5);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'hastened', 'done']);
  });

  test('for an appliance that is down tells that it still gives no answer, and saves all the same', async () => {
    const stand = await warmStand();
    await holdDuringOutage(stand);
    const before = deliveriesOf(stand);
    const { notes } = await saveSecret(stand, stand.applianceCredentials.clientSecret);
    expect(notes.join(' ')).toContain('could not be reached');
    expect(deliveriesOf(stand)).toEqual(before);
  });

  test('is saved though storage fails while what waits is looked for, and the note says so', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    playSession(stand);
    await stand.advance(5);
    const { notes } = await saveSecret(stand, stand.applianceCredentials.clientSecret, () =>
      refuseQueries(stand, Infinity),
    );
    refuseQueries(stand, 0);
    expect(notes).toEqual(['The deliveries that wait could not be tried now. They go on by themselves.']);
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

test('a change without a secret leaves what waits as it is', async () => {
  const stand = await warmStand();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
  const lsid = playSession(stand);
  await stand.advance(5);
  const before = deliveryOf(stand, lsid);
  const { notes } = await saveSecret(stand);
  expect([notes, deliveryOf(stand, lsid)]).toEqual([[], before]);
});
