import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { createdIssue, plainIssues } from './support/created-issues';
import { deliveryOf, hour, minute, outcomesOf, takeDown, warmStand } from './support/deliveries';
import { workLogsOf } from './support/inspect';
import { issueOf } from './support/issue';
import { everything, lastCause, nothing, played, redirect, writtenTo } from './support/redirecting';

afterEach(stopVirtualStands);

describe('a session that an administrator writes to another issue', () => {
  test('goes there although its key names one that does not exist', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, { externalKey: 'SUP-999' });
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(await redirect(stand, [lsid], 'SUP-2', false)).toEqual({
      issueKey: 'SUP-2',
      sessions: 1,
      deliveries: 1,
      refused: [],
    });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(outcomesOf(deliveryOf(stand, lsid)).slice(-2)).toEqual(['redirected', 'done']);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('leaves nothing on the one that it was in, if that is wanted, and what stays is told', async () => {
    const stand = await warmStand(everything);
    const lsid = await played(stand, { preset: 'long-chat' });
    const written = { workLogs: 1, comments: 1, files: 1, links: 2 };
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(written);
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(written);
    expect(lastCause(stand, lsid)).toContain(
      'Removed a work log from SUP-1. Removed the internal comment from SUP-1. Removed the full report from SUP-1. Removed 2 links from SUP-1. A status, an assignee or watchers that SUP-1 got for the session stay, and so do mails that were sent.',
    );
  });

  test('leaves what it wrote where it was, if nothing else is wanted', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2', false);
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
  });

  test('is followed by all its deliveries, and by a survey that comes later', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(await redirect(stand, [lsid], 'SUP-2')).toMatchObject({ sessions: 1, deliveries: 2 });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    stand.appliance.answerRepresentativeSurvey(lsid, { comments: 'All went well.' });
    await stand.advance(5 * minute);
    expect(deliveryOf(stand, lsid, 'representative-survey')).toMatchObject({
      state: 'done',
      issueKey: 'SUP-2',
    });
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
  });

  test('comes back to the first issue if that is chosen after all', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    await redirect(stand, [lsid], 'SUP-1');
    await stand.advance(minute);
    expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(nothing);
  });

  test.each([
    ['names no issue', { externalKey: undefined }, {}],
    ['is too short', {}, { minimumDurationSeconds: hour }],
  ])('goes there although it %s', async (_, order, settings) => {
    const stand = await warmStand(settings);
    const lsid = await played(stand, { externalKey: 'SUP-1', ...order });
    expect(deliveryOf(stand, lsid).state).toBe('ignored');
    await redirect(stand, [lsid], 'SUP-2', false);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
  });

  test('goes there although another one was created for it, which is told and stays', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    const lsid = await played(stand, { externalKey: undefined });
    const { key } = createdIssue(stand);
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    expect(writtenTo(stand, key, lsid)).toEqual(nothing);
    expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
    expect(lastCause(stand, lsid)).toContain(`${key} was created for the session and can be closed.`);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(createdIssue(stand).worklogs).toEqual([]);
  });

  test('is found wherever the chosen issue was moved to', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2', false);
    await stand.advance(minute);
    const issue = issueOf(stand, 'SUP-2');
    const project = stand.jira.site.project('OPS');
    if (!project) throw new Error('There is no project OPS.');
    stand.jira.site.moveIssue(issue, project, Date.now());
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: issue.key });
  });

  test('waits for an appliance that is down, as others do', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, { externalKey: 'SUP-999' });
    takeDown(stand);
    await redirect(stand, [lsid], 'SUP-2', false);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
  });
});

test('a chosen issue that was deleted parks the session, and nothing takes its place', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  await redirect(stand, [lsid], 'SUP-2');
  await stand.advance(minute);
  stand.jira.site.deleteIssue(issueOf(stand, 'SUP-2'));
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('parked');
  expect(lastCause(stand, lsid, 'customer-survey')).toContain('The issue SUP-2 does not exist');
  expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
});

test('a chosen issue that is moved into a project that is not allowed is not written any more', async () => {
  const projects = [{ id: '10000', key: 'SUP' }];
  const stand = await warmStand({ writableProjects: { mode: 'these', projects } });
  const lsid = await played(stand, {});
  await redirect(stand, [lsid], 'SUP-2', false);
  await stand.advance(minute);
  const project = stand.jira.site.project('OPS');
  if (!project) throw new Error('There is no project OPS.');
  stand.jira.site.moveIssue(issueOf(stand, 'SUP-2'), project, Date.now());
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('parked');
});

test('a dry run shows the chosen issue, and what would be removed from the other', async () => {
  const stand = await warmStand();
  const lsid = await played(stand, {});
  stand.jira.faults.add({ method: 'POST', path: /SUP-2/, status: 500 });
  await redirect(stand, [lsid], 'SUP-2');
  const { changes } = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
  expect(changes.map(({ what, change, issueKey }) => `${change} ${what} ${issueKey ?? ''}`)).toEqual([
    'add work-log SUP-2',
    'remove work-log SUP-1',
  ]);
});
