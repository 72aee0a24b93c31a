import { accounts } from '../../stand/jira/sample/users';
import { ordinaryUser } from '../../stand/stand';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveriesOf, playSession, workLogsOf } from '../support/inspect';
import { askOnIssue, onIssue, standOnIssues } from '../support/on-issues';
import { nothing, writtenTo } from '../support/redirecting';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await standOnIssues({ movedOnIssues: true });
});

afterEach(stopVirtualStands);

const asAgent = (issue: string) => ({ issue, as: ordinaryUser });

const bringIn = (issue: string, lsid: string) =>
  askOnIssue(stand, asAgent(issue), 'bringIn', { configurationId: stand.configurationId, lsid });

const move = (issue: string, lsid: string, to: string) =>
  askOnIssue(stand, asAgent(issue), 'moveSession', { configurationId: stand.configurationId, lsid, to });

const missing = (issue: string) => onIssue(stand, asAgent(issue), 'findMissing', undefined);

const standingsOn = async (issue: string) =>
  (await onIssue(stand, { issue }, 'readPanel', undefined)).sessions.map(({ lsid, standing }) => [
    lsid,
    standing,
  ]);

async function ended(externalKey: string | undefined): Promise<string> {
  const lsid = playSession(stand, { externalKey });
  await stand.advance(1200);
  return lsid;
}

describe('a session with a mistyped key', () => {
  test('is found on the issue where it is missed, and brought in by a click', async () => {
    const lsid = await ended('NOPE-5');
    expect(await missing('SUP-1')).toMatchObject([
      { lsid, configuration: 'Help desk', representative: expect.any(String), cause: expect.any(String) },
    ]);
    expect(await bringIn('SUP-1', lsid)).toEqual({ ok: true, value: { isRunning: false } });
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(await standingsOn('SUP-1')).toEqual([[lsid, 'written']]);
    expect(await missing('SUP-1')).toEqual([]);
  });

  test('that is brought in twice, or on two issues, is written once', async () => {
    const lsid = await ended('NOPE-5');
    await Promise.all([bringIn('SUP-1', lsid), bringIn('SUP-2', lsid)]);
    await bringIn('SUP-1', lsid);
    await stand.advance(600);
    const counts = ['SUP-1', 'SUP-2'].map((key) => workLogsOf(stand, key).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('stays where it was brought to when its survey comes, and after a replay', async () => {
    const lsid = await ended('NOPE-5');
    await bringIn('SUP-1', lsid);
    await stand.advance(60);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(120);
    await administer(stand, 'replayDeliveries', { ids: deliveriesOf(stand).map(({ id }) => id) });
    await stand.advance(600);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(nothing);
  });
});

describe('a session of which the app has not heard', () => {
  test('is brought in by its id', async () => {
    stand.appliance.outbound.removeRecipient('Jira');
    const lsid = await ended('NOPE-5');
    expect(deliveriesOf(stand)).toEqual([]);
    expect(await bringIn('SUP-1', ` ${lsid.toUpperCase()} `)).toMatchObject({ ok: true });
    await stand.advance(60);
    expect(await standingsOn('SUP-1')).toEqual([[lsid, 'written']]);
  });

  test('is brought in although it names another issue and a batch lacks the choice', async () => {
    stand.appliance.outbound.removeRecipient('Jira');
    const lsid = await ended('SUP-2');
    stand.platform.faults.batchRead = ({ entityName }) =>
      entityName === 'session-issue' ? 'left-out' : undefined;
    expect(await bringIn('SUP-1', lsid)).toMatchObject({ ok: true });
    await stand.advance(60);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(nothing);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is refused if the appliance does not know it, and nothing is kept of it', async () => {
    const lsid = 'f'.repeat(32);
    expect(await bringIn('SUP-1', lsid)).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('has no session with this id') },
    });
    expect(everythingStored(stand)).not.toContain(lsid);
  });

  test('is told at the field if its id is none', async () => {
    expect(await bringIn('SUP-1', 'SUP-1 / x')).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ path: 'lsid' }] },
    });
  });

  test('that runs still gets the issue’s key on the appliance, and comes when it has ended', async () => {
    const { lsid } = stand.appliance.startSession({ preset: 'short', externalKey: 'NOPE-5' });
    expect(await bringIn('SUP-1', lsid)).toEqual({ ok: true, value: { isRunning: true } });
    await stand.advance(600);
    expect(deliveriesOf(stand)).toEqual([]);
    expect(stand.appliance.sessions().find((one) => one.lsid === lsid)?.externalKey).toBe('SUP-1');
    stand.appliance.endSession(lsid);
    await stand.advance(60);
    expect(await standingsOn('SUP-1')).toEqual([[lsid, 'written']]);
  });

  test('that runs comes too if the API account may not set its key', async () => {
    stand.appliance.settings.permissions.command = 'read_only';
    const { lsid } = stand.appliance.startSession({ preset: 'short', externalKey: 'NOPE-5' });
    expect(await bringIn('SUP-1', lsid)).toEqual({ ok: true, value: { isRunning: true } });
    stand.appliance.endSession(lsid);
    await stand.advance(60);
    expect(await standingsOn('SUP-1')).toEqual([[lsid, 'written']]);
  });
});

