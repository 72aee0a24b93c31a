import { accounts } from '../../stand/jira/sample/users';
import { ordinaryUser } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { playSession, workSince } from '../support/inspect';
import { askOnIssue, onIssue, showOnIssues } from '../support/on-issues';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

describe('the panel on issues', () => {
  test('is off until an administrator shows it, and costs one read then', async () => {
    const mark = stand.platform.ledger.mark();
    expect(await askOnIssue(stand, { issue: 'SUP-1' }, 'readPanel', undefined)).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden', message: expect.stringContaining('can switch it on') },
    });
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.jira.length]).toEqual([1, 0]);
  });

  test('is drawn by Jira once it is shown, and no more after it is hidden', async () => {
    expect(stand.jira.site.appProperties.get('remote-support-on-issues')).toBeUndefined();
    await showOnIssues(stand, true);
    expect(stand.jira.site.appProperties.get('remote-support-on-issues')).toBe('shown');
    await showOnIssues(stand, false);
    expect(stand.jira.site.appProperties.get('remote-support-on-issues')).toBe('hidden');
  });

  test('says so if Jira was not told, and is mended by saving once more', async () => {
    stand.jira.faults.add({
      kind: 'answer',
      method: 'PUT',
      path: /app\/properties/,
      times: 1,
      status: 503,
      body: {},
    });
    const saved = await showOnIssues(stand, true);
    expect(saved.notTold).toEqual({ message: expect.stringMatching(/Jira/), advice: expect.any(String) });
    expect((await showOnIssues(stand, true)).notTold).toBeUndefined();
    expect(stand.jira.site.appProperties.get('remote-support-on-issues')).toBe('shown');
  });

  describe('if it is shown', () => {
    beforeEach(() => showOnIssues(stand, true));

    test('tells nothing to customers, for whom the app can ask nothing as themselves', async () => {
      playSession(stand, { externalKey: 'SUP-1' });
      await stand.advance(20);
      const mark = stand.platform.ledger.mark();
      const asked = askOnIssue(stand, { issue: 'SUP-1', as: accounts.omar }, 'readPanel', undefined);
      await expect(asked).rejects.toThrow('Authentication Required');
      const [call] = workSince(stand, mark);
      expect(call?.jira.map(({ status }) => status)).toEqual([403]);
    });

    test('tells nothing to who may not see the issue', async () => {
      playSession(stand, { externalKey: 'SUP-1' });
      await stand.advance(20);
      stand.jira.site.project('SUP')?.roles.delete(ordinaryUser);
      expect(
        await askOnIssue(stand, { issue: 'SUP-1', as: ordinaryUser }, 'readPanel', undefined),
      ).toMatchObject({
        ok: false,
        problem: { kind: 'forbidden', message: expect.stringContaining('may see this issue') },
      });
    });

    test('shows the sessions to who may see the issue but not work on it, and lets them start none', async () => {
      await changeSettings(stand, { sessionKeys: true });
      playSession(stand, { externalKey: 'SUP-1' });
      await stand.advance(20);
      const asking = { issue: 'SUP-1', as: accounts.viewer };
      expect(await onIssue(stand, asking, 'readPanel', undefined)).toMatchObject({
        sessions: [{ standing: 'written' }],
        starts: [],
        mayStart: false,
      });
      const { configurationId } = stand;
      expect(await askOnIssue(stand, asking, 'createSessionKey', { configurationId })).toMatchObject({
        ok: false,
        problem: { kind: 'forbidden', message: expect.stringContaining('not work on it') },
      });
      expect(stand.appliance.calls.filter(({ path }) => path === '/api/command')).toEqual([]);
    });

    test('takes the issue from the platform, whatever the page says', async () => {
      playSession(stand, { externalKey: 'SUP-1' });
      await stand.advance(20);
      const claimed = { issue: { id: '10001', key: 'SUP-1' }, issueKey: 'SUP-1' };
      expect(await stand.callOnIssue('SUP-2', 'readPanel', claimed)).toMatchObject({
        ok: true,
        value: { issueKey: 'SUP-2', sessions: [] },
      });
    });

    test('refuses a page that is shown on no issue', async () => {
      const nowhere = stand.callOnIssue('NOPE-1', 'readPanel');
      expect(await nowhere).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    });

    test('offers a configuration only in the projects that its sessions may write into', async () => {
      const project = stand.jira.site.project('OPS');
      if (!project) throw new Error('No project OPS');
      await changeSettings(stand, {
        writableProjects: { mode: 'these', projects: [{ id: project.id, key: project.key }] },
      });
      expect(await onIssue(stand, { issue: 'SUP-1' }, 'readPanel', undefined)).toMatchObject({
        starts: [],
        hasConfiguration: false,
      });
    });

    test('offers nothing of a configuration that is disabled', async () => {
      await changeSettings(stand, { disabled: true });
      expect((await onIssue(stand, { issue: 'SUP-1' }, 'readPanel', undefined)).starts).toEqual([]);
    });
  });
});
