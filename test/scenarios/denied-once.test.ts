import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { createdIssue, createdIssues, customerRequests, plainIssues } from './support/created-issues';
import { deliveryOf, hour, minute } from './support/deliveries';
import { playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const unseen = {
  errorMessages: ['Issue does not exist or you do not have permission to see it.'],
  errors: {},
};

describe('what Jira denies once', () => {
  test.each([
    ['404', { method: 'GET', path: /SUP-2\/worklog/, times: 1, status: 404, body: unseen }],
    ['404 at writing', { method: 'POST', path: /SUP-2\/worklog/, times: 1, status: 404, body: unseen }],
    ['401', { method: 'POST', path: /SUP-2\/worklog/, times: 1, status: 401 }],
    ['403', { method: 'GET', path: /SUP-2\/worklog/, times: 1, status: 403 }],
  ])('with %s is looked at again some minutes later, and shown until then', async (_, fault) => {
    const stand = await createVirtualStand({ configuration: { retryLimit: 0, retryOutboundEventTypes: [] } });
    stand.jira.faults.add(fault);
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    const { rows } = await administer(stand, 'listDeliveries', { search: 'SUP-2' });
    expect(rows).toMatchObject([{ lsid, state: 'waiting', issueKey: 'SUP-2', attempts: 1 }]);
    const [attempt] = deliveryOf(stand, lsid).attempts;
    expect(attempt?.cause).toMatch(/the app looks again in some minutes/);
    const wait = (attempt?.nextAt ?? 0) - (attempt?.at ?? 0);
    expect(wait).toBeGreaterThanOrEqual(5 * minute * 1000);
    await stand.advance(7 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
    expect(deliveryOf(stand, lsid).denials).toBeUndefined();
  });

  test('is looked at again even in a replay', async () => {
    const stand = await createVirtualStand();
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times: 1, status: 400 });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    stand.jira.faults.add({ method: 'GET', path: /SUP-2\/worklog/, times: 1, status: 403 });
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    await stand.advance(7 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
  });

  test.each([
    ['issue', plainIssues(), 401],
    ['issue', plainIssues(), 403],
    ['issue', plainIssues(), 404],
    ['request', customerRequests(), 403],
  ])('of creating a %s does not park the session (%#)', async (_, issueCreation, status) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    const path = /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/;
    stand.jira.faults.add({ method: 'POST', path, times: 1, status });
    const lsid = playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    await stand.advance(12 * minute);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
  });
});

test('what Jira denies twice parks the delivery, and a replay starts over', async () => {
  const stand = await createVirtualStand();
  stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times: 3, status: 403 });
  const lsid = playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 2 });
  expect(deliveryOf(stand, lsid).denials).toBeUndefined();
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
  await stand.advance(hour);
  expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
});

test('an issue that was created and then deleted is not created again', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const lsid = playSession(stand, { externalKey: undefined });
  await stand.advance(minute);
  const { key } = createdIssue(stand);
  stand.jira.faults.add({ path: new RegExp(`/issue/${key}`), status: 404, body: unseen });
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(hour);
  expect(createdIssues(stand)).toHaveLength(1);
  expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'parked', issueKey: key });
});
