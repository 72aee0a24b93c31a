import { accounts } from '../stand/jira/sample/users';
import { stopVirtualStands, createVirtualStand, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { assigneeOf, createdIssue, createdIssues, plainIssues } from './support/created-issues';
import { deliveryOf } from './support/deliveries';
import { jiraCallsOf, playSession } from './support/inspect';

afterEach(stopVirtualStands);

/** A session whose issue was created, and of whose representative Jira knows nothing. */
async function unassigned(): Promise<{ stand: VirtualStand; lsid: string }> {
  const stand = await createVirtualStand({
    configuration: { representativeField: 'displayName', issueCreation: plainIssues() },
  });
  const lsid = playSession(stand, { externalKey: undefined, representatives: ['hbrandt'] });
  await stand.advance(30);
  expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
  expect(assigneeOf(createdIssue(stand))).toBe('');
  return { stand, lsid };
}

async function replay(stand: VirtualStand, lsid: string): Promise<string[]> {
  const before = stand.jira.calls.length;
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(60);
  return jiraCallsOf(stand, before);
}

describe('a replay of a session whose issue could be assigned to nobody', () => {
  test('assigns it once the representative is mapped, and nothing is left for a person', async () => {
    const { stand, lsid } = await unassigned();
    await administer(stand, 'setOverride', { representative: 'Hanna Brandt', accountId: accounts.maja });
    await replay(stand, lsid);
    expect(createdIssues(stand).map(assigneeOf)).toEqual([accounts.maja]);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('leaves it to who has taken it meanwhile', async () => {
    const { stand, lsid } = await unassigned();
    createdIssue(stand).fields.set('assignee', accounts.owen);
    await administer(stand, 'setOverride', { representative: 'Hanna Brandt', accountId: accounts.maja });
    await replay(stand, lsid);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.owen);
  });

  test('says so again if there is still nobody', async () => {
    const { stand, lsid } = await unassigned();
    await replay(stand, lsid);
    expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
  });
});

test('a replay of a session whose issue was assigned asks nothing about its assignee', async () => {
  const stand = await createVirtualStand({
    configuration: { representativeField: 'displayName', issueCreation: plainIssues() },
  });
  const lsid = playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(30);
  createdIssue(stand).fields.set('assignee', '');
  const calls = await replay(stand, lsid);
  expect(calls.filter((call) => call.includes('assignee'))).toEqual([]);
  expect(assigneeOf(createdIssue(stand))).toBe('');
});
