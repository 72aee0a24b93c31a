import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  createdIssue,
  createdIssues,
  customerRequests,
  issueNamed,
  plainIssues,
} from './support/created-issues';
import { deliveryOf, hour, minute } from './support/deliveries';
import { causesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const creating = { configuration: { issueCreation: plainIssues() } };

/** Jira does not find an issue for a while, whatever is asked about it. */
function hide(stand: VirtualStand, issueKey: string): void {
  stand.jira.faults.add({ path: new RegExp(`/issue/${issueKey}(/|\\?|$)`), status: 404 });
}

describe('words that only look like a key', () => {
  test.each([
    'https://acme-1.atlassian.net/browse/SUP-2',
    'acme-1.atlassian.net/browse/SUP-2',
    'https://support-9.example.com/session?key=SUP-2',
    'UTF-8 garbled in the report, SUP-2',
    'Windows-11 update fails, SUP-2',
    'RJ-45 cable, SUP-2',
    'COVID-19, HP-4250 and KB-5034441: see OPS-1 RapidBoard.jspa?selectedIssue=SUP-2',
  ])('neither block nor delay the real one: %s', async (externalKey) => {
    const stand = await createVirtualStand(creating);
    const lsid = playSession(stand, { externalKey });
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(createdIssues(stand)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
  });

  test('are mentioned if one was skipped', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey: 'UTF-8 garbled, SUP-2' });
    await stand.advance(minute);
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual([
      'Added a work log to SUP-2. The issue UTF-8 does not exist, or the app may not see it.',
    ]);
  });

  test.each([
    ['COVID-19 hotline', 'done'],
    ['printer HP-4250', 'done'],
    ['patch KB-5034441', 'done'],
    ['SUP-999', 'done-with-remarks'],
  ])('name no issue, so one is created at the second look: %s, which is %s', async (externalKey, state) => {
    const stand = await createVirtualStand(creating);
    const lsid = playSession(stand, { externalKey, representatives: ['mlindqvist'] });
    await stand.advance(4 * minute);
    expect(createdIssues(stand)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', attempts: [{ outcome: 'failed' }] });
    await stand.advance(3 * minute);
    const issue = createdIssue(stand);
    expect(issue.worklogs).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state, issueKey: issue.key, failures: 1 });
    expect(causesOf([deliveryOf(stand, lsid)])[1]).toContain(`Created ${issue.key}.`);
  });
});

test('an issue that stays hidden, in a project that the app may browse, counts as missing: Jira says no more', async () => {
  const stand = await createVirtualStand(creating);
  hide(stand, 'SUP-2');
  const lsid = playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(hour);
  const issue = createdIssue(stand);
  expect(issue.worklogs).toHaveLength(1);
  expect(deliveryOf(stand, lsid)).toMatchObject({
    state: 'done-with-remarks',
    issueKey: issue.key,
    failures: 1,
  });
});

describe('no second issue is created', () => {
  test.each([
    ['for a passing 404, however late the next look is', plainIssues()],
    ['as a request', customerRequests()],
  ])('%s', async (_, issueCreation) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    hide(stand, 'SUP-2');
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    stand.jira.faults.clear();
    await stand.advance(hour);
    expect(createdIssues(stand)).toEqual([]);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
  });

  test('if the issue is in a project that the app may not browse: it may be there', async () => {
    const stand = await createVirtualStand(creating);
    const lsid = playSession(stand, { externalKey: 'OLD-1' });
    await stand.advance(hour);
    expect(createdIssues(stand)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: 'OLD-1' });
  });

  test('if another issue is named at the second look: that one has its own two looks', async () => {
    const stand = await createVirtualStand(creating);
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-998', preset: 'short' });
    stand.appliance.endSession(lsid);
    await stand.advance(minute);
    stand.appliance.session(lsid).externalKey = 'SUP-999';
    await stand.advance(6 * minute);
    expect(createdIssues(stand)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    await stand.advance(7 * minute);
    expect(createdIssues(stand)).toHaveLength(1);
  });

  test.each([401, 403, 503])('if Jira answers %i at the second look', async (status) => {
    const stand = await createVirtualStand(creating);
    playSession(stand, { externalKey: 'SUP-999' });
    await stand.advance(minute);
    stand.jira.faults.add({ method: 'GET', path: /SUP-999/, status });
    await stand.advance(8 * minute);
    expect(createdIssues(stand)).toEqual([]);
  });

  test('once there is one, whatever the session names afterwards', async () => {
    const stand = await createVirtualStand(creating);
    const lsid = playSession(stand, { externalKey: undefined });
    await stand.advance(minute);
    stand.appliance.session(lsid).externalKey = 'SUP-2';
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(5 * minute);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-2')).toEqual([]);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({
      state: 'done',
      issueKey: createdIssue(stand).key,
    });
  });

  test('once there may be one: it is looked for before the issue that is named meanwhile', async () => {
    const stand = await createVirtualStand(creating);
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, times: 1, kind: 'lost-answer' });
    const lsid = playSession(stand, { externalKey: undefined });
    await stand.advance(10);
    stand.appliance.session(lsid).externalKey = 'SUP-2';
    await stand.advance(20 * minute);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-2')).toEqual([]);
  });
});

