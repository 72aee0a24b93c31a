import { ordinaryUser } from '../../stand/stand';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { playSession, workLogsOf } from '../support/inspect';
import { askOnIssue, onIssue, standOnIssues } from '../support/on-issues';
import { redirect } from '../support/redirecting';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await standOnIssues({ movedOnIssues: true });
});

afterEach(stopVirtualStands);

const bringInOnSup1 = (lsid: string) =>
  askOnIssue(stand, { issue: 'SUP-1', as: ordinaryUser }, 'bringIn', {
    configurationId: stand.configurationId,
    lsid,
  });

async function ended(externalKey: string): Promise<string> {
  const lsid = playSession(stand, { externalKey });
  await stand.advance(1200);
  return lsid;
}

const ofAnotherIssue = {
  ok: false,
  problem: { kind: 'forbidden', message: expect.stringContaining('belongs to another issue') as string },
};

describe('a session of another issue', () => {
  test('is not brought in from there', async () => {
    const lsid = await ended('SUP-2');
    expect(await bringInOnSup1(lsid)).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden', message: expect.stringContaining('belongs to another issue') },
    });
    await stand.advance(600);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('is not brought in from there, although its record is lost', async () => {
    const lsid = await ended('SUP-2');
    stand.platform.store.handle('entity/delete', {
      entityName: 'session-record',
      key: `${stand.configurationId}:${lsid}:record`,
    });
    expect(await bringInOnSup1(lsid)).toMatchObject(ofAnotherIssue);
    await stand.advance(600);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('is not brought in while it is on its way, wherever that leads', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const lsid = await ended('SUP-2');
    expect(await bringInOnSup1(lsid)).toMatchObject(ofAnotherIssue);
  });

  test('is not brought in after an administrator has chosen that issue for it', async () => {
    const lsid = await ended('NOPE-5');
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    await redirect(stand, [lsid], 'SUP-2');
    expect(await bringInOnSup1(lsid)).toMatchObject(ofAnotherIssue);
  });

  test.each([
    ['runs', () => stand.appliance.startSession({ preset: 'short', externalKey: 'OPS-2' }).lsid],
    ['has ended', () => playSession(stand, { externalKey: 'OPS-2' })],
  ])(
    'that the app has not heard of and that %s is brought in by who may work on both alone',
    async (_, begin) => {
      stand.appliance.outbound.removeRecipient('Jira');
      const lsid = begin();
      await stand.advance(60);
      const roles = stand.jira.site.project('OPS')?.roles;
      roles?.delete(ordinaryUser);
      expect(await bringInOnSup1(lsid)).toMatchObject(ofAnotherIssue);
      expect(everythingStored(stand)).not.toContain(lsid);
      roles?.set(ordinaryUser, 'agent');
      expect(await bringInOnSup1(lsid)).toMatchObject({ ok: true });
    },
  );

  test('that was parked because of its project is brought in by who may work on both alone', async () => {
    const { id = '', key = '' } = stand.jira.site.project('SUP') ?? {};
    await changeSettings(stand, { writableProjects: { mode: 'these', projects: [{ id, key }] } });
    const lsid = await ended('OPS-2');
    const roles = stand.jira.site.project('OPS')?.roles;
    roles?.delete(ordinaryUser);
    expect(await bringInOnSup1(lsid)).toMatchObject(ofAnotherIssue);
    roles?.set(ordinaryUser, 'agent');
    expect(await bringInOnSup1(lsid)).toMatchObject({ ok: true });
    await stand.advance(60);
    const { sessions } = await onIssue(stand, { issue: 'SUP-1' }, 'readPanel', undefined);
    expect(sessions).toMatchObject([{ lsid, standing: 'written' }]);
  });
});
