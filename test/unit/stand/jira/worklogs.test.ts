import { accounts } from '../../../stand/jira/sample/users';
import { withClosed } from '../../../stand/jira/site/workflow';
import { call, document, idOf, newJira, refusalOf, user, worklog } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/worklog';
const started = Date.UTC(2026, 0, 31, 9);

describe('writing a work log', () => {
  it('keeps what was written, by the account that wrote it', async () => {
    const jira = newJira();
    const properties = [{ key: 'session', value: { lsid: 'a1', hash: 'x' } }];
    const answered = await call(
      jira,
      'POST',
      `${path}?notifyUsers=false&adjustEstimate=leave&expand=properties`,
      {
        body: worklog({ properties }),
      },
    );
    expect(answered.status).toBe(201);
    expect(answered.body).toMatchObject({
      author: { accountId: accounts.app, displayName: 'Remote Support' },
      comment: document('Helped with the VPN client.'),
      started: '2026-01-31T09:00:00.000+0000',
      timeSpent: '30m',
      timeSpentSeconds: 1_800,
      properties,
    });
  });

  it('returns properties only to those who ask for them', async () => {
    const jira = newJira();
    await call(jira, 'POST', path, { body: worklog({ properties: [{ key: 'session', value: 1 }] }) });
    const without = await call(jira, 'GET', path);
    const withThem = await call(jira, 'GET', `${path}?expand=properties`);
    expect(JSON.stringify(without.body)).not.toContain('properties');
    expect(withThem.body).toMatchObject({ worklogs: [{ properties: [{ key: 'session', value: 1 }] }] });
  });

  it('takes an offset and answers in UTC', async () => {
    const answered = await call(newJira(), 'POST', path, {
      body: worklog({ started: '2026-01-31T10:30:00.000+0130' }),
    });
    expect(answered.body).toMatchObject({ started: '2026-01-31T09:00:00.000+0000' });
  });

  it.each([
    '2026-01-31T09:00:00.000Z',
    '2026-01-31T09:00:00+0000',
    '2026-01-31T09:00:00.000+00:00',
    '2026-02-30T09:00:00.000+0000',
    '2026-01-31',
  ])('refuses the start %s', async (text) => {
    const answered = await call(newJira(), 'POST', path, { body: worklog({ started: text }) });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered).errors).toHaveProperty('started');
  });

  it.each([
    [{ timeSpentSeconds: 59 }],
    [{ timeSpentSeconds: undefined }],
    [{ timeSpentSeconds: undefined, timeSpent: 'soon' }],
  ])('refuses the duration %j', async (duration) => {
    const answered = await call(newJira(), 'POST', path, { body: worklog(duration) });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered)).toEqual({
      errorMessages: ['Worklog must not be null.'],
      errors: { timeLogged: 'Invalid time duration entered.' },
    });
  });

  it('refuses fields, parameters and values that it does not know', async () => {
    const jira = newJira();
    const misspeltField = await call(jira, 'POST', path, { body: worklog({ timeSpendSeconds: 60 }) });
    const misspeltParameter = await call(jira, 'POST', `${path}?notifyUser=false`, { body: worklog() });
    const wrongValue = await call(jira, 'POST', `${path}?adjustEstimate=keep`, { body: worklog() });
    expect([misspeltField.status, misspeltParameter.status, wrongValue.status]).toEqual([400, 400, 400]);
    expect(refusalOf(misspeltParameter).errorMessages[0]).toContain('notifyUser');
    expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
  });

  it('refuses more than an issue holds', async () => {
    const jira = newJira();
    jira.site.issueLimits.worklogs = 1;
    await call(jira, 'POST', path, { body: worklog() });
    expect((await call(jira, 'POST', path, { body: worklog() })).status).toBe(413);
  });

  it('refuses somebody who may not work on issues, with 400 as documented', async () => {
    const answered = await call(newJira(), 'POST', path, { body: worklog(), actor: user(accounts.viewer) });
    expect(answered.status).toBe(400);
  });

  it('does not exist if time tracking is off, and cannot be added', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    jira.site.timeTrackingEnabled = false;
    expect((await call(jira, 'GET', path)).status).toBe(404);
    expect((await call(jira, 'GET', `${path}/${id}`)).status).toBe(404);
    expect((await call(jira, 'PUT', `${path}/${id}`, { body: worklog() })).status).toBe(404);
    expect((await call(jira, 'DELETE', `${path}/${id}`)).status).toBe(404);
    expect((await call(jira, 'POST', path, { body: worklog() })).status).toBe(400);
  });

  it('cannot be added or changed in a status that is not editable', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    const project = jira.site.project('SUP');
    const { statusId = '' } = jira.site.issue('SUP-1') ?? {};
    if (project) project.workflow = withClosed(project.workflow, statusId);
    for (const [method, ending] of [
      ['POST', ''],
      ['PUT', `/${id}`],
      ['DELETE', `/${id}`],
    ] as const) {
      expect((await call(jira, method, `${path}${ending}`, { body: worklog() })).status).toBe(400);
    }
    expect((await call(jira, 'GET', '/rest/api/3/issue/SUP-1/editmeta')).body).toEqual({ fields: {} });
    expect((await call(jira, 'GET', '/rest/api/3/issue/OPS-1/editmeta')).body).toMatchObject({
      fields: { summary: { required: true } },
    });
  });

  it('cannot be seen by an app that a data security policy blocks', async () => {
    const jira = newJira();
    const project = jira.site.project('SUP');
    if (project) project.blocksApps = true;
    expect((await call(jira, 'GET', path)).status).toBe(404);
    expect((await call(jira, 'GET', path, { actor: user(accounts.maja) })).status).toBe(200);
    expect((await call(jira, 'GET', '/rest/api/3/data-policy')).body).toEqual({ anyContentBlocked: true });
    const ids = [...jira.site.projects.values()].map(({ id }) => id).join(',');
    const { body } = await call(jira, 'GET', `/rest/api/3/data-policy/project?ids=${ids}`);
    expect(JSON.stringify(body).split('true')).toHaveLength(2);
  });

  it('notifies the watchers unless told not to', async () => {
    const jira = newJira();
    await call(jira, 'POST', `${path}?notifyUsers=false`, { body: worklog() });
    expect(jira.site.notifications).toEqual([]);
    await call(jira, 'POST', path, { body: worklog() });
    expect(jira.site.notifications).toMatchObject([{ issueKey: 'SUP-1', event: 'work-log' }]);
  });
});

