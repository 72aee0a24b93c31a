import { stopVirtualStands } from '../stand/virtual-stand';
import { assigneeOf, createdIssues, issueNamed } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { jiraCallsOf, playSession } from './support/inspect';
import { statusOf } from './support/issue';

afterEach(stopVirtualStands);

describe('what is switched off is not done', () => {
  test('a session that names several issues goes into the first of them, and gets its work log and nothing else', async () => {
    const stand = await warmStand();
    const issues = ['SUP-2', 'SUP-3', 'OPS-1'].map((key) => issueNamed(stand, key));
    const before = issues.map((issue) => [assigneeOf(issue), statusOf(stand, issue.key)]);
    const calls = stand.jira.calls.length;
    const lsid = playSession(stand, {
      externalKey: 'SUP-2, and like SUP-3 and OPS-1',
      preset: 'long-chat',
      representatives: ['mlindqvist', 'tokafor'],
    });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(5 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(issues.map(({ worklogs }) => worklogs.length)).toEqual([1, 0, 0]);
    for (const { comments, attachments, remoteLinks } of issues) {
      expect([comments, attachments, remoteLinks]).toEqual([[], [], []]);
    }
    expect(issues.map((issue) => [assigneeOf(issue), statusOf(stand, issue.key)])).toEqual(before);
    const asked = new Set(jiraCallsOf(stand, calls).map((call) => call.replace(/\?.*/, '')));
    expect([...asked].every((call) => /SUP-2\/worklog/.test(call))).toBe(true);
  });

  test('a session that names no issue gets none', async () => {
    const stand = await warmStand();
    const calls = stand.jira.calls.length;
    const lsid = playSession(stand, { externalKey: undefined });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('ignored');
    expect(createdIssues(stand)).toEqual([]);
    expect(stand.jira.calls).toHaveLength(calls);
  });
});
