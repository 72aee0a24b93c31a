import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { assigneeOf, createdIssue, customerRequests, issueNamed } from './support/created-issues';
import { deliveryOf, hour, minute } from './support/deliveries';
import { playSession } from './support/inspect';

afterEach(stopVirtualStands);

/** In `SUP` the name is Maja’s, in `OPS` it is somebody else’s, and neither can be assigned where the other can. */
function nameTwo({ jira }: VirtualStand): void {
  const owen = jira.site.users.get(accounts.owen);
  if (owen) owen.displayName = 'Maja Lindqvist';
  jira.site.project('OPS')?.roles.delete(accounts.maja);
}

test('who a representative is in one project says nothing of another project', async () => {
  const stand = await createVirtualStand({ configuration: { assignUnassigned: true } });
  nameTwo(stand);
  issueNamed(stand, 'OPS-1').fields.set('assignee', null);
  playSession(stand, { externalKey: 'SUP-2', representatives: ['mlindqvist'] });
  await stand.advance(minute);
  playSession(stand, { externalKey: 'OPS-1', representatives: ['mlindqvist'] });
  await stand.advance(minute);
  expect(assigneeOf(issueNamed(stand, 'SUP-2'))).toBe(accounts.maja);
  expect(assigneeOf(issueNamed(stand, 'OPS-1'))).toBe(accounts.owen);
});

describe('somebody who takes an issue that the app has created', () => {
  test('stays, although the assignment that Jira denied at first is tried again', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: customerRequests(), assignOnCreation: true },
    });
    stand.jira.faults.add({ method: 'PUT', path: /\/assignee/, times: 1, status: 404 });
    stand.jira.faults.add({ method: 'POST', path: /worklog/, times: 1, status: 503 });
    const lsid = playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(10);
    const issue = createdIssue(stand);
    expect(assigneeOf(issue)).toBe('');
    issue.fields.set('assignee', accounts.sato);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(assigneeOf(issue)).toBe(accounts.sato);
  });

  test('stays, although the attempt that created it takes half a minute to assign it', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: customerRequests(), assignOnCreation: true },
    });
    stand.jira.faults.add({ path: /user\/(assignable\/)?search/, kind: 'slow', delayMs: 30_000, times: 1 });
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(15);
    const issue = createdIssue(stand);
    issue.fields.set('assignee', accounts.sato);
    await stand.advance(hour);
    expect(assigneeOf(issue)).toBe(accounts.sato);
  });
});
