import { administer, askAdmin, changeSettings } from '../support/administer';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { createdIssues, plainIssues } from '../support/created-issues';
import { playSession, workLogsOf } from '../support/inspect';

afterEach(stopVirtualStands);

/** A stand with a session that ended, of which the app was told nothing. */
async function standWithUntoldSession(externalKey = 'SUP-1') {
  const stand = await createVirtualStand();
  for (const { name } of stand.appliance.outbound.queues()) stand.appliance.outbound.removeRecipient(name);
  const lsid = playSession(stand, { externalKey });
  await stand.advance(60);
  return { stand, lsid };
}

/** What would be noticed of anything that was written. */
function stateOf(stand: VirtualStand): unknown {
  const issues = stand.jira.site.issues();
  return { stored: stand.platform.store.dump(), issues: JSON.stringify(issues), writes: writesOf(stand) };
}

function writesOf({ jira }: VirtualStand): number {
  return jira.calls.filter(({ method }) => method !== 'GET').length;
}

describe('a dry run', () => {
  test('shows the report and every call of the session that ended last, and writes nothing', async () => {
    const { stand, lsid } = await standWithUntoldSession();
    const before = stateOf(stand);
    const result = await administer(stand, 'dryRun', { id: stand.configurationId });
    expect(result).toMatchObject({ lsid, outcome: 'done', issueKey: 'SUP-1' });
    expect(result.words).toEqual(['Added a work log to SUP-1.']);
    expect(result.reports.map(({ use }) => use)).toEqual(['workLog']);
    expect(result.reports[0]?.text).toContain(lsid);
    expect(result.calls.map(({ method, isMade }) => `${method} ${isMade ? 'made' : 'noted'}`)).toEqual([
      'GET made',
      'POST noted',
    ]);
    expect(result.calls[1]?.body).toContain(lsid);
    expect(stateOf(stand)).toEqual(before);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('of a session that is in Jira already says that nothing would change', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(60);
    const { words, calls } = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
    expect(words).toEqual(['The work log on SUP-1 was up to date.']);
    expect(calls.every(({ isMade }) => isMade)).toBe(true);
  });

  test('tells what would be ignored or parked, and why', async () => {
    const { stand } = await standWithUntoldSession('no key here');
    const ignored = await administer(stand, 'dryRun', { id: stand.configurationId });
    expect(ignored).toMatchObject({ outcome: 'ignored', reports: [], calls: [] });
    expect(ignored.words[0]).toMatch(/names no issue/);

    playSession(stand, { externalKey: 'SUP-999' });
    await stand.advance(60);
    const parked = await administer(stand, 'dryRun', { id: stand.configurationId });
    expect(parked.outcome).toBe('fails');
    expect(parked.words[0]).toMatch(/SUP-999 does not exist/);
  });

  test('of a session so old that its issue may be forgotten searches for that, as a delivery would', async () => {
    const { stand, lsid } = await standWithUntoldSession('no key here');
    await changeSettings(stand, { issueCreation: plainIssues() });
    stand.platform.stop();
    for (let day = 0; day < 8; day += 1) await stand.advance(86_400);
    await stand.platform.start();
    const result = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
    expect(result.outcome).toBe('done');
    expect(result.words[0]).toMatch(/^Created SUP-NEW/);
    expect(result.calls[0]).toMatchObject({ method: 'POST', path: '/rest/api/3/search/jql', isMade: true });
    expect(createdIssues(stand)).toEqual([]);
  });

  test('says what is wrong where the appliance is down, knows no session, or the id is none', async () => {
    const stand = await createVirtualStand();
    const id = stand.configurationId;
    expect(await askAdmin(stand, 'dryRun', { id })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ path: 'lsid', message: expect.stringMatching(/24 hours/) }] },
    });
    expect(await administer(stand, 'dryRun', { id, lsid: 'f'.repeat(32) })).toMatchObject({
      outcome: 'waits',
      words: [expect.stringMatching(/no report of this session/)],
    });
    expect(await askAdmin(stand, 'dryRun', { id, lsid: '../etc' })).toMatchObject({ ok: false });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(await administer(stand, 'dryRun', { id, lsid: 'f'.repeat(32) })).toMatchObject({
      outcome: 'waits',
    });
    expect(await askAdmin(stand, 'dryRun', { id: 'unknown' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });
});