describe('the remaining estimate', () => {
  it.each([
    ['adjustEstimate=leave', 14_400],
    ['adjustEstimate=auto', 12_600],
    ['', 12_600],
    ['adjustEstimate=new&newEstimate=1h', 3_600],
    ['adjustEstimate=manual&reduceBy=1h%2030m', 9_000],
  ])('with %s', async (query, seconds) => {
    const jira = newJira();
    const answered = await call(jira, 'POST', `${path}?${query}`, { body: worklog() });
    expect(answered.status).toBe(201);
    expect(jira.site.issue('SUP-1')?.remainingEstimateSeconds).toBe(seconds);
  });

  it.each(['adjustEstimate=new', 'adjustEstimate=new&newEstimate=long', 'adjustEstimate=manual'])(
    'refuses %s',
    async (query) => {
      const jira = newJira();
      expect((await call(jira, 'POST', `${path}?${query}`, { body: worklog() })).status).toBe(400);
      expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
    },
  );
});

describe('listing work logs', () => {
  it('can be narrowed to those that started between two moments, both excluded', async () => {
    const jira = newJira();
    await call(jira, 'POST', path, { body: worklog() });
    const around = await call(
      jira,
      'GET',
      `${path}?startedAfter=${started - 1}&startedBefore=${started + 1}`,
    );
    const at = await call(jira, 'GET', `${path}?startedAfter=${started}&startedBefore=${started + 1}`);
    expect(around.body).toMatchObject({ total: 1 });
    expect(at.body).toMatchObject({ total: 0, worklogs: [] });
  });

  it('comes in pages', async () => {
    const jira = newJira();
    for (const seconds of [60, 120, 180]) {
      await call(jira, 'POST', path, { body: worklog({ timeSpentSeconds: seconds }) });
    }
    const page = await call(jira, 'GET', `${path}?startAt=1&maxResults=1`);
    expect(page.body).toMatchObject({
      startAt: 1,
      maxResults: 1,
      total: 3,
      worklogs: [{ timeSpentSeconds: 120 }],
    });
  });
});
