import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { createdIssues, customerRequests, plainIssues } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { causesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

/** Plays a session for which an issue is created, and Jira limits the first try. */
async function limited(stand: VirtualStand, headers: Record<string, string>): Promise<string> {
  const path = /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/;
  stand.jira.faults.add({ method: 'POST', path, times: 1, status: 429, headers });
  const lsid = playSession(stand, { externalKey: undefined });
  await stand.advance(5);
  expect(createdIssues(stand)).toHaveLength(0);
  return lsid;
}

const burst = { 'Retry-After': '10', 'RateLimit-Reason': 'jira-burst-based' };

describe('if Jira limits the creation of an issue', () => {
  test.each([
    ['issue', plainIssues()],
    ['request', customerRequests()],
  ])('the %s is created as soon as the limit is over', async (_, issueCreation) => {
    const stand = await warmStand({ issueCreation });
    const lsid = await limited(stand, burst);
    await stand.advance(20);
    const [issue, ...others] = createdIssues(stand);
    expect(others).toEqual([]);
    expect(workLogsOf(stand, issue?.key ?? '')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });

  test('for long, it is told as it is: no earlier attempt has created anything', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    const lsid = await limited(stand, {
      'Retry-After': '600',
      'RateLimit-Reason': 'jira-quota-tenant-based',
    });
    await stand.advance(13 * minute);
    expect(createdIssues(stand)).toHaveLength(1);
    const causes = causesOf([deliveryOf(stand, lsid)]);
    expect(causes).toHaveLength(2);
    expect(causes[0]).toMatch(
      /^Jira limits how often the app may create an issue \(jira-quota-tenant-based\)\./,
    );
    expect(causes[1]).toMatch(/^Created SUP-7\./);
  });

  test('after a first try that Jira may have made, it is looked for before it is created', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, times: 1, kind: 'lost-answer' });
    stand.jira.site.index.lagMs = 4 * minute * 1000;
    playSession(stand, { externalKey: undefined });
    await stand.advance(5);
    stand.jira.faults.add({
      method: 'POST',
      path: /\/rest\/api\/3\/issue$/,
      times: 1,
      status: 429,
      headers: { 'Retry-After': '120' },
    });
    await stand.advance(15 * minute);
    expect(createdIssues(stand)).toHaveLength(1);
  });
});
