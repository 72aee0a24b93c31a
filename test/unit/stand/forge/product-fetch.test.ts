import type { JiraActor } from '../../../stand/forge/product-fetch';
import { startTestPlatform, type TestPlatform } from './test-platform';

describe('requests to Jira', () => {
  let forge: TestPlatform;
  let seen: { actor: JiraActor; method: string; url: string; contentType: string | null; body: string }[];

  beforeEach(async () => {
    seen = [];
    forge = await startTestPlatform({
      jira: async (request, actor) => {
        const { method, url, headers } = request;
        const contentType = headers.get('content-type');
        seen.push({ actor, method, url, contentType, body: await request.text() });
        return Response.json({ key: 'SD-1' }, { status: 200 });
      },
    });
  });
  afterEach(() => forge.stop());

  it('go out as the app', async () => {
    const answer = await forge.inside(async ({ api, route }) => {
      const response = await api.asApp().requestJira(route`/rest/api/3/issue/${'SD-1'}?fields=${'a b'}`, {
        method: 'PUT',
        body: '{}',
      });
      return response.json() as Promise<unknown>;
    });
    expect(answer).toEqual({ key: 'SD-1' });
    expect(seen).toEqual([
      {
        actor: { kind: 'app' },
        method: 'PUT',
        url: 'https://stand.atlassian.net/rest/api/3/issue/SD-1?fields=a%20b',
        contentType: 'application/json',
        body: '{}',
      },
    ]);
    expect(forge.lastRecord().jira).toEqual([{ method: 'PUT', path: '/rest/api/3/issue/SD-1', status: 200 }]);
  });

  it('go out as the account that calls, as a given one, or as nobody', async () => {
    forge.behaviour.resolver = async () => {
      const { api, route } = forge.packages;
      await api.asUser().requestJira(route`/rest/api/3/myself`);
      await api.asUser('account-2').requestJira(route`/rest/api/3/myself`);
      await api.requestJira(route`/rest/api/3/myself`);
    };
    await forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'run', accountId: 'account-1' });
    expect(seen.map(({ actor }) => actor)).toEqual([
      { kind: 'user', accountId: 'account-1' },
      { kind: 'user', accountId: 'account-2' },
      { kind: 'anonymous' },
    ]);
  });

  it('fail as a user if there is none, before they reach Jira', async () => {
    const failure = await forge.inside(({ api, route }) =>
      api
        .asUser()
        .requestJira(route`/rest/api/3/myself`)
        .then(String, (error: unknown) => error),
    );
    expect(failure).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
    expect(seen).toEqual([]);
  });
});
