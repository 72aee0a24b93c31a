import { JiraServerError } from '../../../src/jira/jira-errors';
import type { JiraRequest, SendToJira } from '../../../src/jira/jira-http';
import { removeDuplicateWorkLogs } from '../../../src/jira/remove-duplicates';

const duplicates = { issueKey: 'SUP-1', workLogIds: ['10002', '10003'] };
const options = { adjustEstimate: 'auto', notifyUsers: false } as const;

/** A Jira that answers the calls with these statuses, one after the other. */
function jiraAnswering(statuses: number[]): { send: SendToJira; calls: string[] } {
  const calls: string[] = [];
  const send = async ({ method, path }: JiraRequest) => {
    calls.push(`${method} ${path}`);
    const status = statuses[calls.length - 1] ?? 204;
    return { status, receivedAt: 0, header: () => undefined, json: async () => undefined };
  };
  return { send, calls };
}

describe('work logs that came into being twice', () => {
  test('are removed one by one, with what the configuration says of estimates and watchers', async () => {
    const { send, calls } = jiraAnswering([204, 204]);
    await removeDuplicateWorkLogs(send, duplicates, options);
    expect(calls).toEqual([
      'DELETE /rest/api/3/issue/SUP-1/worklog/10002?adjustEstimate=auto&notifyUsers=false',
      'DELETE /rest/api/3/issue/SUP-1/worklog/10003?adjustEstimate=auto&notifyUsers=false',
    ]);
  });

  test('may be gone already, as after an answer that got lost', async () => {
    const { send, calls } = jiraAnswering([404, 204]);
    await removeDuplicateWorkLogs(send, duplicates, options);
    expect(calls).toHaveLength(2);
  });

  test('are left to the next attempt where Jira fails', async () => {
    const { send, calls } = jiraAnswering([500]);
    await expect(removeDuplicateWorkLogs(send, duplicates, options)).rejects.toThrow(JiraServerError);
    expect(calls).toHaveLength(1);
  });
});
