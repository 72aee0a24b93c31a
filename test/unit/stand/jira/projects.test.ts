import { z } from 'zod';
import { issueTypeIds } from '../../../stand/jira/sample/projects';
import { accounts } from '../../../stand/jira/sample/users';
import { anybody, call, newJira, user } from './jira-call';

const page = z.object({
  values: z.array(z.object({ key: z.string() })),
  total: z.number(),
  isLast: z.boolean(),
});

describe('projects', () => {
  it.each([
    ['', ['OPS', 'SUP']],
    ['?query=it', ['SUP']],
    ['?typeKey=service_desk', ['SUP']],
    ['?action=create&orderBy=-key', ['SUP', 'OPS']],
    ['?status=archived', ['OLD']],
    ['?status=live,archived', ['OLD', 'OPS', 'SUP']],
    ['?keys=OPS,SEC', ['OPS']],
  ])('are searched with %s', async (query, keys) => {
    const { body } = await call(newJira(), 'GET', `/rest/api/3/project/search${query}`);
    expect(page.parse(body).values.map(({ key }) => key)).toEqual(keys);
  });

  it('that somebody may only see differ from those that they may create in', async () => {
    const order = { actor: user(accounts.viewer) };
    const seen = await call(newJira(), 'GET', '/rest/api/3/project/search', order);
    const creatable = await call(newJira(), 'GET', '/rest/api/3/project/search?action=create', order);
    expect([page.parse(seen.body).total, page.parse(creatable.body).total]).toEqual([1, 0]);
  });

  it('list their issue types', async () => {
    const jira = newJira();
    const { body } = await call(jira, 'GET', '/rest/api/3/project/sup');
    expect(body).toMatchObject({
      key: 'SUP',
      projectTypeKey: 'service_desk',
      lead: { accountId: accounts.administrator },
      issueTypes: [{ name: 'Service request', subtask: false }, { name: 'Incident' }],
      components: [{ name: 'Network' }, { name: 'Workplace' }],
    });
    expect((await call(jira, 'GET', '/rest/api/3/issuetype/project?projectId=10001')).body).toMatchObject([
      { name: 'Task' },
      { name: 'Bug' },
    ]);
    expect((await call(jira, 'GET', '/rest/api/3/project/OPS/statuses')).body).toMatchObject([
      { name: 'Task', statuses: [{ name: 'To do' }, {}, {}, {}, {}] },
      { name: 'Bug' },
    ]);
  });

  it('say that they are archived', async () => {
    expect((await call(newJira(), 'GET', '/rest/api/3/project/OLD')).body).toMatchObject({ archived: true });
  });

  it.each(['NONE', 'SEC', '10003'])('are 404 without access: %s', async (key) => {
    expect((await call(newJira(), 'GET', `/rest/api/3/project/${key}`)).status).toBe(404);
  });
});

describe('what creating an issue needs', () => {
  it('is given by issue type', async () => {
    const jira = newJira();
    const types = await call(jira, 'GET', '/rest/api/3/issue/createmeta/SUP/issuetypes');
    expect(types.body).toMatchObject({ total: 2, issueTypes: [{ id: issueTypeIds.serviceRequest }, {}] });
    const fields = await call(
      jira,
      'GET',
      `/rest/api/3/issue/createmeta/SUP/issuetypes/${issueTypeIds.incident}?maxResults=200`,
    );
    const { fields: all } = z
      .object({ fields: z.array(z.looseObject({ fieldId: z.string(), required: z.boolean() })) })
      .parse(fields.body);
    expect(all.filter(({ required }) => required).map(({ fieldId }) => fieldId)).toEqual([
      'project',
      'issuetype',
      'summary',
      'reporter',
      'customfield_10050',
    ]);
    expect(all.find(({ fieldId }) => fieldId === 'customfield_10050')).toMatchObject({
      name: 'Affected service',
      hasDefaultValue: false,
      schema: { type: 'option', customId: 10050 },
      allowedValues: [{ value: 'Email' }, {}, {}, {}],
    });
  });

  it('comes in pages', async () => {
    const path = `/rest/api/3/issue/createmeta/OPS/issuetypes/${issueTypeIds.task}?startAt=2&maxResults=1`;
    expect((await call(newJira(), 'GET', path)).body).toMatchObject({
      startAt: 2,
      total: 12,
      fields: [{ fieldId: 'summary' }],
    });
  });

  it.each(['SEC/issuetypes', 'OLD/issuetypes', 'SUP/issuetypes/1'])('is 404 for %s', async (path) => {
    expect((await call(newJira(), 'GET', `/rest/api/3/issue/createmeta/${path}`)).status).toBe(404);
  });

  it('is gone for the whole site at once', async () => {
    expect((await call(newJira(), 'GET', '/rest/api/3/issue/createmeta')).status).not.toBe(200);
  });
});

describe('permissions', () => {
  const granted = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

  async function has(query: string, actor = user(accounts.ordinary)): Promise<boolean[]> {
    const { body } = await call(newJira(), 'GET', `/rest/api/3/mypermissions?${query}`, { actor });
    return Object.values(granted.parse(body).permissions).map(({ havePermission }) => havePermission);
  }

  it('to administer belong to the administrator', async () => {
    expect(await has('permissions=ADMINISTER', user(accounts.administrator))).toEqual([true]);
    expect(await has('permissions=ADMINISTER')).toEqual([false]);
    expect(await has('permissions=ADMINISTER', { kind: 'app' })).toEqual([false]);
    expect(await has('permissions=ADMINISTER', anybody)).toEqual([false]);
  });

  it('in a project depend on the role', async () => {
    const asked = 'permissions=BROWSE_PROJECTS,CREATE_ISSUES,WORK_ON_ISSUES&projectKey=SUP';
    expect(await has(asked)).toEqual([true, true, true]);
    expect(await has(asked, user(accounts.viewer))).toEqual([true, false, false]);
    expect(await has('permissions=BROWSE_PROJECTS&issueKey=SUP-1')).toEqual([true]);
  });

  it.each([
    ['', 400],
    ['permissions=', 400],
    ['permissions=FLY', 400],
    ['permissions=BROWSE_PROJECTS&projectKey=SEC', 404],
    ['permission=ADMINISTER', 400],
  ])('are refused for %j', async (query, status) => {
    expect((await call(newJira(), 'GET', `/rest/api/3/mypermissions?${query}`)).status).toBe(status);
  });
});

describe('the site', () => {
  it('gives its time and address', async () => {
    const { body } = await call(newJira(), 'GET', '/rest/api/3/serverInfo', { actor: anybody });
    expect(body).toMatchObject({ baseUrl: 'https://example.atlassian.net', deploymentType: 'Cloud' });
  });

  it('says whether it tracks time', async () => {
    const jira = newJira();
    expect((await call(jira, 'GET', '/rest/api/3/configuration')).body).toMatchObject({
      timeTrackingEnabled: true,
    });
    jira.site.timeTrackingEnabled = false;
    expect((await call(jira, 'GET', '/rest/api/3/configuration')).body).toMatchObject({
      timeTrackingEnabled: false,
    });
  });

  it('answers 404 for an endpoint that is not simulated', async () => {
    const answered = await call(newJira(), 'GET', '/rest/api/3/nonsense');
    expect(answered).toMatchObject({ status: 404 });
    expect(JSON.stringify(answered.body)).toContain('no endpoint GET /rest/api/3/nonsense');
  });
});
