import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { createdIssue, customerRequests, plainIssues, sessionIssuesOf } from './support/created-issues';
import { deliveryOf, minute } from './support/deliveries';
import { causesOf, deliveriesOf, playSession } from './support/inspect';
import { damage, logOf } from './support/planted';

afterEach(stopVirtualStands);

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };
const modes = [
  ['issue', plainIssues()],
  ['request', customerRequests()],
] as const;
const createCall = { method: 'POST', path: /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/, times: 1 };

function damageRecord(stand: VirtualStand, lsid: string, changes: Record<string, unknown>): void {
  damage(stand, { entityName: 'session-issue', key: `${stand.configurationId}:${lsid}` }, changes);
}

/** One issue with one work log, a whole record of it, and a delivery that is done. */
function expectOnce(stand: VirtualStand, lsid: string): void {
  const { key, worklogs } = createdIssue(stand);
  expect(worklogs).toHaveLength(1);
  expect(sessionIssuesOf(stand)).toEqual([expect.objectContaining({ issueKey: key, pendingSteps: [] })]);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: key });
}

describe.each(modes)('if the record of a created %s is damaged', (_, issueCreation) => {
  test.each([
    ['its kind is unknown', { mode: 'discussion' }],
    ['it has no times', { intendedAt: undefined, since: undefined }],
    ['what remains to be done cannot be read', { pendingSteps: 'everything' }],
    ['the issue’s key is none', { issueKey: '<b>', mode: 'discussion' }],
    ['it has no revision', { revision: undefined }],
  ])('and %s, the session finds its issue again', async (__, changes) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(minute);
    damageRecord(stand, lsid, changes);
    const mark = stand.platform.ledger.mark();
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(10 * minute);
    expectOnce(stand, lsid);
    const told = logOf(stand, mark).filter((line) => line.includes('is damaged'));
    expect(told).toHaveLength(1);
    expect(told.join()).not.toContain('<b>');
  });

  test('after Jira’s answer was lost, no duplicate is created', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(20);
    damageRecord(stand, lsid, { mode: 'discussion', intendedAt: undefined });
    await stand.advance(20 * minute);
    expectOnce(stand, lsid);
    expect(causesOf(deliveriesOf(stand)).join()).toContain('which an earlier attempt had created');
  });

  test('and Jira never created the issue, it is created in the end', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, status: 503 });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(20);
    damageRecord(stand, lsid, { mode: 'discussion', since: undefined });
    await stand.advance(20 * minute);
    expectOnce(stand, lsid);
  });
});
