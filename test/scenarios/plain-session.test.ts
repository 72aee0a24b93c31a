import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';

afterEach(stopVirtualStands);

test('a session ends, and its issue has a work log', async () => {
  const stand = await createVirtualStand();
  const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
  await stand.advance(600);
  stand.appliance.endSession(lsid);
  await stand.advance(30);
  console.log(JSON.stringify(stand.platform.ledger.all().slice(-3), null, 1));
  console.log(JSON.stringify(stand.jira.calls.slice(-3)), JSON.stringify(stand.appliance.calls), stand.appliance.outbound.queues());
});
