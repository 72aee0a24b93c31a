import { accounts } from '../../../stand/jira/sample/users';
import { call, newJira, refusalOf, user } from './jira-call';

describe('changing an issue', () => {
  it('sets fields and carries out operations, and keeps a history', async () => {
    const jira = newJira();
    const answered = await call(jira, 'PUT', '/rest/api/3/issue/SUP-1', {
      body: {
        fields: { summary: 'VPN drops' },
        update: {
          labels: [{ add: 'remote-support' }, { remove: 'vpn' }],
          components: [{ set: [{ id: '10300' }] }],
        },
      },
    });
    expect(answered.status).toBe(204);
    const issue = jira.site.issue('SUP-1');
    expect(issue?.fields.get('labels')).toEqual(['remote-support']);
    expect(issue?.fields.get('components')).toEqual(['10300']);
    expect(issue?.history.at(-1)?.items[0]).toEqual({
      field: 'summary',
      from: 'VPN drops every few minutes',
      to: 'VPN drops',
    });
  });

  it.each([
    ['an unknown field', { fields: { nonsense: 1 } }],
    ['a field twice', { fields: { labels: ['a'] }, update: { labels: [{ add: 'b' }] } }],
    ['an operation that the field does not have', { update: { summary: [{ add: 'b' }] } }],
  ])('refuses %s', async (_what, body) => {
    expect((await call(newJira(), 'PUT', '/rest/api/3/issue/SUP-1', { body })).status).toBe(400);
  });

  it('refuses somebody who may only look', async () => {
    const order = { body: { fields: { summary: 'x' } }, actor: user(accounts.viewer) };
    expect((await call(newJira(), 'PUT', '/rest/api/3/issue/SUP-1', order)).status).toBe(403);
  });

  it('assigns, and takes the assignment back', async () => {
    const jira = newJira();
    const path = '/rest/api/3/issue/SUP-2/assignee';
    expect((await call(jira, 'PUT', path, { body: { accountId: accounts.sato } })).status).toBe(204);
    expect(jira.site.issue('SUP-2')?.fields.get('assignee')).toBe(accounts.sato);
    expect((await call(jira, 'PUT', path, { body: { accountId: null } })).status).toBe(204);
    expect(jira.site.issue('SUP-2')?.fields.get('assignee')).toBeNull();
    const refused = await call(jira, 'PUT', path, { body: { accountId: accounts.omar } });
    expect(refusalOf(refused).errors['assignee']).toContain('cannot be assigned issues');
  });

  it('keeps properties', async () => {
    const jira = newJira();
    const path = '/rest/api/3/issue/SUP-2/properties';
    expect((await call(jira, 'PUT', `${path}/a.b`, { body: { n: 1 } })).status).toBe(201);
    expect((await call(jira, 'PUT', `${path}/a.b`, { body: { n: 2 } })).status).toBe(200);
    expect((await call(jira, 'GET', `${path}/a.b`)).body).toEqual({ key: 'a.b', value: { n: 2 } });
    expect((await call(jira, 'GET', path)).body).toMatchObject({ keys: [{ key: 'a.b' }] });
    expect((await call(jira, 'DELETE', `${path}/a.b`)).status).toBe(204);
    expect((await call(jira, 'GET', `${path}/a.b`)).status).toBe(404);
    expect((await call(jira, 'PUT', `${path}/big`, { body: 'x'.repeat(32_768) })).status).toBe(400);
  });
});
