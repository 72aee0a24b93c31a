import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { untilBackfilled } from './support/backfill';
import {
  createdIssue,
  createdIssues,
  customerRequests,
  markerOf,
  plainIssues,
  sessionIssuesOf,
} from './support/created-issues';
import { deliveryOf, minute } from './support/deliveries';
import { playSession } from './support/inspect';
import { issueOf } from './support/issue';
import { damage } from './support/planted';
import {
  everything,
  lastCause,
  nothing,
  played,
  redirect,
  redirectToNew,
  writtenTo,
} from './support/redirecting';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Of these no session gets an issue by itself: none has such a key. */
const byHand = { triggerValue: 'Only by hand' };

const modes = [
  ['an issue', plainIssues(byHand)],
  ['a customer request', customerRequests(byHand)],
] as const;

describe.each(modes)('a session for which an administrator wants %s', (_, issueCreation) => {
  const standWith = (more = {}) =>
    createVirtualStand({ configuration: { issueCreation, assignOnCreation: false, ...more } });

  test('gets one, and what was written to the wrong one is removed', async () => {
    const stand = await standWith(everything);
    const lsid = await played(stand, { preset: 'long-chat' });
    const written = writtenTo(stand, 'SUP-1', lsid);
    expect(await redirectToNew(stand, [lsid])).toEqual({ sessions: 1, deliveries: 1, refused: [] });
    await stand.advance(minute);
    const { key } = createdIssue(stand);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: key });
    expect(writtenTo(stand, key, lsid)).toEqual(written);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    expect(sessionIssuesOf(stand)).toEqual([
      expect.objectContaining({ chosen: 'own', issueKey: key, wrong: [], pendingSteps: [] }),
    ]);
  });

  test('gets it although its key names one that does not exist, and a survey goes there too', async () => {
    const stand = await standWith();
    const lsid = await played(stand, { externalKey: 'SUP-999' });
    await redirectToNew(stand, [lsid], false);
    await stand.advance(minute);
    const { key } = createdIssue(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: key });
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: key });
    expect(createdIssue(stand).worklogs).toHaveLength(1);
  });

  test('keeps the one that was created for it before, wherever it was written since', async () => {
    const stand = await standWith({ issueCreation: { ...issueCreation, triggerValue: '' } });
    const lsid = await played(stand, { externalKey: undefined });
    const { key } = createdIssue(stand);
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(minute);
    await redirectToNew(stand, [lsid]);
    await stand.advance(minute);
    expect(createdIssue(stand).key).toBe(key);
    expect(writtenTo(stand, key, lsid).workLogs).toBe(1);
    expect(writtenTo(stand, 'SUP-2', lsid)).toEqual(nothing);
  });

  test.each([
    ['a work log', {}],
    ['links', { updateWorkLog: false, linkToAppliance: true }],
  ])('keeps %s on its own issue, even if that is on record under another key', async (__, more) => {
    const stand = await standWith({ issueCreation: { ...issueCreation, triggerValue: '' }, ...more });
    const lsid = await played(stand, { externalKey: undefined });
    const issue = createdIssue(stand);
    const written = writtenTo(stand, issue.key, lsid);
    const project = stand.jira.site.project('OPS');
    if (!project) throw new Error('There is no project OPS.');
    stand.jira.site.moveIssue(issue, project, Date.now());
    await redirect(stand, [lsid], issue.key);
    await stand.advance(minute);
    await redirectToNew(stand, [lsid]);
    await stand.advance(minute);
    expect(writtenTo(stand, createdIssue(stand).key, lsid)).toEqual(written);
    expect(lastCause(stand, lsid)).not.toContain('Removed');
  });
});

test.each(modes)(
  '%s that was created long ago, and of which nothing is on record, is found',
  async (_, issueCreation) => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: { ...issueCreation, triggerValue: '' } },
    });
    const lsid = await played(stand, { externalKey: undefined });
    const record = { entityName: 'session-issue', key: `${stand.configurationId}:${lsid}` };
    stand.platform.store.handle('entity/delete', record);
    await stand.advance(300 * minute);
    await redirectToNew(stand, [lsid]);
    await stand.advance(minute);
    expect(lastCause(stand, lsid)).toContain(`Found ${createdIssue(stand).key}`);
  },
);

