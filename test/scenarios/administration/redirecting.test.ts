import { administrator } from '../../stand/stand';
import { issueTypeIds } from '../../stand/jira/sample/projects';
import { accounts } from '../../stand/jira/sample/users';
import { textField } from '../../stand/jira/site/issue';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { createdIssues, customerRequests, plainIssues } from '../support/created-issues';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { workLogsOf } from '../support/inspect';
import { issueOf } from '../support/issue';
import { nothing, played, redirect, writtenTo } from '../support/redirecting';

afterEach(stopVirtualStands);

/** What became of an administrator's choice for one session. */
function choose(stand: VirtualStand, lsid: string, issueKey: string) {
  const ids = [deliveryOf(stand, lsid).id];
  return askAdmin(stand, 'redirectDeliveries', { ids, issueId: issueOf(stand, issueKey).id, clear: true });
}

test('several sessions are written to another issue at once, and it is on record who did that', async () => {
  const stand = await warmStand();
  const lsids = [await played(stand, {}), await played(stand, { externalKey: 'SUP-3' })];
  expect(await redirect(stand, lsids, 'SUP-2')).toEqual({
    issueKey: 'SUP-2',
    sessions: 2,
    deliveries: 2,
    refused: [],
  });
  await stand.advance(minute);
  expect(workLogsOf(stand, 'SUP-2')).toHaveLength(2);
  const { entries } = await administer(stand, 'readAuditTrail', {});
  expect(entries[0]).toMatchObject({
    accountId: administrator,
    action: 'Chose SUP-2 for 2 sessions of “Help desk”, and had what was written elsewhere removed',
    changes: [
      { label: `Session ${lsids[0]}`, before: 'SUP-1', after: 'SUP-2' },
      { label: `Session ${lsids[1]}`, before: 'SUP-3', after: 'SUP-2' },
    ],
  });
  const { history } = await administer(stand, 'readDelivery', { id: deliveryOf(stand, lsids[0] ?? '').id });
  expect(history.at(-2)).toMatchObject({ outcome: 'redirected', cause: 'SUP-2 was chosen by hand.' });
  expect(history.at(-2)?.by).toBeDefined();
});

test('an issue that the app may not see is refused, and nothing is changed', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  stand.jira.site.projectOf(issueOf(stand, 'OPS-1')).roles.delete(accounts.app);
  expect(await choose(stand, lsid, 'OPS-1')).toMatchObject({
    ok: false,
    problem: { fields: [{ path: 'issue', message: expect.stringContaining('The app may not see OPS-1.') }] },
  });
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-1' });
});

test('an issue that does not exist is refused', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  const ids = [deliveryOf(stand, lsid).id];
  expect(await askAdmin(stand, 'redirectDeliveries', { ids, issueId: '99999', clear: true })).toMatchObject({
    ok: false,
    problem: { fields: [{ path: 'issue', message: expect.stringContaining('does not exist') }] },
  });
});

test('an issue of a project that the configuration does not allow is refused for its sessions', async () => {
  const stand = await warmStand({
    writableProjects: { mode: 'these', projects: [{ id: '10000', key: 'SUP' }] },
  });
  const lsid = await played(stand, {});
  expect(await choose(stand, lsid, 'OPS-1')).toMatchObject({
    value: {
      sessions: 0,
      refused: [{ count: 1, reason: expect.stringContaining('may not write into the project OPS') }],
    },
  });
  await stand.advance(minute);
  expect(writtenTo(stand, 'OPS-1', lsid)).toEqual(nothing);
});

test('an issue of a project in which the app lacks a permission is refused, and it is named', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  stand.jira.site.projectOf(issueOf(stand, 'OPS-1')).roles.set(accounts.app, 'viewer');
  expect(await choose(stand, lsid, 'OPS-1')).toMatchObject({
    value: { sessions: 0, refused: [{ count: 1, reason: expect.stringContaining('Work on issues') }] },
  });
});

test('sessions of a configuration that is disabled stay where they are', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  await changeSettings(stand, { disabled: true });
  expect(await choose(stand, lsid, 'SUP-2')).toMatchObject({
    value: { sessions: 0, refused: [{ count: 1, reason: '“Help desk” is disabled. Enable it first.' }] },
  });
});

