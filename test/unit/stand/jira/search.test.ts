import { z } from 'zod';
import { issueTypeIds } from '../../../stand/jira/sample/projects';
import { accounts } from '../../../stand/jira/sample/users';
import { app, call, monday, newJira, refusalOf, user } from './jira-call';

const path = '/rest/api/3/search/jql';

const found = z.object({
  issues: z.array(z.object({ key: z.string() })),
  isLast: z.boolean(),
  nextPageToken: z.string().optional(),
});

async function keys(jql: string, actor = app, jira = newJira()): Promise<string[]> {
  const { body } = await call(jira, 'POST', path, { actor, body: { jql, fields: ['summary'] } });
  return found.parse(body).issues.map(({ key }) => key);
}

describe('search', () => {
  it.each([
    ['key = SUP-2', ['SUP-2']],
    ['key = ops-17', ['SUP-6']],
    ['issuekey in (SUP-2, "SUP-1") ORDER BY created ASC', ['SUP-1', 'SUP-2']],
    ['project = OPS ORDER BY created', ['OPS-1', 'OPS-2']],
    ['project = "IT support" AND summary ~ "vpn drops"', ['SUP-1']],
    ['text ~ "conn*" order by created desc', ['SUP-1']],
    ['text ~ "\\"middle of a call\\""', ['SUP-1']],
    ['summary ~ "VPN drop"', []],
    ['created >= -6h AND project = SUP order by created desc', ['SUP-6', 'SUP-5']],
    ['labels = vpn', ['SUP-1']],
    ['assignee is empty and project = SUP and issuetype = Incident', ['SUP-4']],
    ['status in (Resolved, Done)', ['SUP-6']],
  ])('%s', async (jql, expected) => {
    expect(await keys(jql)).toEqual(expected);
  });

  it('finds only what the searcher may see, in projects that are not archived', async () => {
    expect(await keys('text ~ "number"')).toEqual([]);
    expect(await keys('text ~ "confidential"')).toEqual([]);
    expect(await keys('text ~ "confidential"', user(accounts.administrator))).toEqual(['SEC-1']);
  });

  it('finds by a value inside a property', async () => {
    const jira = newJira();
    await call(jira, 'PUT', '/rest/api/3/issue/SUP-3/properties/remote.session', {
      body: { lsid: ['a1', 'b2'] },
    });
    expect(await keys('issue.property[remote.session].lsid = "b2"', app, jira)).toEqual(['SUP-3']);
    expect(await keys('issue.property["remote.session"].lsid = c3', app, jira)).toEqual([]);
  });

  it('finds by creator, including the searcher', async () => {
    const jira = newJira();
    const fields = {
      project: { key: 'SUP' },
      issuetype: { id: issueTypeIds.serviceRequest },
      summary: 'New',
    };
    await call(jira, 'POST', '/rest/api/3/issue', { body: { fields } });
    const mine = 'creator = currentUser() AND created >= "-10m"';
    expect(await keys(mine, app, jira)).toEqual(['SUP-7']);
    expect(await keys(mine, user(accounts.administrator), jira)).toEqual([]);
    expect(await keys(`creator = ${accounts.app}`, app, jira)).toEqual(['SUP-7']);
  });

  it('finds by properties only what is declared searchable, if that is given', async () => {
    const jira = newJira({
      searchableProperties: [{ propertyKey: 'session', path: 'lsid', type: 'string' }],
    });
    expect(await keys('issue.property[session].lsid = a', app, jira)).toEqual([]);
    const answered = await call(
      jira,
      'GET',
      `${path}?jql=${encodeURIComponent('issue.property[session].hash = a')}`,
    );
    expect(answered.status).toBe(400);
  });

  it('comes in pages, to be asked for by the token', async () => {
    const jira = newJira();
    const first = await call(jira, 'POST', path, {
      body: { jql: 'project = SUP', fields: ['summary'], maxResults: 4 },
    });
    const { nextPageToken, isLast } = found.parse(first.body);
    expect(isLast).toBe(false);
    const rest = await call(jira, 'POST', path, {
      body: { jql: 'project = SUP', fields: ['summary'], maxResults: 4, nextPageToken },
    });
    expect(found.parse(rest.body)).toMatchObject({ isLast: true, issues: [{}, {}] });
  });

  it('answers only ids if no fields are asked for', async () => {
    const { body } = await call(newJira(), 'GET', `${path}?jql=key%3DSUP-1`);
    expect(body).toEqual({ issues: [{ id: '10001' }], isLast: true });
  });

  it.each([
    ['', 'Unbounded'],
    ['order by created', 'Unbounded'],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['project = SEC', "The value 'SEC' does not exist for the field 'project'."],
    ['key = SUP-999', "An issue with key 'SUP-999' does not exist for field 'key'."],
    ['colour = red', "Field 'colour' does not exist"],
    ['project = SUP order by colour', "Field 'colour' does not exist"],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['created >= yesterday', "Date value 'yesterday'"],
    ['project SUP', 'Expecting operator'],
    ['project = SUP key = SUP-1', 'Expecting AND'],
    ['text ~ "open', 'is not expected here'],
  ])('refuses %j', async (jql, message) => {
    const answered = await call(newJira(), 'POST', path, { body: { jql } });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered).errorMessages[0]).toContain(message);
  });

  it('refuses parameters of the search that is gone, and the search itself', async () => {
    const jira = newJira();
    expect((await call(jira, 'POST', path, { body: { jql: 'key = SUP-1', startAt: 0 } })).status).toBe(400);
    expect((await call(jira, 'GET', '/rest/api/3/search?jql=key%3DSUP-1')).status).toBe(410);
    expect(
      (await call(jira, 'POST', path, { body: { jql: 'key = SUP-1', nextPageToken: 'x' } })).status,
    ).toBe(400);
  });
});

describe('the lag of the search', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: monday, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('hides what has just been created or changed', async () => {
    const jira = newJira({ searchLagMs: 3_000 });
    const fields = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Fresh' };
    await call(jira, 'POST', '/rest/api/3/issue', { body: { fields } });
    await call(jira, 'PUT', '/rest/api/3/issue/SUP-1', { body: { fields: { summary: 'Renamed' } } });
    expect(await keys('summary ~ fresh', app, jira)).toEqual([]);
    expect(await keys('summary ~ "drops"', app, jira)).toEqual(['SUP-1']);
    jest.setSystemTime(monday + 3_000);
    expect(await keys('summary ~ fresh', app, jira)).toEqual(['OPS-3']);
    expect(await keys('summary ~ "drops"', app, jira)).toEqual([]);
    expect(await keys('summary ~ renamed', app, jira)).toEqual(['SUP-1']);
  });
});
