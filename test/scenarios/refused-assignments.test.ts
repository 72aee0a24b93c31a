import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { assigneeOf } from './support/created-issues';
import { causesOf, deliveriesOf, jiraCallsOf, playSession } from './support/inspect';
import { issueOf } from './support/issue';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);

const settings = { assignUnassigned: true };

/** Plays a session that names an issue which nobody has. */
async function supportedIn(stand: VirtualStand, issueKey: string): Promise<string> {
  const issue = issueOf(stand, issueKey);
  issue.fields.delete('assignee');
  playSession(stand, { externalKey: issueKey, representatives: ['mlindqvist'] });
  await stand.advance(30);
  return assigneeOf(issue);
}

const told = (stand: VirtualStand) => causesOf(deliveriesOf(stand)).join(' ');

describe('if Jira refuses an assignment', () => {
  test.each([
    ['the app the right', 403, {}],
    ['it without a word', 401, {}],
    ['the issue', 404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }],
    ['a change of this issue', 400, { errorMessages: ['The issue is not editable.'], errors: {} }],
    ['the field', 400, { errorMessages: [], errors: { assignee: 'Field ‘assignee’ cannot be set.' } }],
  ])('and denies %s, the representative stays known in the project', async (_, status, body) => {
    const stand = await createVirtualStand({ configuration: settings });
    stand.jira.faults.add({ method: 'PUT', path: /SUP-1\/assignee/, times: 1, status, body });
    expect(await supportedIn(stand, 'SUP-1')).toBe('');
    expect(told(stand)).toContain('Left it unassigned, since Jira refused:');
    expect(await supportedIn(stand, 'SUP-2')).toBe(accounts.maja);
    expect(entitiesOf(stand, 'unmatched-representatives')).toEqual([]);
  });

  test.each([400, 404])('with %s, a user who cannot be assigned any more is forgotten', async (status) => {
    const stand = await createVirtualStand({ configuration: settings });
    await supportedIn(stand, 'SUP-1');
    const maja = stand.jira.site.users.get(accounts.maja);
    if (maja) maja.active = false;
    stand.jira.faults.add({ method: 'PUT', path: /SUP-2\/assignee/, times: 1, status, body: {} });
    expect(await supportedIn(stand, 'SUP-2')).toBe('');
    const calls = stand.jira.calls.length;
    expect(await supportedIn(stand, 'SUP-2')).toBe('');
    expect(jiraCallsOf(stand, calls).filter((call) => /assign/.test(call))).toEqual([]);
    expect(told(stand)).toContain('No active user who can be assigned in the project has this name');
  });

  test('and does not tell who can be assigned either, the representative stays known', async () => {
    const stand = await createVirtualStand({ configuration: settings });
    await supportedIn(stand, 'SUP-1');
    stand.jira.faults.add({ method: 'PUT', path: /SUP-1\/assignee/, times: 1, status: 400, body: {} });
    stand.jira.faults.add({ path: /assignable.*accountId/, times: 1, status: 403 });
    expect(await supportedIn(stand, 'SUP-1')).toBe('');
    expect(await supportedIn(stand, 'SUP-2')).toBe(accounts.maja);
  });
});
