import { accounts } from '../../../stand/jira/sample/users';
import { groups } from '../../../stand/jira/sample/groups';
import { call, newJira, user } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/notify';

const mailTo = (users: string[], groupIds: string[] = []) => ({
  subject: 'Hello',
  textBody: 'Good morning.',
  to: { users: users.map((accountId) => ({ accountId })), groupIds },
});

describe('an email about an issue', () => {
  it('is queued for users and groups', async () => {
    const jira = newJira();
    const answer = await call(jira, 'POST', path, { body: mailTo([accounts.maja], [groups.helpDesk]) });
    expect(answer.status).toBe(204);
    expect(jira.site.mails).toMatchObject([
      { issueKey: 'SUP-1', subject: 'Hello', users: [accounts.maja], groups: [groups.helpDesk] },
    ]);
  });

  it.each([
    ['nobody', mailTo([])],
    ['whoever sends it', mailTo([accounts.app])],
    ['a user who has left', mailTo([accounts.rosa])],
    ['a group that does not exist', mailTo([], ['none'])],
  ])('to %s is refused', async (_, body) => {
    const jira = newJira();
    expect((await call(jira, 'POST', path, { body })).status).toBe(400);
    expect(jira.site.mails).toEqual([]);
  });

  it('is refused if outgoing mail is off, and if the issue may not be seen', async () => {
    const jira = newJira();
    const body = mailTo([accounts.maja]);
    const unknown = await call(jira, 'POST', '/rest/api/3/issue/SUP-99999/notify', { body });
    expect(unknown.status).toBe(404);
    jira.site.sendsMail = false;
    expect((await call(jira, 'POST', path, { body })).status).toBe(403);
  });
});

describe('groups', () => {
  it('are found by a part of their name, by whoever may browse them', async () => {
    const jira = newJira();
    const search = '/rest/api/3/groups/picker?query=Desk';
    const byUser = await call(jira, 'GET', search, { actor: user(accounts.administrator) });
    expect(byUser.body).toMatchObject({
      total: 1,
      groups: [{ groupId: groups.helpDesk, name: 'help-desk' }],
    });
    const byCustomer = await call(jira, 'GET', search, { actor: user(accounts.leonie) });
    expect(byCustomer.body).toMatchObject({ total: 0, groups: [] });
  });
});
