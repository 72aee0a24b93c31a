import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, takeDown, warmStand } from './support/deliveries';
import { postEvent, workLogsOf } from './support/inspect';
import { lastCause, played, redirect } from './support/redirecting';

afterEach(stopVirtualStands);

const minute = 60;

/** A session that runs, although an event has told of its end. */
async function saidToHaveEnded(stand: VirtualStand): Promise<string> {
  const { lsid } = stand.appliance.startSession({ preset: 'short', externalKey: 'SUP-1' });
  await postEvent(stand, { event: 'support_conference_end', lsid });
  await stand.advance(10);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
  return lsid;
}

const keyOf = (stand: VirtualStand, lsid: string) =>
  stand.appliance.sessions().find((session) => session.lsid === lsid)?.externalKey;

const callsOfAppliance = ({ platform }: VirtualStand) =>
  platform.ledger.all().flatMap(({ egress }) => egress).length;

describe('a session that runs still when an administrator writes it to another issue', () => {
  test('gets the key of that issue on the appliance, and goes there when it has ended', async () => {
    const stand = await warmStand();
    const lsid = await saidToHaveEnded(stand);
    expect(await redirect(stand, [lsid], 'SUP-2')).toMatchObject({ issueKey: 'SUP-2', sessions: 1 });
    expect(keyOf(stand, lsid)).toBe('SUP-2');
    stand.appliance.endSession(lsid);
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('goes there too if the API account may not set its key', async () => {
    const stand = await warmStand();
    stand.appliance.settings.permissions.command = 'read_only';
    const lsid = await saidToHaveEnded(stand);
    await redirect(stand, [lsid], 'SUP-2');
    expect(keyOf(stand, lsid)).toBe('SUP-1');
    stand.appliance.endSession(lsid);
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('goes there too if the appliance cannot be reached just then', async () => {
    const stand = await warmStand();
    const lsid = await saidToHaveEnded(stand);
    takeDown(stand);
    expect(await redirect(stand, [lsid], 'SUP-2')).toMatchObject({ issueKey: 'SUP-2', sessions: 1 });
    stand.appliance.faults.clear();
    stand.appliance.endSession(lsid);
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(lastCause(stand, lsid)).not.toContain('SUP-1');
  });
});

test('the appliance is not asked about a session that has ended when it is written to another issue', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, { externalKey: 'NOPE-5' });
  const before = callsOfAppliance(stand);
  await redirect(stand, [lsid], 'SUP-2');
  expect(callsOfAppliance(stand)).toBe(before);
});