describe('a new issue for each session', () => {
  const chooseNew = (stand: VirtualStand, lsid: string) =>
    askAdmin(stand, 'redirectDeliveries', { ids: [deliveryOf(stand, lsid).id], isNew: true, clear: true });
  const planned = async (stand: VirtualStand) => {
    const [issue] = await administer(stand, 'readNewIssues', { configurationIds: [stand.configurationId] });
    return issue;
  };

  test.each([
    ['issue', plainIssues(), 3],
    ['request', customerRequests(), 4],
  ] as const)('is told before as what its configuration creates (%s)', async (kind, issueCreation, calls) => {
    const stand = await warmStand({ issueCreation });
    const before = stand.jira.calls.length;
    expect(await planned(stand)).toEqual({
      configurationId: stand.configurationId,
      name: 'Help desk',
      kind,
      projectKey: 'SUP',
      projectName: 'IT support',
    });
    // One more asks whether the caller administers Jira.
    expect(stand.jira.calls.slice(before)).toHaveLength(calls + 1);
  });

  test('is on record in the audit trail', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    const lsid = await played(stand, {});
    expect(await chooseNew(stand, lsid)).toMatchObject({ value: { sessions: 1, refused: [] } });
    const { entries } = await administer(stand, 'readAuditTrail', {});
    expect(entries[0]).toMatchObject({
      accountId: administrator,
      action:
        'Chose an issue of its own for 1 session of “Help desk”, and had what was written elsewhere removed',
      changes: [{ label: `Session ${lsid}`, before: 'SUP-1', after: 'an issue of its own' }],
    });
    const { history } = await administer(stand, 'readDelivery', { id: deliveryOf(stand, lsid).id });
    expect(history.at(-1)).toMatchObject({
      outcome: 'redirected',
      cause: 'An issue of its own was chosen by hand.',
    });
  });

  test.each<[string, Partial<ConfigurationSettings>, (stand: VirtualStand) => void, string]>([
    ['the configuration creates none', {}, () => undefined, 'Choose it under “Issue creation”'],
    [
      'the caller may not see its project',
      { issueCreation: plainIssues({ projectId: '10001', issueTypeId: issueTypeIds.task }) },
      ({ jira }) => jira.site.project('OPS')?.roles.delete(accounts.administrator),
      'does not exist any more, or you may not see it',
    ],
    [
      'the caller may not create issues there',
      { issueCreation: plainIssues() },
      ({ jira }) => jira.site.project('SUP')?.roles.set(accounts.administrator, 'viewer'),
      'You may not create issues in the project SUP.',
    ],
    [
      'the app may not create issues there',
      { issueCreation: plainIssues() },
      ({ jira }) => jira.site.project('SUP')?.roles.set(accounts.app, 'viewer'),
      'the app’s user lacks “Work on issues”',
    ],
  ])('is refused if %s, and nothing is changed', async (_, settings, arrange, reason) => {
    const stand = await warmStand(settings);
    const lsid = await played(stand, {});
    arrange(stand);
    expect(await planned(stand)).toMatchObject({ kind: 'none', reason: expect.stringContaining(reason) });
    expect(await chooseNew(stand, lsid)).toMatchObject({
      value: { sessions: 0, refused: [{ count: 1, reason: expect.stringContaining(reason) }] },
    });
    await stand.advance(minute);
    expect(createdIssues(stand)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-1' });
  });

  test('is refused to somebody who does not administer Jira', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    const lsid = await played(stand, {});
    const ids = [deliveryOf(stand, lsid).id];
    const order = { ids, isNew: true, clear: true } as const;
    expect(await askAdmin(stand, 'redirectDeliveries', order, accounts.ordinary)).toMatchObject({
      ok: false,
    });
    await stand.advance(minute);
    expect(createdIssues(stand)).toEqual([]);
  });

  test('is never taken from what the page does not say', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    const lsid = await played(stand, {});
    for (const target of [{}, { isNew: false }, { isNew: true, issueId: '10001' }]) {
      const payload = { ids: [deliveryOf(stand, lsid).id], clear: true, ...target };
      expect(await stand.callAdmin('redirectDeliveries', payload)).toMatchObject({ ok: false });
    }
    await stand.advance(minute);
    expect(createdIssues(stand)).toEqual([]);
  });
});

describe('issues to choose from', () => {
  test('are found by the key or address that was typed, and by words of their summary', async () => {
    const stand = await warmStand();
    const issue = issueOf(stand, 'SUP-2');
    const { id, key } = issue;
    const summary = textField(issue, 'summary');
    for (const query of ['sup-2', 'https://example.atlassian.net/browse/SUP-2']) {
      expect(await administer(stand, 'findIssues', { query })).toEqual([
        { id, label: key, description: summary },
      ]);
    }
    const query = summary.slice(0, 12);
    const found = await administer(stand, 'findIssues', { query });
    expect(found).toContainEqual({ id, label: key, description: summary });
    expect((await administer(stand, 'findIssues', { query: '' })).length).toBeGreaterThan(1);
    expect(await administer(stand, 'findIssues', { query: '"OR project = OPS' })).toEqual([]);
    expect(await administer(stand, 'findIssues', { query: 'SUP-999' })).toEqual([]);
  });
});
