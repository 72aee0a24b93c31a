import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { issueOf, watchJira } from './support/issue';
import { everything, lastCause, nothing, played, redirect, writtenTo } from './support/redirecting';

afterEach(stopVirtualStands);

describe('what is removed from the wrong issue', () => {
  test('is the app’s own: what others wrote with its marker or name stays', async () => {
    const stand = await warmStand(everything);
    const lsid = await played(stand, { preset: 'long-chat' });
    const { users } = stand.jira.site;
    const app = users.get(accounts.app);
    if (!app) throw new Error('The simulated Jira has no app.');
    app.administers = true;
    users.set('other-app', { ...app, accountId: 'other-app' });
    const issue = issueOf(stand, 'SUP-1');
    for (const author of [accounts.maja, 'other-app']) {
      copyOwn(issue.worklogs, author);
      copyOwn(issue.comments, author);
      copyOwn(issue.attachments, author);
    }
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual({ workLogs: 2, comments: 2, files: 2, links: 0 });
    const left = [...issue.worklogs, ...issue.comments, ...issue.attachments];
    expect(left.map(({ author }) => author)).not.toContain(accounts.app);
  });

  test('is removed although somebody has moved it to another day', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    for (const workLog of workLogsOf(stand, 'SUP-1')) workLog.started -= 3 * 24 * 3_600_000;
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });

  test('is removed once it can be: a denial parks the delivery, and a replay goes on', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    stand.jira.faults.add({ method: 'DELETE', path: /worklog/, status: 403 });
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: 'SUP-2' });
    expect(lastCause(stand, lsid)).toContain('But: Jira does not allow the app to remove a work log');
    stand.jira.faults.clear();
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
  });

  test('is removed from each of several issues', async () => {
    const stand = await createVirtualStand({ configuration: { addToAllIssues: true, ...everything } });
    const lsid = await played(stand, { externalKey: 'SUP-1, SUP-2' });
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
    await redirect(stand, [lsid], 'SUP-3');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-3', lsid).workLogs).toBe(1);
  });

  test('stays until the session is in the chosen issue', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    stand.jira.faults.add({ method: 'POST', path: /issue\/SUP-2\/worklog/, status: 500 });
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
    stand.jira.faults.clear();
    await stand.advance(hour);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });

  test('may be on an issue that does not exist: that is believed at a second look, and told', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, { externalKey: 'SUP-999' });
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', issueKey: 'SUP-2' });
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done-with-remarks', issueKey: 'SUP-2' });
    expect(lastCause(stand, lsid)).toContain('The issue SUP-999 does not exist');
  });

  test('is also what Jira writes there only minutes after the app was told that it had failed', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({
      method: 'POST',
      path: /SUP-1\/worklog/,
      times: 1,
      kind: 'late-effect',
      delayMs: 240_000,
    });
    const lsid = playSession(stand);
    await stand.advance(10);
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
  });

  test('is not what is on the chosen issue, even if that is named by the key that it had before', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    const issue = issueOf(stand, 'SUP-1');
    const project = stand.jira.site.project('OPS');
    if (!project) throw new Error('There is no project OPS.');
    stand.jira.site.moveIssue(issue, project, Date.now());
    await redirect(stand, [lsid], issue.key);
    await stand.advance(10 * minute);
    expect(writtenTo(stand, issue.key, lsid).workLogs).toBe(1);
    expect(causesOf(deliveriesOf(stand)).join()).not.toContain('Removed');
  });

  test('costs nothing more once it is done: a later survey does not look there again', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(calls().join()).not.toContain('SUP-1');
    expect(calls()).toHaveLength(3);
  });
});

function copyOwn<Entry extends { id: string; author: string | null }>(
  entries: Entry[],
  author: string,
): void {
  const own = entries.find((entry) => entry.author === accounts.app);
  if (!own) throw new Error('The app has written nothing.');
  entries.push({ ...own, id: `9${entries.length}${own.id}`, author });
}