describe('a session of another issue', () => {
  test('is moved by who may work on both: written there, and removed here', async () => {
    const lsid = await ended('SUP-1');
    expect(await move('SUP-1', lsid, 'SUP-2')).toEqual({ ok: true, value: { issueKey: 'SUP-2' } });
    await stand.advance(600);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(await standingsOn('SUP-1')).toEqual([]);
    expect(await standingsOn('SUP-2')).toEqual([[lsid, 'written']]);
  });

  test('is on record when it was moved, with who did it', async () => {
    const lsid = await ended('SUP-1');
    await move('SUP-1', lsid, 'SUP-2');
    const { entries } = await administer(stand, 'readAuditTrail', {});
    expect(entries[0]).toMatchObject({
      userName: 'Tomás Herrera',
      action: expect.stringContaining('Chose SUP-2'),
      changes: [expect.objectContaining({ before: 'SUP-1', after: 'SUP-2' })],
    });
  });

  test.each([
    ['an issue that the caller may not see', 'SEC-1', /may not see it/],
    ['an issue that is none', 'SUP-999', /does not exist/],
    ['the issue where it is', 'SUP-1', /It is on this issue/],
    ['no key', 'the other one', /Enter the key/],
  ])('is not moved to %s', async (_, to, message) => {
    const lsid = await ended('SUP-1');
    expect(await move('SUP-1', lsid, to)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ path: 'issue', message: expect.stringMatching(message) }] },
    });
    await stand.advance(600);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is not moved to an issue that the caller may see and not work on', async () => {
    const lsid = await ended('SUP-1');
    stand.jira.site.project('OPS')?.roles.set(ordinaryUser, 'viewer');
    expect(await move('SUP-1', lsid, 'OPS-2')).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ message: 'You may not work on OPS-2.' }] },
    });
    await stand.advance(600);
    expect(workLogsOf(stand, 'OPS-2')).toEqual([]);
  });

  test('is not moved from an issue on which it is not', async () => {
    const lsid = await ended('SUP-2');
    expect(await move('SUP-1', lsid, 'SUP-3')).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });
});

describe('bringing in and moving', () => {
  test('is offered to nobody until an administrator allows it', async () => {
    await changeSettings(stand, { movedOnIssues: false });
    const lsid = await ended('NOPE-5');
    expect((await onIssue(stand, asAgent('SUP-1'), 'readPanel', undefined)).moves).toEqual([]);
    expect(await missing('SUP-1')).toEqual([]);
    expect(await bringIn('SUP-1', lsid)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await move('SUP-1', lsid, 'SUP-2')).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  });

  test('is for those who may work on the issue', async () => {
    const lsid = await ended('NOPE-5');
    const viewer = { issue: 'SUP-1', as: accounts.viewer };
    const { configurationId } = stand;
    for (const answer of [
      await askOnIssue(stand, viewer, 'findMissing', undefined),
      await askOnIssue(stand, viewer, 'bringIn', { configurationId, lsid }),
      await askOnIssue(stand, viewer, 'moveSession', { configurationId, lsid, to: 'SUP-2' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    }
  });
});
