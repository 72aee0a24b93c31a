import { accounts } from '../stand/jira/sample/users';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  descriptionOf,
  discard,
  failureOf,
  look,
  park,
  setAlerts,
} from './support/alert-issue';
import { hour, takeDown } from './support/deliveries';
import { playSession } from './support/inspect';

afterEach(stopVirtualStands);

const missed = { method: 'GET', path: /\/issue\/\d+\?/, status: 404 };

/** A stand whose alert issue says that one delivery is parked, and that has more to say by now. */
async function standWithNews(): Promise<VirtualStand> {
  const stand = await alertingStand();
  await park(stand, 1);
  await stand.advance(look);
  alertIssueOf(stand);
  await park(stand, 2, 12);
  return stand;
}

/** Takes the app's rights in the project of the alert issue, and gives them back. */
function hide({ jira }: VirtualStand): () => void {
  const roles = jira.site.project('OPS')?.roles;
  const role = roles?.get(accounts.app);
  if (!roles || !role) throw new Error('The app has no role there.');
  roles.delete(accounts.app);
  return () => void roles.set(accounts.app, role);
}

describe('an alert issue that Jira does not find', () => {
  test('once is looked for again, as the settings show, and is updated rather than repeated', async () => {
    const stand = await standWithNews();
    stand.jira.faults.add({ ...missed, times: 1 });
    await stand.advance(look);
    const { key } = alertIssueOf(stand);
    expect(await failureOf(stand)).toEqual({
      at: expect.any(Number) as number,
      cause: `The alert issue ${key} was not found; it is looked for again.`,
      advice: expect.stringContaining('creates a new one') as string,
    });
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries');
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('now and then is never repeated: each time the count starts over', async () => {
    const stand = await standWithNews();
    await stand.advance(look);
    stand.jira.faults.add({ ...missed, times: 1 });
    await park(stand, 20, 120);
    await stand.advance(2 * look);
    takeDown(stand);
    for (let session = 0; session < 6; session += 1) playSession(stand);
    stand.jira.faults.add({ ...missed, times: 1 });
    await stand.advance(2 * look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('has not been reached since');
    expect(descriptionOf(alertIssueOf(stand))).toContain('100 or more deliveries');
  });

  test('because it was deleted gets a new one at the second look', async () => {
    const stand = await standWithNews();
    const first = alertIssueOf(stand);
    stand.jira.site.deleteIssue(first);
    await stand.advance(look);
    expect(alertIssuesOf(stand)).toEqual([]);
    await stand.advance(look);
    expect(alertIssueOf(stand).id).not.toBe(first.id);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries');
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('is looked for again even if runs of the schedule overlap', async () => {
    const stand = await standWithNews();
    stand.jira.faults.add({ ...missed, times: 2 });
    await stand.advance(60);
    const runs = Promise.all([1, 2].map(() => stand.platform.fireSchedule('five-minutes')));
    await stand.advance(30);
    await runs;
    await stand.advance(hour);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries');
  });

  test('because its project is hidden gets none, and the settings say why until it is found again', async () => {
    const stand = await standWithNews();
    const show = hide(stand);
    await stand.advance(2 * hour);
    expect(await failureOf(stand)).toMatchObject({
      cause: expect.stringMatching(/was not found, and the app may not browse its project/) as string,
      advice: expect.stringContaining('Browse projects') as string,
    });
    show();
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries');
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('because its project is gone does not prevent another one', async () => {
    const stand = await standWithNews();
    for (const issue of stand.jira.site.issues()) {
      if (issue.projectKey === 'OPS') stand.jira.site.deleteIssue(issue);
    }
    stand.jira.site.projects.delete('OPS');
    await stand.advance(hour);
    expect((await failureOf(stand))?.cause).toContain('may not browse its project');
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    await stand.advance(look);
    expect(alertIssueOf(stand).projectKey).toBe('SUP');
  });

  test('shows that all is well once it is found again', async () => {
    const stand = await alertingStand();
    const parked = await park(stand, 1);
    await stand.advance(look);
    await discard(stand, parked);
    stand.jira.faults.add({ ...missed, times: 1 });
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('One delivery of “Help desk” is parked');
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('All is well again');
    expect(alertIssueOf(stand).comments).toHaveLength(1);
  });
});
