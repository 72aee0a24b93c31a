import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  createdIssue,
  createdIssues,
  customerRequests,
  plainIssues,
  sessionIssuesOf,
} from './support/created-issues';
import { advanceUnattended, day, deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { addLevel, hideIssue, letAppIn } from './support/security-levels';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

async function replay(stand: VirtualStand): Promise<void> {
  const ids = deliveriesOf(stand).flatMap(({ id, state }) => (state === 'parked' ? [id] : []));
  await administer(stand, 'replayDeliveries', { ids });
  await stand.advance(hour);
}

describe('an issue that a session names and a security level hides', () => {
  test('gets nothing, and that is shown; once the app is let in, a replay writes the session', async () => {
    const stand = await warmStand();
    hideIssue(stand, 'SUP-1');
    const lsid = playSession(stand);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: 'SUP-1' });
    expect(causesOf([deliveryOf(stand, lsid)]).at(-1)).toMatch(/SUP-1 does not exist, .+ security level/);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    letAppIn(stand, 'SUP');
    await replay(stand);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is passed over if issues are created: one is created, and it stays the session’s', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    hideIssue(stand, 'SUP-1');
    const lsid = playSession(stand);
    await stand.advance(hour);
    expect(causesOf([deliveryOf(stand, lsid)]).join(' ')).toContain(
      'The issue SUP-1 does not exist, or the app may not see it.',
    );
    letAppIn(stand, 'SUP');
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(hour);
    const { key } = createdIssue(stand);
    expect(deliveriesOf(stand).map(({ issueKey }) => issueKey)).toEqual([key, key]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
  });

  test('is hidden during the session’s retries only: it gets the session as soon as it is seen', async () => {
    const stand = await warmStand();
    hideIssue(stand, 'SUP-1');
    const lsid = playSession(stand);
    await stand.advance(minute);
    letAppIn(stand, 'SUP');
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe.each([
  ['issue', plainIssues()],
  ['request', customerRequests()],
  ['issue with watchers', plainIssues({ representativesWatch: true })],
])('a new %s that gets a security level which the app is not in', (_, issueCreation) => {
  const standWithDefault = async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    addLevel(stand, 'SUP', { isDefault: true });
    return stand;
  };

  test('is the only one, whatever comes of the session later, and what is wrong is shown', async () => {
    const stand = await standWithDefault();
    const lsid = playSession(stand, withoutKey);
    await stand.advance(hour);
    const { key } = createdIssue(stand);
    expect(sessionIssuesOf(stand)).toEqual([expect.objectContaining({ issueKey: key })]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: key });
    expect(causesOf([deliveryOf(stand, lsid)]).at(-1)).toMatch(
      new RegExp(`${key} does not exist, or the app may not see it.+security level`),
    );
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(hour);
    await replay(stand);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['parked', 'parked']);
    expect(createdIssue(stand).key).toBe(key);
  });

  test('gets the session by a replay, once the app is let in', async () => {
    const stand = await standWithDefault();
    const lsid = playSession(stand, withoutKey);
    await stand.advance(hour);
    letAppIn(stand, 'SUP');
    await replay(stand);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(sessionIssuesOf(stand)).toEqual([expect.objectContaining({ pendingSteps: [] })]);
  });
});

test('an issue of a session that is hidden later stays the session’s: no second one is created', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const lsid = playSession(stand, withoutKey);
  await stand.advance(minute);
  const { key } = createdIssue(stand);
  hideIssue(stand, key);
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5', comments: 'Quick and friendly.' });
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'parked', issueKey: key });
  letAppIn(stand, 'SUP');
  await replay(stand);
  expect(createdIssue(stand).worklogs).toHaveLength(1);
  expect(JSON.stringify(createdIssue(stand).worklogs[0]?.comment)).toContain('Quick and friendly.');
});

test('after a lost answer, an issue that is hidden cannot be found: there is one more, and no third one', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  addLevel(stand, 'SUP', { isDefault: true });
  stand.jira.faults.add({ method: 'POST', path: /rest\/api\/3\/issue$/, kind: 'lost-answer', times: 1 });
  const lsid = playSession(stand, withoutKey);
  await stand.advance(hour);
  const keys = createdIssues(stand).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: keys[1] });
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(hour);
  await replay(stand);
  expect(createdIssues(stand).map(({ key }) => key)).toEqual(keys);
});

test('after a record has expired, an issue that is hidden cannot be found: the session gets another one', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const lsid = playSession(stand, withoutKey);
  await stand.advance(minute);
  const { key } = createdIssue(stand);
  hideIssue(stand, key);
  await advanceUnattended(stand, 100 * day);
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(hour);
  const others = createdIssues(stand).filter((issue) => issue.key !== key);
  expect(others.map(({ worklogs }) => worklogs.length)).toEqual([1]);
  expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({
    state: 'done',
    issueKey: others[0]?.key,
  });
});
