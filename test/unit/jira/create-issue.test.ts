import { createIssue } from '../../../src/jira/create-issue';
import { IssueNotCreated } from '../../../src/jira/creation-errors';
import type { SendToJira } from '../../../src/jira/jira-http';

const issue = {
  projectId: '10000',
  issueTypeId: '1',
  fields: { summary: 'A session', reporter: { accountId: 'r' }, customfield_10050: 'Wanted' },
  marker: { configurationId: 'one', lsid: 'a'.repeat(32) },
};

/** A Jira that creates an issue only without these fields, and what it was sent. */
function jiraRefusing(...refused: readonly string[]) {
  const sent: string[][] = [];
  const send: SendToJira = ({ body }) => {
    const { fields } = Object(body) as { fields: Record<string, unknown> };
    const errors = refused.filter((field) => field in fields).map((field) => [field, 'Refused.']);
    sent.push(Object.keys(fields));
    const created = errors.length === 0;
    return Promise.resolve({
      status: created ? 201 : 400,
      receivedAt: 0,
      header: () => undefined,
      json: () =>
        Promise.resolve(
          created ? { key: 'SUP-7' } : { errorMessages: [], errors: Object.fromEntries(errors) },
        ),
    });
  };
  return { send, sent };
}

describe('an issue of which Jira refuses a field', () => {
  test('is created without it if an issue can do without, and that is told', async () => {
    const { send, sent } = jiraRefusing('reporter');
    const { key, leftOut } = await createIssue(send, issue, new Map());
    expect([key, [...leftOut]]).toEqual(['SUP-7', [['reporter', 'Refused.']]]);
    expect(sent.map((fields) => fields.includes('reporter'))).toEqual([true, false]);
  });

  test.each([[['customfield_10050']], [['reporter', 'customfield_10050']]])(
    'is not created if the administrator asked for it: %j',
    async (refused) => {
      const { send, sent } = jiraRefusing(...refused);
      const names = new Map([['customfield_10050', 'Affected service']]);
      await expect(createIssue(send, issue, names)).rejects.toThrow(IssueNotCreated);
      expect(sent).toHaveLength(1);
    },
  );
});
