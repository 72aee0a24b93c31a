import { accounts } from '../../../stand/jira/sample/users';
import { call, newJira, refusalOf, user } from './jira-call';

const issue = '/rest/api/3/issue/SUP-1';
const noCheck = { 'X-Atlassian-Token': 'no-check' };

function form(name = 'file'): FormData {
  const data = new FormData();
  data.append(name, new File(['Grüße,\nzweite Zeile'], 'chat.txt', { type: 'text/plain' }));
  return data;
}

describe('attachments', () => {
  it('are kept with name, type and content', async () => {
    const jira = newJira();
    const answered = await call(jira, 'POST', `${issue}/attachments`, { body: form(), headers: noCheck });
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject([{ filename: 'chat.txt', mimeType: 'text/plain', size: 21 }]);
    const id = jira.site.issue('SUP-1')?.attachments[0]?.id ?? '';
    expect((await call(jira, 'GET', `/rest/api/3/attachment/content/${id}`)).body).toBe(
      'Grüße,\nzweite Zeile',
    );
    expect((await call(jira, 'GET', issue)).body).toMatchObject({ fields: { attachment: [{ id }] } });
  });

  it('need the header against cross-site requests', async () => {
    const answered = await call(newJira(), 'POST', `${issue}/attachments`, { body: form() });
    expect(answered).toMatchObject({ status: 403, body: 'XSRF check failed' });
  });

  it('must be in a part of the name file', async () => {
    const order = { body: form('attachment'), headers: noCheck };
    expect((await call(newJira(), 'POST', `${issue}/attachments`, order)).status).toBe(400);
  });

  it('must come as multipart', async () => {
    const order = { body: { file: 'x' }, headers: noCheck };
    expect((await call(newJira(), 'POST', `${issue}/attachments`, order)).status).toBe(415);
  });

  it('are refused beyond the limit of an issue', async () => {
    const jira = newJira();
    jira.site.issueLimits.attachments = 0;
    const order = { body: form(), headers: noCheck };
    expect((await call(jira, 'POST', `${issue}/attachments`, order)).status).toBe(413);
  });
});

describe('remote links', () => {
  const link = {
    globalId: 'session=a1',
    application: { name: 'Remote Support', type: 'remote.support' },
    relationship: 'remote session',
    object: { url: 'https://support.example.com/chat/a1', title: 'Chat' },
  };

  it('are added once and updated after that', async () => {
    const jira = newJira();
    const first = await call(jira, 'POST', `${issue}/remotelink`, { body: link });
    const changed = { ...link, object: { ...link.object, title: 'Chat and recording' } };
    const second = await call(jira, 'POST', `${issue}/remotelink`, { body: changed });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect((await call(jira, 'GET', `${issue}/remotelink`)).body).toMatchObject([
      { object: { title: 'Chat and recording' } },
    ]);
  });

  it('are found by their global id', async () => {
    const jira = newJira();
    await call(jira, 'POST', `${issue}/remotelink`, { body: link });
    const found = await call(jira, 'GET', `${issue}/remotelink?globalId=session%3Da1`);
    expect(found.body).toMatchObject({ globalId: 'session=a1' });
    expect((await call(jira, 'GET', `${issue}/remotelink?globalId=other`)).status).toBe(404);
  });

  it.each([
    [{ globalId: 'a' }],
    [{ object: { url: 'https://x.example' } }],
    [{ object: { url: 'no url', title: 'x' } }],
    [{ object: { url: 'https://x.example', title: 'x', titel: 'y' } }],
  ])('are refused as %j', async (body) => {
    const answered = await call(newJira(), 'POST', `${issue}/remotelink`, { body });
    expect(answered.status).toBe(400);
    expect(Object.keys(refusalOf(answered).errors)).not.toEqual([]);
  });
});

describe('watchers', () => {
  it('are added by account id, each once', async () => {
    const jira = newJira();
    const order = { body: accounts.maja };
    expect((await call(jira, 'POST', `${issue}/watchers`, order)).status).toBe(204);
    expect((await call(jira, 'POST', `${issue}/watchers`, order)).status).toBe(204);
    expect((await call(jira, 'GET', `${issue}/watchers`)).body).toMatchObject({
      watchCount: 3,
      isWatching: false,
    });
  });

  it.each([
    ['an unknown account', 'nobody', accounts.app, 404],
    ['who may not see the issue', accounts.owen, accounts.app, 401],
    ['anybody, by who may only look', accounts.maja, accounts.viewer, 403],
  ])('cannot be %s', async (_who, watcher, by, status) => {
    const answered = await call(newJira(), 'POST', `${issue}/watchers`, { body: watcher, actor: user(by) });
    expect(answered.status).toBe(status);
  });
});
