import { accounts } from '../stand/jira/sample/users';
import type { JiraUser } from '../stand/jira/site/user';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { assigneeOf, createdIssue, createdIssues, plainIssues } from './support/created-issues';
import { causesOf, deliveriesOf } from './support/inspect';

afterEach(stopVirtualStands);

const issueCreation = plainIssues();

function userOf({ jira }: VirtualStand, accountId: string): JiraUser {
  const user = jira.site.users.get(accountId);
  if (!user) throw new Error(`The simulated Jira has no user ${accountId}.`);
  return user;
}

/** Plays a session of Maja Lindqvist, and tells what Jira is asked about users. */
async function supported(stand: VirtualStand, displayName?: string): Promise<unknown[]> {
  const calls = stand.jira.calls.length;
  const session = stand.appliance.startSession({ preset: 'short', representatives: ['mlindqvist'] });
  if (displayName !== undefined) Object.assign(session.representatives[0] ?? {}, { displayName });
  stand.appliance.endSession(session.lsid);
  await stand.advance(30);
  return stand.jira.calls.slice(calls).flatMap(({ path, query }) => {
    const [, asked] = path.split('/user/');
    return asked === undefined ? [] : [{ asked, ...query }];
  });
}

const named = { query: 'Maja Lindqvist', maxResults: '1000' };
const search = { asked: 'search', ...named };
const question = { asked: 'assignable/search', project: '10000', accountId: accounts.maja };

describe('a representative’s Jira user', () => {
  test('is found with two calls, and the next session costs none', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    expect(await supported(stand)).toEqual([search, question]);
    expect(await supported(stand)).toEqual([]);
    expect(createdIssues(stand).map(assigneeOf)).toEqual([accounts.maja, accounts.maja]);
  });

  test('is found behind a thousand others', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    const { users } = stand.jira.site;
    const maja = userOf(stand, accounts.maja);
    users.delete(accounts.maja);
    for (let at = 0; at < 1000; at += 1) {
      users.set(`one-${at}`, { ...maja, accountId: `one-${at}`, displayName: `One ${at}` });
    }
    users.set(accounts.maja, maja);
    await supported(stand);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
  });

  test('is found among those who can be assigned if the app may not browse users', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ path: /user\/search/, status: 200, body: [] });
    expect(await supported(stand)).toEqual([
      search,
      { asked: 'assignable/search', project: '10000', ...named },
    ]);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
  });

  test('is nobody if the one of that name cannot be assigned in the project', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.site.project('SUP')?.roles.set(accounts.maja, 'viewer');
    await supported(stand);
    expect(assigneeOf(createdIssue(stand))).toBe('');
    expect(causesOf(deliveriesOf(stand)).join()).toContain('No active user who can be assigned');
  });

  test('is the one of two namesakes who can be assigned in the project', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    userOf(stand, accounts.viewer).displayName = 'Maja Lindqvist';
    const asked = await supported(stand);
    expect(asked).toHaveLength(3);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
  });

  test.each([
    ['decomposed', 'Zoe\u0308 Mu\u0308ller'],
    ['with two spaces', 'Zo\u00eb  M\u00fcller'],
    ['with a space that breaks no line', 'Zo\u00eb\u00a0M\u00fcller'],
  ])('is found by a name that the appliance writes %s', async (_, displayName) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    userOf(stand, accounts.maja).displayName = 'Zo\u00eb M\u00fcller';
    await supported(stand, displayName);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
  });

  test.each([400, 503])('is told to be hidden if Jira answers %s for the address', async (status) => {
    const representativeField = 'email' as const;
    const stand = await createVirtualStand({ configuration: { representativeField, issueCreation } });
    userOf(stand, accounts.maja).emailVisible = false;
    stand.jira.faults.add({ path: /user\/email/, status, body: {} });
    await supported(stand);
    expect(assigneeOf(createdIssue(stand))).toBe('');
    expect(causesOf(deliveriesOf(stand)).join()).toContain('A user with this email address hides it');
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done-with-remarks']);
  });
});
