import { z } from 'zod';
import { issueTypeIds } from '../../../stand/jira/sample/projects';
import { accounts } from '../../../stand/jira/sample/users';
import { anybody, call, document, newJira, refusalOf, user } from './jira-call';

const notFound = {
  errorMessages: ['Issue does not exist or you do not have permission to see it.'],
  errors: {},
};

describe('reading an issue', () => {
  it('answers the fields that are asked for, and no others', async () => {
    const { status, body } = await call(
      newJira(),
      'GET',
      '/rest/api/3/issue/SUP-1?fields=summary,status,assignee',
    );
    expect(status).toBe(200);
    const { fields } = z.object({ fields: z.record(z.string(), z.unknown()) }).parse(body);
    expect(Object.keys(fields).sort()).toEqual(['assignee', 'status', 'summary']);
    expect(fields).toMatchObject({
      summary: 'VPN drops every few minutes',
      status: { name: 'In progress', statusCategory: { key: 'indeterminate' } },
      assignee: { accountId: accounts.maja, displayName: 'Maja Lindqvist' },
    });
  });

  it('answers everything if nothing is asked for', async () => {
    const { body } = await call(newJira(), 'GET', '/rest/api/3/issue/SUP-1');
    expect(body).toMatchObject({
      key: 'SUP-1',
      fields: {
        project: { key: 'SUP', projectTypeKey: 'service_desk' },
        issuetype: { name: 'Incident' },
        priority: { name: 'Medium' },
        labels: ['vpn'],
        customfield_10050: { id: '10201', value: 'VPN' },
        resolution: null,
        reporter: { displayName: 'Leonie Vogel', accountType: 'customer' },
        comment: { total: 1 },
        worklog: { total: 0 },
        timetracking: { remainingEstimate: '4h' },
        watches: { watchCount: 2, isWatching: false },
      },
    });
  });

  it('leaves a field out on demand', async () => {
    const { body } = await call(newJira(), 'GET', '/rest/api/3/issue/SUP-1?fields=-description');
    const { fields } = z.object({ fields: z.record(z.string(), z.unknown()) }).parse(body);
    expect(fields).toHaveProperty('summary');
    expect(fields).not.toHaveProperty('description');
  });

  it.each(['sup-1', 'Sup-1', '10001'])('finds it as %s', async (name) => {
    expect((await call(newJira(), 'GET', `/rest/api/3/issue/${name}`)).body).toMatchObject({ key: 'SUP-1' });
  });

  it('finds a moved one by its former key', async () => {
    const jira = newJira();
    expect((await call(jira, 'GET', '/rest/api/3/issue/OPS-17')).body).toMatchObject({ key: 'SUP-6' });
    const issue = jira.site.issue('OPS-1');
    const target = jira.site.project('SUP');
    if (issue === undefined || target === undefined) throw new Error('The sample site lacks OPS-1 or SUP');
    jira.site.moveIssue(issue, target, Date.now());
    expect((await call(jira, 'GET', '/rest/api/3/issue/OPS-1')).body).toMatchObject({
      key: 'SUP-7',
      fields: { project: { key: 'SUP' } },
    });
  });

  it('gives a former key to no other issue', () => {
    const { site } = newJira();
    const project = site.project('OPS');
    if (project === undefined) throw new Error('The sample site lacks OPS');
    const keys = Array.from({ length: 16 }, () => site.nextIssueKey(project));
    expect(keys).toEqual(expect.arrayContaining(['OPS-16', 'OPS-18']));
    expect(keys).not.toContain('OPS-17');
  });

  it.each([
    ['does not exist', 'SUP-999', undefined],
    ['is in a project without access', 'SEC-1', undefined],
    ['is in an archived project', 'OLD-1', undefined],
    ['is asked for by nobody', 'SUP-1', anybody],
    ['is asked for by a stranger', 'SUP-1', user(accounts.owen)],
  ])('answers 404 for one that %s', async (_why, key, actor) => {
    const answered = await call(
      newJira(),
      'GET',
      `/rest/api/3/issue/${key}`,
      actor === undefined ? {} : { actor },
    );
    expect(answered.status).toBe(404);
    expect(answered.body).toEqual(notFound);
  });

  it('refuses a misspelt parameter and an unknown field', async () => {
    const jira = newJira();
    expect((await call(jira, 'GET', '/rest/api/3/issue/SUP-1?field=summary')).status).toBe(400);
    expect((await call(jira, 'GET', '/rest/api/3/issue/SUP-1?fields=sumary')).status).toBe(400);
  });
});

const incident = {
  project: { key: 'SUP' },
  issuetype: { id: issueTypeIds.incident },
  summary: 'Mail does not arrive',
  customfield_10050: { value: 'Email' },
};

