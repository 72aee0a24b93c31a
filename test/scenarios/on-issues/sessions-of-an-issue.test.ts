import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveriesOf, playSession, workSince } from '../support/inspect';
import { onIssue, showOnIssues } from '../support/on-issues';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await showOnIssues(stand, true);
});

afterEach(stopVirtualStands);

const panelOf = (issue: string) => onIssue(stand, { issue }, 'readPanel', undefined);

const issueOf = (key: string) => {
  const issue = stand.jira.site.issue(key);
  if (!issue) throw new Error(`No issue ${key}`);
  return issue;
};

describe('the sessions of an issue', () => {
  test('are none at first', async () => {
    expect(await panelOf('SUP-1')).toMatchObject({ sessions: [], mayStart: true, hasConfiguration: true });
  });

  test('say when they were, with whom, how they were rated, and what became of them', async () => {
    const lsid = playSession(stand, {
      externalKey: 'SUP-1',
      representatives: ['mlindqvist', 'tokafor'],
    });
    await stand.advance(20);
    const { sessions } = await panelOf('SUP-1');
    const [delivery] = deliveriesOf(stand);
    expect(sessions).toEqual([
      expect.objectContaining({
        lsid,
        configurationId: stand.configurationId,
        standing: 'written',
        representative: delivery?.representative,
        others: 1,
        startedAt: expect.any(Number),
        endedAt: delivery?.sessionEndedAt,
        workLogId: delivery?.workLogId,
        page: `https://helpdesk.beyondtrustcloud.com/login/sd_reporting?reportType=SupportSession&sessionId=${lsid}`,
      }),
    ]);
    expect(sessions[0]?.cause).toBeUndefined();
  });

  test('are the last ones first, in pages', async () => {
    const played: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      played.unshift(playSession(stand, { externalKey: 'SUP-1' }));
      await stand.advance(60);
    }
    const { sessions, cursor = '' } = await panelOf('SUP-1');
    const older = await onIssue(stand, { issue: 'SUP-1' }, 'moreSessions', { cursor });
    expect(sessions.map(({ lsid }) => lsid)).toEqual(played.slice(0, 8));
    expect(older.sessions.map(({ lsid }) => lsid)).toEqual(played.slice(8));
    expect(older.cursor).toBeUndefined();
  });

  test('are there if the issue is not the first that the session names', async () => {
    await changeSettings(stand, { addToAllIssues: true });
    const lsid = playSession(stand, { externalKey: 'SUP-1, SUP-2' });
    await stand.advance(20);
    for (const issue of ['SUP-1', 'SUP-2']) {
      expect((await panelOf(issue)).sessions).toMatchObject([{ lsid, standing: 'written' }]);
    }
  });

  test('stay with an issue that was moved to another project', async () => {
    const lsid = playSession(stand, { externalKey: 'SUP-1' });
    await stand.advance(20);
    const issue = issueOf('SUP-1');
    const other = stand.jira.site.project('OPS');
    if (!other) throw new Error('No project OPS');
    stand.jira.site.moveIssue(issue, other, Date.now());
    expect(issue.key).toMatch(/^OPS-/);
    expect((await panelOf(issue.key)).sessions).toMatchObject([{ lsid, standing: 'written' }]);
  });

  test('leave the issue when a person chose another one', async () => {
    const lsid = playSession(stand, { externalKey: 'SUP-1' });
    await stand.advance(20);
    const ids = deliveriesOf(stand).map(({ id }) => id);
    await administer(stand, 'redirectDeliveries', { ids, issueId: issueOf('SUP-2').id, clear: true });
    await stand.advance(60);
    expect((await panelOf('SUP-1')).sessions).toEqual([]);
    expect((await panelOf('SUP-2')).sessions).toMatchObject([{ lsid, standing: 'written' }]);
  });

  test('say why they are not written yet, and until when they wait', async () => {
    stand.jira.faults.add({
      kind: 'answer',
      method: 'POST',
      path: /\/worklog/,
      status: 503,
      body: {},
    });
    const lsid = playSession(stand, { externalKey: 'SUP-1' });
    await stand.advance(30);
    const [session] = (await panelOf('SUP-1')).sessions;
    expect(session).toMatchObject({
      lsid,
      standing: 'waiting',
      waitsFor: { kind: 'retry', until: expect.any(Number) },
      attempts: 1,
    });
    expect(session?.cause).toMatch(/Jira/);
  });

  test('cost four storage reads and one call of Jira, and none of the appliance', async () => {
    for (let count = 0; count < 12; count += 1) {
      playSession(stand, { externalKey: 'SUP-1' });
      await stand.advance(60);
    }
    const mark = stand.platform.ledger.mark();
    await panelOf('SUP-1');
    const costs = workSince(stand, mark).map(({ storage, jira, egress }) => ({
      reads: storage.reads,
      writes: storage.writes,
      jira: jira.length,
      appliance: egress.length,
    }));
    expect(costs).toEqual([{ reads: 4, writes: 0, jira: 1, appliance: 0 }]);
  });
});
