import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  failureOf,
  look,
  park,
  setAlerts,
} from './support/alert-issue';
import { hour } from './support/deliveries';
import { issueOf } from './support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const creation = { method: 'POST', path: /\/issue$/, times: 1 } as const;

/** So many new issues in the project of the alert issue, all at once. */
function flood(stand: VirtualStand, count = 1_100): void {
  const { site } = stand.jira;
  const like = issueOf(stand, 'OPS-1');
  const project = site.projectOf(like);
  const at = Date.now();
  for (let issue = 0; issue < count; issue += 1) {
    const [id, key] = [site.nextId('issue'), site.nextIssueKey(project)];
    site.addIssue({ ...like, id, key, created: at, updated: at });
  }
}

/** Its alert issue is about to be created, without an answer, behind more new issues than are looked through. */
async function floodedStand(): Promise<VirtualStand> {
  const stand = await alertingStand();
  stand.jira.faults.add({ ...creation, kind: 'lost-answer' });
  await stand.advance(9 * 60);
  flood(stand);
  await park(stand, 1);
  await stand.advance(look);
  expect(alertIssuesOf(stand)).toHaveLength(1);
  return stand;
}

describe('an alert issue whose creation got no answer', () => {
  test('is not created again if there are too many new issues to look for it', async () => {
    const stand = await floodedStand();
    await stand.advance(2 * hour);
    expect(alertIssuesOf(stand)).toHaveLength(1);
    expect(await failureOf(stand)).toMatchObject({
      cause: expect.stringContaining('too many new issues') as string,
      advice: expect.stringContaining('another project') as string,
    });
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    await stand.advance(look);
    expect(alertIssuesOf(stand).map(({ projectKey }) => projectKey)).toEqual(['OPS', 'SUP']);
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('is created if it is not there, however many issues came long after', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ ...creation, kind: 'no-connection' });
    stand.jira.faults.add({ method: 'POST', path: /search\/jql/, times: 3, status: 503 });
    await park(stand, 1);
    await stand.advance(hour);
    flood(stand);
    await stand.advance(2 * look);
    expect(alertIssueOf(stand).projectKey).toBe('OPS');
  });

  test('is not created again if the app may not browse its project', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ ...creation, kind: 'lost-answer' });
    await park(stand, 1);
    await stand.advance(look);
    const { id } = alertIssueOf(stand);
    // As in an archived project, in which a search finds nothing.
    const none = { issues: [] };
    const denied = { permissions: { BROWSE_PROJECTS: { havePermission: false } } };
    stand.jira.faults.add({ method: 'POST', path: /search\/jql/, times: 2, status: 200, body: none });
    stand.jira.faults.add({ path: /mypermissions.*BROWSE/, times: 2, status: 200, body: denied });
    await stand.advance(2 * look);
    expect((await failureOf(stand))?.cause).toContain('may not browse its project');
    await stand.advance(hour);
    expect(alertIssueOf(stand).id).toBe(id);
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('is not searched for if another project is wanted by then, and everything is told again there', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ ...creation, kind: 'lost-answer' });
    await park(stand, 1);
    await stand.advance(look);
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    const from = stand.jira.calls.length;
    await stand.advance(look);
    expect(alertIssuesOf(stand).map(({ projectKey }) => projectKey)).toEqual(['OPS', 'SUP']);
    expect(stand.jira.calls.slice(from).filter(({ path }) => path.includes('search/jql'))).toEqual([]);
  });
});