test('each of several sessions gets an issue of its own', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
  const lsids = [await played(stand), await played(stand, { externalKey: undefined })];
  expect(await redirectToNew(stand, lsids)).toMatchObject({ sessions: 2, deliveries: 2 });
  await stand.advance(minute);
  expect(
    createdIssues(stand)
      .map((issue) => markerOf(issue).lsid)
      .sort(),
  ).toEqual([...lsids].sort());
});

test('one that is wanted for a session of a backfill is created, although the backfill creates none', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  stand.appliance.outbound.removeRecipient('Jira');
  const lsid = playSession(stand, { externalKey: undefined });
  await stand.advance(5 * minute);
  const day = '2026-01-12';
  await administer(stand, 'startBackfill', {
    configurationId: stand.configurationId,
    first: day,
    last: day,
  });
  await untilBackfilled(stand);
  await stand.advance(5 * minute);
  expect(createdIssues(stand)).toEqual([]);
  await redirectToNew(stand, [lsid]);
  await stand.advance(minute);
  expect(createdIssue(stand).worklogs).toHaveLength(1);
});

test('if issue creation is switched off meanwhile, the session waits for a person, and a replay goes on', async () => {
  const issueCreation = plainIssues(byHand);
  const stand = await createVirtualStand({ configuration: { issueCreation } });
  const lsid = await played(stand);
  await administer(stand, 'setPaused', { ids: [stand.configurationId], paused: true });
  await redirectToNew(stand, [lsid]);
  await changeSettings(stand, { issueCreation: { ...issueCreation, mode: 'off' } });
  await administer(stand, 'setPaused', { ids: [stand.configurationId], paused: false });
  await stand.advance(10 * minute);
  expect(deliveryOf(stand, lsid).state).toBe('parked');
  expect(lastCause(stand, lsid)).toContain('Choose under “Issue creation”');
  expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
  await changeSettings(stand, { issueCreation });
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
  expect(createdIssue(stand).worklogs).toHaveLength(1);
});

describe('the choice of an issue that is created holds', () => {
  test('although the batch lacks it', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
    const lsid = await played(stand);
    await redirectToNew(stand, [lsid]);
    stand.platform.faults.batchRead = ({ entityName }) =>
      entityName === 'session-issue' ? { code: 'KEY_NOT_FOUND' } : undefined;
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    const { key } = createdIssue(stand);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: key });
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });

  test('although something else of its record is damaged: the issue is looked for, then created', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
    const lsid = await played(stand);
    await redirectToNew(stand, [lsid]);
    const key = `${stand.configurationId}:${lsid}`;
    damage(stand, { entityName: 'session-issue', key }, { mode: 'discussion', revision: undefined });
    await stand.advance(10 * minute);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });

  test('until an issue that exists is chosen while the new one is created, which is told', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
    const lsid = await played(stand);
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, kind: 'slow', delayMs: 5_000 });
    await redirectToNew(stand, [lsid]);
    await stand.advance(4);
    await redirect(stand, [lsid], 'SUP-2');
    await stand.advance(10 * minute);
    const { key, worklogs } = createdIssue(stand);
    expect(worklogs).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(lastCause(stand, lsid)).toContain(`${key} was created for the session and can be closed.`);
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });
});

test('a new issue that was deleted parks the session, and nothing takes its place', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
  const lsid = await played(stand);
  await redirectToNew(stand, [lsid]);
  await stand.advance(minute);
  const { key } = createdIssue(stand);
  stand.jira.site.deleteIssue(issueOf(stand, key));
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(60 * minute);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('parked');
  expect(createdIssues(stand)).toEqual([]);
});

test('a dry run shows the issue that would be created, and what would be removed from the other', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues(byHand) } });
  const lsid = await played(stand);
  stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, status: 500 });
  await redirectToNew(stand, [lsid]);
  await stand.advance(10 * minute);
  const { changes } = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
  expect(changes.map(({ what, change, issueKey }) => `${change} ${what} ${issueKey ?? ''}`)).toEqual([
    'add issue ',
    'add work-log ',
    'remove work-log SUP-1',
  ]);
});
