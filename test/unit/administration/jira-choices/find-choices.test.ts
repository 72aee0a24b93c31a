import { listServiceDesks } from '../../../../src/administration/jira-choices/find-choices';
import { JiraAnswerUnreadable } from '../../../../src/jira/jira-errors';
import type { SendToJira } from '../../../../src/jira/jira-http';

/** Jira with one service desk. */
function jiraWith(desk: object): { jira: SendToJira } {
  const answer = { values: [{ projectName: 'Help desk', projectKey: 'HD', ...desk }], isLastPage: true };
  return {
    jira: async () => ({ status: 200, receivedAt: 0, header: () => undefined, json: async () => answer }),
  };
}

test.each(['12', 12])('the id of a service desk may be %j, and is read as a text', async (id) => {
  const [desk] = await listServiceDesks(jiraWith({ id }));
  expect(desk).toEqual({ id: '12', label: 'Help desk', description: 'HD' });
});

test.each([{}, { id: null }, { id: true }, { id: {} }, { id: ['12'] }])(
  'an answer without a readable id is none: %j',
  async (desk) => {
    await expect(listServiceDesks(jiraWith(desk))).rejects.toThrow(JiraAnswerUnreadable);
  },
);
