import { accounts } from '../../../stand/jira/sample/users';
import { call, document, idOf, newJira, refusalOf, user } from './jira-call';

const path = '/rest/api/3/issue/SUP-2/comment';
const internal = [{ key: 'sd.public.comment', value: { internal: true } }];

describe('comments', () => {
  it('are public unless their property says otherwise', async () => {
    const jira = newJira();
    const open = await call(jira, 'POST', path, { body: { body: document('For all.') } });
    const hidden = await call(jira, 'POST', path, {
      body: { body: document('For us.'), properties: internal },
    });
    expect(open.body).toMatchObject({ jsdPublic: true, author: { accountId: accounts.app } });
    expect(hidden).toMatchObject({ status: 201, body: { jsdPublic: false, body: document('For us.') } });
  });

  it('on a request are mailed to the customer if they are public and of somebody else', async () => {
    const jira = newJira();
    const post = (issue: string, actor = user(accounts.ordinary), properties = internal.slice(1)) =>
      call(jira, 'POST', `/rest/api/3/issue/${issue}/comment`, {
        actor,
        body: { body: document('Hello'), properties },
      });
    const replies = () => jira.site.notifications.filter(({ event }) => event === 'reply-to-customer');
    const reply = await post('SUP-2');
    const expected = { customer: accounts.omar, commentId: idOf(reply) };
    expect(replies()).toMatchObject([{ issueKey: 'SUP-2', reply: expected }]);
    await post('SUP-2', user(accounts.ordinary), internal);
    await post('SUP-3');
    await post('SUP-6');
    jira.site.sendsMail = false;
    await post('SUP-2');
    expect(replies()).toHaveLength(1);
  });

  it('are listed with their properties on demand', async () => {
    const jira = newJira();
    await call(jira, 'POST', path, { body: { body: document('one'), properties: internal } });
    await call(jira, 'POST', path, { body: { body: document('two') } });
    expect(
      (await call(jira, 'GET', `${path}?orderBy=-created&expand=properties&maxResults=1`)).body,
    ).toMatchObject({
      total: 2,
      comments: [{ body: document('two'), properties: [] }],
    });
  });

  it('are changed only by their author', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: { body: document('one') } }));
    const change = { body: { body: document('two') } };
    const stranger = await call(jira, 'PUT', `${path}/${id}`, { ...change, actor: user(accounts.ordinary) });
    expect(stranger.status).toBe(400);
    expect((await call(jira, 'PUT', `${path}/${id}?notifyUsers=false`, change)).status).toBe(200);
    expect((await call(jira, 'GET', `${path}/${id}`)).body).toMatchObject({ body: document('two') });
    expect((await call(jira, 'PUT', `${path}/1`, change)).status).toBe(404);
  });

  it('are deleted only by their author, once', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: { body: document('one') } }));
    const stranger = await call(jira, 'DELETE', `${path}/${id}`, { actor: user(accounts.ordinary) });
    expect(stranger.status).toBe(400);
    expect((await call(jira, 'DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await call(jira, 'DELETE', `${path}/${id}`)).status).toBe(404);
  });

  it.each([
    [{ body: 'plain' }],
    [{ body: document('x'), text: 'y' }],
    [{}],
    [{ body: document('x'.repeat(40_000)) }],
  ])('are refused as %j', async (body) => {
    const answered = await call(newJira(), 'POST', path, { body });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered)).toBeDefined();
  });

  it('are refused beyond the limit of an issue, and from somebody who may only look', async () => {
    const jira = newJira();
    jira.site.issueLimits.comments = 0;
    const body = { body: document('one') };
    expect((await call(jira, 'POST', path, { body })).status).toBe(413);
    expect((await call(newJira(), 'POST', path, { body, actor: user(accounts.viewer) })).status).toBe(400);
  });
});
