import { createIssue } from '../stand/jira/site/change-issue';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession } from './support/inspect';
import { workLogsOn } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(300_000);

/** What is too much for the queue when a thousand sessions end at once. */
const sessions = 500;

/** Enough issues that Jira's limit of writes to one does not matter. */
function manyIssues({ jira: { site } }: VirtualStand): string[] {
  const project = site.project('SUP');
  const issueType = project?.issueTypes[0];
  const creator = site.issue('SUP-1')?.creator;
  if (!project || !issueType || !creator) throw new Error('The sample site lacks what it should have.');
  return Array.from({ length: 50 }, () => {
    const values = new Map([['summary', 'One of many']]);
    const issue = createIssue(site, { project, issueType, values, creator, at: Date.now() });
    site.addIssue(issue);
    return issue.key;
  });
}

test('five hundred events that the queue refuses are in Jira within ten minutes', async () => {
  const stand = await warmStand();
  const issues = manyIssues(stand);
  // Just after a tick, so that the next one is as far away as it can be.
  await stand.advance(5 * minute - ((Date.now() / 1000) % (5 * minute)) + 1);
  const begin = Date.now();
  stand.platform.queue.failNextPushes(sessions, 429);
  for (let session = 0; session < sessions; session += 1) {
    playSession(stand, { externalKey: issues[session % issues.length], preset: 'hardly-any-data' });
    // Storage takes so many requests a second.
    if (session % 100 === 99) await stand.advance(1);
  }
  expect(deliveriesOf(stand).filter(({ state }) => state === 'waiting')).toHaveLength(sessions);

  await stand.advance(10 * minute - (Date.now() - begin) / 1000);
  expect(workLogsOn(stand, issues)).toHaveLength(sessions);
  expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
});