describe('creating an issue', () => {
  it('refuses a field that nobody may set, and names it', async () => {
    const jira = newJira();
    const type = jira.site.project('SUP')?.issueTypes.find(({ id }) => id === incident.issuetype.id);
    if (!type) throw new Error('The sample site has no incident.');
    type.fields = type.fields.map((field) =>
      field.fieldId === 'assignee' ? { ...field, refuses: 'Ask Maja first.' } : field,
    );
    const fields = { ...incident, assignee: { accountId: accounts.maja } };
    const answered = await call(jira, 'POST', '/rest/api/3/issue', { body: { fields } });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered).errors).toEqual({ assignee: 'Ask Maja first.' });
  });

  it('takes all kinds of fields, and properties in the same request', async () => {
    const jira = newJira();
    const answered = await call(jira, 'POST', '/rest/api/3/issue', {
      body: {
        fields: {
          ...incident,
          description: document('From the session.'),
          assignee: { accountId: accounts.tunde },
          reporter: { id: accounts.leonie },
          priority: { name: 'High' },
          labels: ['remote-support'],
          components: [{ name: 'Network' }],
          duedate: '2026-03-01',
          customfield_10051: 'PC-0417',
        },
        properties: [{ key: 'session', value: { lsid: 'a1' } }],
      },
    });
    expect(answered.status).toBe(201);
    expect(answered.body).toMatchObject({ key: 'SUP-7' });
    const read = await call(jira, 'GET', '/rest/api/3/issue/SUP-7?properties=session');
    expect(read.body).toMatchObject({
      properties: { session: { lsid: 'a1' } },
      fields: {
        status: { name: 'To do' },
        assignee: { accountId: accounts.tunde },
        reporter: { accountId: accounts.leonie },
        creator: { accountId: accounts.app },
        priority: { name: 'High' },
        labels: ['remote-support'],
        components: [{ name: 'Network' }],
        duedate: '2026-03-01',
        customfield_10050: { value: 'Email' },
        customfield_10051: 'PC-0417',
      },
    });
  });

  it('takes lists and numbers', async () => {
    const answered = await call(newJira(), 'POST', '/rest/api/3/issue', {
      body: {
        fields: {
          project: { id: '10001' },
          issuetype: { name: 'Task' },
          summary: 'Check',
          customfield_10053: 2.5,
          customfield_10054: [{ value: 'Oslo' }],
        },
      },
    });
    expect(answered.status).toBe(201);
  });

  it('names every required field that is missing', async () => {
    const answered = await call(newJira(), 'POST', '/rest/api/3/issue', {
      body: { fields: { project: { key: 'SUP' }, issuetype: { name: 'Incident' } } },
    });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered)).toEqual({
      errorMessages: [],
      errors: {
        summary: 'You must specify a summary of the issue.',
        customfield_10050: 'Affected service is required.',
      },
    });
  });

  it.each([
    ['an unknown project', { project: { key: 'NONE' } }, 'project'],
    ['a project without access', { project: { key: 'SEC' } }, 'project'],
    ['an archived project', { project: { key: 'OLD' } }, 'project'],
    ['an issue type of another project', { issuetype: { id: issueTypeIds.bug } }, 'issuetype'],
    ['a summary of two lines', { summary: 'one\ntwo' }, 'summary'],
    ['a summary that is too long', { summary: 'x'.repeat(256) }, 'summary'],
    ['a description in plain text', { description: 'plain' }, 'description'],
    ['an option that does not exist', { customfield_10050: { value: 'Fax' } }, 'customfield_10050'],
    ['a label with a space', { labels: ['two words'] }, 'labels'],
    ['a field that is not on the screen', { customfield_10053: 1 }, 'customfield_10053'],
    ['an assignee who may not be assigned', { assignee: { accountId: accounts.viewer } }, 'assignee'],
    ['an assignee who has left', { assignee: { accountId: accounts.rosa } }, 'assignee'],
    ['an assignee who does not exist', { assignee: { accountId: 'nobody' } }, 'assignee'],
    ['a user name of former times', { assignee: { name: 'maja' } }, 'assignee'],
    ['a component of another project', { components: [{ name: 'Servers' }] }, 'components'],
  ])('refuses %s', async (_what, fields, field) => {
    const jira = newJira();
    const before = jira.site.issues().length;
    const answered = await call(jira, 'POST', '/rest/api/3/issue', {
      body: { fields: { ...incident, ...fields } },
    });
    expect(answered.status).toBe(400);
    expect(Object.keys(refusalOf(answered).errors)).toEqual([field]);
    expect(jira.site.issues()).toHaveLength(before);
  });

  it('refuses a body of another form', async () => {
    const jira = newJira();
    const unknown = await call(jira, 'POST', '/rest/api/3/issue', {
      body: { fields: incident, propertys: [] },
    });
    const bare = await jira.handle(
      new Request('https://x.example/rest/api/3/issue', {
        method: 'POST',
        body: '{',
        headers: { 'Content-Type': 'application/json' },
      }),
      { kind: 'app' },
    );
    expect([unknown.status, bare.status]).toEqual([400, 400]);
  });
});
