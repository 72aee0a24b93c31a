import { accounts } from '../../../stand/jira/sample/users';
import { call, document, idOf, newJira, user, worklog } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/worklog';

describe('changing a work log', () => {
  it('updates what is given and keeps the rest', async () => {
    const jira = newJira();
    const id = idOf(
      await call(jira, 'POST', path, { body: worklog({ properties: [{ key: 'a', value: 1 }] }) }),
    );
    const answered = await call(jira, 'PUT', `${path}/${id}?expand=properties`, {
      body: { comment: document('With the survey.'), properties: [{ key: 'b', value: 2 }] },
    });
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject({
      id,
      timeSpentSeconds: 1_800,
      comment: document('With the survey.'),
      properties: [
        { key: 'a', value: 1 },
        { key: 'b', value: 2 },
      ],
    });
  });

  it('is for the author and for administrators', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    const change = { body: { timeSpentSeconds: 60 } };
    const stranger = await call(jira, 'PUT', `${path}/${id}`, { ...change, actor: user(accounts.ordinary) });
    const chief = await call(jira, 'PUT', `${path}/${id}`, {
      ...change,
      actor: user(accounts.administrator),
    });
    expect([stranger.status, chief.status]).toEqual([400, 200]);
  });

  it('does not know a parameter that only creating has', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    expect((await call(jira, 'PUT', `${path}/${id}?reduceBy=1h`, { body: {} })).status).toBe(400);
  });

  it('deletes it and gives the estimate back', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    expect((await call(jira, 'DELETE', `${path}/${id}?notifyUsers=false`)).status).toBe(204);
    expect(jira.site.issue('SUP-1')).toMatchObject({ worklogs: [], remainingEstimateSeconds: 14_400 });
    expect((await call(jira, 'DELETE', `${path}/${id}`)).status).toBe(404);
  });

  it('reads and writes single properties', async () => {
    const jira = newJira();
    const id = idOf(await call(jira, 'POST', path, { body: worklog() }));
    const property = `${path}/${id}/properties/session`;
    expect((await call(jira, 'GET', property)).status).toBe(404);
    expect((await call(jira, 'PUT', property, { body: { lsid: 'a1' } })).status).toBe(201);
    expect((await call(jira, 'PUT', property, { body: { lsid: 'a2' } })).status).toBe(200);
    expect((await call(jira, 'GET', property)).body).toEqual({ key: 'session', value: { lsid: 'a2' } });
  });
});
