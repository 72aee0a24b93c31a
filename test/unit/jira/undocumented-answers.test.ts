import { addWatcher, assignIssue } from '../../../src/jira/assign-issue';
import { removeIssueProperty, setIssueProperty } from '../../../src/jira/issue-property';
import { JiraAnswerUnreadable } from '../../../src/jira/jira-errors';
import type { SendToJira } from '../../../src/jira/jira-http';
import { putRemoteLink } from '../../../src/jira/remote-links';
import { removeDuplicateComments } from '../../../src/jira/remove-duplicates';
import { makeTransition } from '../../../src/jira/transitions/issue-transitions';

const link = { globalId: 'one', url: 'https://one.example.com', title: 'One', summary: 'One' };

/** What asks Jira for a change, and reads nothing in its answer; with the statuses that Jira documents. */
const writers: [string, number[], (send: SendToJira) => Promise<unknown>][] = [
  ['a transition', [204], (send) => makeTransition(send, 'SUP-1', { transitionId: '5', fields: {} })],
  ['a link', [200, 201], (send) => putRemoteLink(send, 'SUP-1', link)],
  ['an assignment', [204], (send) => assignIssue(send, 'SUP-1', 'maja')],
  ['a watcher', [204], (send) => addWatcher(send, 'SUP-1', 'maja')],
  ['a property', [200, 201], (send) => setIssueProperty(send, 'SUP-1', { key: 'one', value: 1 }, 'mark it')],
  ['a removed property', [204], (send) => removeIssueProperty(send, 'SUP-1', 'one', 'take it back')],
  ['a removal', [204], (send) => removeDuplicateComments(send, { issueKey: 'SUP-1', commentIds: ['5'] })],
];

/** A Jira, or what stands before it, that gives an answer of this status and type to everything. */
function answering(status: number, type?: string): SendToJira {
  return async () => ({
    status,
    receivedAt: 0,
    header: (name) => (name === 'Content-Type' ? type : undefined),
    json: async () => undefined,
  });
}

describe.each(writers)('%s', (_, documented, write) => {
  test.each(documented)('was made if Jira answers %d', async (status) => {
    await expect(write(answering(status, 'application/json;charset=UTF-8'))).resolves.toBeUndefined();
    await expect(write(answering(status))).resolves.toBeUndefined();
  });

  test.each([
    ['another success', answering(202)],
    ['a redirect', answering(302)],
    ['a web page', answering(documented[0] ?? 0, 'text/html; charset=utf-8')],
    ['a web page instead of what Jira documents', answering(200, 'text/html')],
  ])('is in doubt if %s is answered', async (__, send) => {
    const failure = await write(send).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(JiraAnswerUnreadable);
    expect(failure).toMatchObject({ mayHaveChanged: true, policy: { kind: 'retry' } });
  });
});
