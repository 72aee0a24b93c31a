import { findIssues } from '../../../../src/administration/activity/redirect/find-issues';
import type { JiraRequest, SendToJira } from '../../../../src/jira/jira-http';

/** What Jira is asked for if somebody types that. */
async function asked(query: string): Promise<unknown> {
  const requests: JiraRequest[] = [];
  const jiraAsUser: SendToJira = async (request) => {
    requests.push(request);
    return { status: 200, receivedAt: 0, header: () => undefined, json: async () => ({ issues: [] }) };
  };
  await findIssues({ query }, { jiraAsUser });
  return requests[0]?.body;
}

test.each([
  ['printer stuck', 'printer stuck'],
  ['Printer NOT found', 'printer not found'],
  ['AND', 'and'],
  ['a "b\\" OR project = OPS', 'a b or project ops'],
])('of “%s” only words get into the query, and none that is an operator', async (typed, words) => {
  expect(await asked(typed)).toMatchObject({ jql: `summary ~ "${words}*" ORDER BY updated DESC` });
});
