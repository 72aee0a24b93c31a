import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  descriptionOf,
  failureOf,
  look,
  park,
  setAlerts,
} from './support/alert-issue';
import { hour } from './support/deliveries';
import { addLevel, hideIssue, letAppIn } from './support/security-levels';

afterEach(stopVirtualStands);

/** Whatever the app creates for alerts has a level that the app is not in. */
async function standThatHides(): Promise<VirtualStand> {
  const stand = await alertingStand();
  addLevel(stand, 'OPS', { isDefault: true });
  await park(stand, 1);
  await stand.advance(look);
  return stand;
}

describe('an alert issue that gets a security level which the app is not in', () => {
  test('is the only one, whatever else needs attention, and the settings say why it is not kept up to date', async () => {
    const stand = await standThatHides();
    const { key } = alertIssueOf(stand);
    const unseen = {
      cause: expect.stringContaining(`has created the alert issue ${key}, but may not see it`) as string,
      advice: expect.stringContaining('security level') as string,
    };
    expect(await failureOf(stand)).toMatchObject(unseen);
    await park(stand, 2, 12);
    await stand.advance(2 * hour);
    await park(stand, 20, 120);
    await stand.advance(2 * hour);
    expect(alertIssueOf(stand).key).toBe(key);
    expect(await failureOf(stand)).toMatchObject(unseen);
  });

  test('is brought up to date once the app is let in', async () => {
    const stand = await standThatHides();
    await park(stand, 2, 12);
    await stand.advance(2 * look);
    letAppIn(stand, 'OPS');
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries');
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('does not keep another project from getting one', async () => {
    const stand = await standThatHides();
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    await stand.advance(2 * look);
    expect(alertIssuesOf(stand).map(({ projectKey }) => projectKey)).toEqual(['OPS', 'SUP']);
    expect(await failureOf(stand)).toBeUndefined();
  });
});

test('an alert issue of which the app could not ask after it was created is not taken for deleted', async () => {
  const stand = await alertingStand();
  stand.jira.faults.add({ method: 'GET', path: /\/issue\/\d+\?/, status: 503, times: 1 });
  await park(stand, 1);
  await stand.advance(look);
  const { key } = alertIssueOf(stand);
  expect(await failureOf(stand)).toBeUndefined();
  hideIssue(stand, key);
  await park(stand, 2, 12);
  await stand.advance(2 * hour);
  expect(alertIssueOf(stand).key).toBe(key);
});
