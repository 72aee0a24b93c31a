import { administrator } from '../../stand/stand';
import { accounts } from '../../stand/jira/sample/users';
import { textField } from '../../stand/jira/site/issue';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
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
