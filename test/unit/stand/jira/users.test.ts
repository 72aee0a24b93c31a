import { z } from 'zod';
import { accounts } from '../../../stand/jira/sample/users';
import { anybody, call, newJira, user } from './jira-call';

const list = z.array(z.object({ accountId: z.string(), emailAddress: z.string().optional() }));

async function found(path: string): Promise<string[]> {
  return list.parse((await call(newJira(), 'GET', path)).body).map(({ accountId }) => accountId);
}

describe('a user', () => {
  it('shows the email address only if the profile does', async () => {
    const jira = newJira();
    const open = await call(jira, 'GET', `/rest/api/3/user?accountId=${accounts.maja}`);
    const hidden = await call(jira, 'GET', `/rest/api/3/user?accountId=${accounts.tunde}`);
    expect(open.body).toMatchObject({
      displayName: 'Maja Lindqvist',
      emailAddress: 'maja.lindqvist@example.com',
    });
    expect(hidden.body).toMatchObject({ displayName: 'Tunde Okafor', active: true });
    expect(hidden.body).not.toHaveProperty('emailAddress');
  });

  it('gives an app the email address anyway, and nobody else', async () => {
    const jira = newJira();
    const path = `/rest/api/3/user/email?accountId=${accounts.tunde}`;
    expect((await call(jira, 'GET', path)).body).toEqual({
      accountId: accounts.tunde,
      email: 'tunde.okafor@example.com',
    });
    expect((await call(jira, 'GET', path, { actor: user(accounts.administrator) })).status).toBe(401);
  });

  it('is 404 if it does not exist', async () => {
    expect((await call(newJira(), 'GET', '/rest/api/3/user?accountId=nobody')).status).toBe(404);
    expect((await call(newJira(), 'GET', '/rest/api/3/user/email?accountId=nobody')).status).toBe(404);
  });

  it('is myself, for the app and for a user', async () => {
    const jira = newJira();
    expect((await call(jira, 'GET', '/rest/api/3/myself')).body).toMatchObject({
      accountId: '5f000000app',
      accountType: 'app',
      displayName: 'Remote Support',
    });
    expect(
      (await call(jira, 'GET', '/rest/api/3/myself', { actor: user(accounts.tunde) })).body,
    ).toMatchObject({
      emailAddress: 'tunde.okafor@example.com',
    });
    expect((await call(jira, 'GET', '/rest/api/3/myself', { actor: anybody })).status).toBe(401);
    expect((await call(jira, 'GET', '/rest/api/3/myself', { actor: user(accounts.rosa) })).status).toBe(401);
  });
});

describe('searching users', () => {
  it.each([
    ['the start of a name', 'lind', [accounts.maja]],
    ['a name that two have', 'Hanna Brandt', [accounts.hannaBerlin, accounts.hannaHamburg]],
    ['another script', '佐藤', [accounts.sato]],
    ['a visible address', 'maja.l', [accounts.maja]],
    ['the start of a hidden address', 'tunde.', []],
    ['the whole of a hidden address', 'Tunde.Okafor@example.com', [accounts.tunde]],
    ['who has left', 'rosa', []],
    ['nobody', 'zzz', []],
  ])('finds by %s', async (_what, query, expected) => {
    expect(await found(`/rest/api/3/user/search?query=${encodeURIComponent(query)}`)).toEqual(expected);
  });

  it('finds who can be assigned in a project or to an issue', async () => {
    expect(await found('/rest/api/3/user/assignable/search?project=SUP&query=yuki')).toEqual([]);
    expect(await found('/rest/api/3/user/assignable/search?project=SUP&query=owen')).toEqual([]);
    expect(await found('/rest/api/3/user/assignable/search?project=OPS&query=owen')).toEqual([accounts.owen]);
    expect(await found('/rest/api/3/user/assignable/search?issueKey=SUP-1&query=maja')).toEqual([
      accounts.maja,
    ]);
    expect(await found(`/rest/api/3/user/assignable/search?project=SUP&accountId=${accounts.app}`)).toEqual(
      [],
    );
  });

  it('looks for who can be assigned among the first thousand users, and at no others', async () => {
    const jira = newJira();
    const maja = jira.site.users.get(accounts.maja);
    if (!maja) throw new Error('The sample site has no Maja.');
    jira.site.users.delete(maja.accountId);
    for (let at = 0; at < 1000; at += 1) {
      const other = { accountId: `one-${at}`, displayName: `One ${at}`, emailAddress: `${at}@example.com` };
      jira.site.users.set(other.accountId, { ...maja, ...other });
    }
    jira.site.users.set(maja.accountId, maja);
    const list = async (query: string) => (await call(jira, 'GET', `/rest/api/3/user/${query}`)).body;
    expect(await list('assignable/search?project=SUP&query=maja&maxResults=1000')).toEqual([]);
    expect(await list('search?query=maja')).toMatchObject([{ accountId: maja.accountId }]);
    const asked = `assignable/search?project=SUP&accountId=${maja.accountId}`;
    expect(await list(asked)).toMatchObject([{ accountId: maja.accountId }]);
  });

  it.each([
    ['/rest/api/3/user/search', 400],
    ['/rest/api/3/user/search?query=a&accountId=b', 400],
    ['/rest/api/3/user/search?username=a', 400],
    ['/rest/api/3/user/assignable/search?query=a', 400],
    ['/rest/api/3/user/assignable/search?project=SUP', 400],
    ['/rest/api/3/user/assignable/search?project=SEC&query=a', 404],
    ['/rest/api/3/user/assignable/search?projectKey=SUP&query=a', 400],
  ])('refuses %s', async (path, status) => {
    expect((await call(newJira(), 'GET', path)).status).toBe(status);
  });
});