describe('if no issue is created for such sessions', () => {
  test.each([
    ['creation is off', {}],
    ['the trigger value is missing', { issueCreation: plainIssues({ triggerValue: 'WALK-IN' }) }],
  ])('because %s, one that names no existing issue is parked, not ignored', async (_, configuration) => {
    const stand = await createVirtualStand({ configuration });
    const lsid = playSession(stand, { externalKey: 'COVID-19 hotline' });
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 2, issueKey: 'COVID-19' });
  });
});

describe('a 404 for the issue that is meant', () => {
  test('does not send the session to the next one that is named, if it passes', async () => {
    const stand = await createVirtualStand();
    hide(stand, 'SUP-2');
    const lsid = playSession(stand, { externalKey: 'SUP-2, like SUP-3' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    stand.jira.faults.clear();
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toEqual([]);
  });

  test('sends it there at the second look, if it does not pass', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey: 'SUP-999, like SUP-3' });
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done-with-remarks', issueKey: 'SUP-3' });
  });

  test('is looked at again if all that are named get the session; the others get it meanwhile', async () => {
    const stand = await createVirtualStand({ configuration: { addToAllIssues: true } });
    hide(stand, 'SUP-2');
    const lsid = playSession(stand, { externalKey: 'SUP-2, SUP-3 and UTF-8' });
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    stand.jira.faults.clear();
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
  });
});

describe('time tracking that is off', () => {
  test.each([
    ['a named issue', { externalKey: 'SUP-2' }, {}, 'done'],
    // Its representative is still no user of Jira.
    ['a new issue', { externalKey: undefined }, creating.configuration, 'done-with-remarks'],
  ])('is reported, not taken for a missing issue: %s', async (_, order, configuration, state) => {
    const stand = await createVirtualStand({ configuration });
    stand.jira.site.timeTrackingEnabled = false;
    const lsid = playSession(stand, order);
    await stand.advance(20 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked' });
    expect(causesOf([deliveryOf(stand, lsid)]).join()).toMatch(
      /[Tt]ime [Tt]racking is (off|currently disabled)/,
    );
    stand.jira.site.timeTrackingEnabled = true;
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state });
  });
});

test('an issue that was moved is found by its former key, behind words that look like one', async () => {
  const stand = await createVirtualStand();
  const before = issueNamed(stand, 'SUP-6').worklogs.length;
  const lsid = playSession(stand, { externalKey: 'UTF-8: OPS-17' });
  await stand.advance(minute);
  expect(issueNamed(stand, 'SUP-6').worklogs).toHaveLength(before + 1);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-6' });
});

test('an issue of a project that the configuration does not name is not written to, behind such words either', async () => {
  const projects = [{ id: '10000', key: 'SUP' }];
  const stand = await createVirtualStand({
    configuration: { writableProjects: { mode: 'these', projects } },
  });
  const lsid = playSession(stand, { externalKey: 'UTF-8: OPS-1' });
  await stand.advance(minute);
  expect(workLogsOf(stand, 'OPS-1')).toEqual([]);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: 'OPS-1' });
});
