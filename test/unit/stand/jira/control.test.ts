import { z } from 'zod';
import { jiraControl } from '../../../stand/jira/control';
import { actorOfRequest } from '../../../stand/jira/actor-from-request';
import { accounts } from '../../../stand/jira/sample/users';
import { anybody, call, document, newJira, worklog } from './jira-call';

const origin = 'http://127.0.0.1:3000/stand/jira';

function get(path: string): Request {
  return new Request(`${origin}${path}`);
}

function post(path: string, body?: unknown): Request {
  return new Request(`${origin}${path}`, {
    method: 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('the control', () => {
  it('lists the issues', async () => {
    const response = await jiraControl(newJira()).handleControl(get('/issues'));
    const { issues } = z.object({ issues: z.array(z.unknown()) }).parse(await response.json());
    expect(issues).toHaveLength(10);
    expect(issues[0]).toMatchObject({
      key: 'SUP-1',
      summary: 'VPN drops every few minutes',
      status: { name: 'In progress', category: 'indeterminate' },
      assignee: 'Maja Lindqvist',
      worklogCount: 0,
    });
  });

  it('shows an issue with everything on it', async () => {
    const jira = newJira();
    const issue = '/rest/api/3/issue/SUP-1';
    const properties = [{ key: 'session', value: { lsid: 'a1' } }];
    await call(jira, 'POST', `${issue}/worklog`, { body: worklog({ properties }) });
    await call(jira, 'POST', `${issue}/comment`, {
      body: {
        body: document('For us.'),
        properties: [{ key: 'sd.public.comment', value: { internal: true } }],
      },
    });
    await call(jira, 'POST', `${issue}/remotelink`, {
      body: { object: { url: 'https://a.example/', title: 'Chat' } },
    });
    await call(jira, 'POST', `${issue}/transitions`, { body: { transition: { id: '21' } } });
    const shown = await jiraControl(jira).handleControl(get('/issue/sup-1'));
    expect(await shown.json()).toMatchObject({
      key: 'SUP-1',
      reporter: 'Leonie Vogel',
      description: { type: 'doc' },
      worklogs: [{ author: 'Remote Support', timeSpentSeconds: 1_800, comment: { type: 'doc' }, properties }],
      comments: [
        { author: 'Leonie Vogel', public: true },
        { author: 'Remote Support', public: false },
      ],
      remoteLinks: [{ title: 'Chat', url: 'https://a.example/' }],
      history: [{ author: 'Remote Support', items: [{ field: 'status', to: 'Waiting for customer' }] }],
    });
  });

  it('adds faults, shows them and clears them', async () => {
    const jira = newJira();
    const { handleControl } = jiraControl(jira);
    const fault = { method: 'POST', path: 'worklog$', status: 503, times: 1 };
    expect((await handleControl(post('/fault', fault))).status).toBe(201);
    expect(await (await handleControl(get('/faults'))).json()).toMatchObject({
      faults: [{ ...fault, kind: 'answer' }],
    });
    expect((await call(jira, 'POST', '/rest/api/3/issue/SUP-1/worklog', { body: worklog() })).status).toBe(
      503,
    );
    await handleControl(post('/fault', { kind: 'no-connection' }));
    await handleControl(post('/fault/clear'));
    expect(jira.faults.list()).toEqual([]);
  });

  it.each([
    [{ kind: 'answer' }],
    [{ kind: 'slow' }],
    [{ status: 500, pth: 'x' }],
    [{ status: 500, path: '(' }],
    [undefined],
  ])('refuses the fault %j', async (body) => {
    expect((await jiraControl(newJira()).handleControl(post('/fault', body))).status).toBe(400);
  });

  it.each(['/issue/SUP-999', '/nonsense'])('answers 404 for %s', async (path) => {
    expect((await jiraControl(newJira()).handleControl(get(path))).status).toBe(404);
  });

  it('shows the calls', async () => {
    const jira = newJira();
    await call(jira, 'GET', '/rest/api/3/myself');
    const response = await jiraControl(jira).handleControl(get('/calls'));
    expect(await response.json()).toMatchObject({ calls: [{ path: '/rest/api/3/myself', status: 200 }] });
  });
});

describe('who calls over HTTP', () => {
  const { site } = newJira();
  const asked = (headers: Record<string, string>) =>
    actorOfRequest(new Request('http://127.0.0.1/', { headers }), site, anybody);

  it('is told by a header or by Basic authentication', () => {
    const basic = Buffer.from('Ingrid.Solberg@example.com:any-token').toString('base64');
    expect(asked({ 'X-Stand-Account': accounts.maja })).toEqual({ kind: 'user', accountId: accounts.maja });
    expect(asked({ Authorization: `Basic ${basic}` })).toEqual({
      kind: 'user',
      accountId: accounts.administrator,
    });
  });

  it('is nobody with unknown credentials, and the given actor without any', () => {
    const basic = Buffer.from('who@example.com:x').toString('base64');
    expect(asked({ Authorization: `Basic ${basic}` })).toEqual(anybody);
    expect(actorOfRequest(new Request('http://127.0.0.1/'), site, { kind: 'app' })).toEqual({ kind: 'app' });
  });
});
