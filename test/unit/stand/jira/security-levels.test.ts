import { accounts } from '../../../stand/jira/sample/users';
import type { SimulatedJira } from '../../../stand/jira/simulated-jira';
import { call, idOf, newJira, user, worklog, type Answered } from './jira-call';

const path = '/rest/api/3/issue/SUP-1';
const newIssue = {
  fields: { project: { id: '10000' }, issuetype: { id: '10100' }, summary: 'Printer' },
};

/** A site in whose project the app is in no security level, and Maja in one. */
function jiraWithLevel({ isDefault = false } = {}): SimulatedJira {
  const jira = newJira();
  const project = jira.site.project('SUP');
  const issue = jira.site.issue('SUP-1');
  if (!project || !issue) throw new Error('The sample site has no SUP-1.');
  project.securityLevels = [{ id: '10021', name: 'Team only', members: new Set([accounts.maja]) }];
  if (isDefault) project.defaultSecurityLevelId = '10021';
  else issue.securityLevelId = '10021';
  return jira;
}

function keysOf({ body }: Answered): string {
  return JSON.stringify(body);
}

describe('an issue with a security level', () => {
  it('is there for whoever is in the level, and for nobody else', async () => {
    const jira = jiraWithLevel();
    expect((await call(jira, 'GET', path)).status).toBe(404);
    expect((await call(jira, 'POST', `${path}/worklog`, { body: worklog() })).status).toBe(404);
    expect((await call(jira, 'GET', '/rest/api/3/issue/SUP-2')).status).toBe(200);
    expect((await call(jira, 'GET', path, { actor: user(accounts.maja) })).status).toBe(200);
    expect((await call(jira, 'GET', path, { actor: user(accounts.administrator) })).status).toBe(404);
  });

  it('leaves the project to be browsed', async () => {
    const asked = '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS';
    const { body } = await call(jiraWithLevel(), 'GET', `${asked}&projectKey=SUP`);
    expect(body).toMatchObject({ permissions: { BROWSE_PROJECTS: { havePermission: true } } });
    expect((await call(jiraWithLevel(), 'GET', `${asked}&issueKey=SUP-1`)).status).toBe(404);
  });

  it('is found by whoever is in the level, and by nobody else', async () => {
    const jira = jiraWithLevel();
    const search = '/rest/api/3/search/jql?fields=summary&jql=project%20%3D%20SUP';
    expect(keysOf(await call(jira, 'GET', search))).not.toContain('"SUP-1"');
    expect(keysOf(await call(jira, 'GET', search))).toContain('"SUP-2"');
    expect(keysOf(await call(jira, 'GET', search, { actor: user(accounts.maja) }))).toContain('"SUP-1"');
  });

  it('is watched by nobody who does not see it', async () => {
    const jira = jiraWithLevel();
    const watch = (accountId: string) =>
      call(jira, 'POST', `${path}/watchers`, { actor: user(accounts.maja), body: accountId });
    expect((await watch(accounts.administrator)).status).toBe(401);
    expect((await watch(accounts.maja)).status).toBe(204);
  });

  it('loses the level in a project whose scheme does not have it', async () => {
    const jira = jiraWithLevel();
    const { site } = jira;
    const [issue, project] = [site.issue('SUP-1'), site.project('OPS')];
    if (issue && project) site.moveIssue(issue, project, Date.now());
    expect((await call(jira, 'GET', path)).status).toBe(200);
  });
});

describe('a new issue in a project with a default security level', () => {
  it('gets it, even if its creator cannot see it then', async () => {
    const jira = jiraWithLevel({ isDefault: true });
    const answered = await call(jira, 'POST', '/rest/api/3/issue', { body: newIssue });
    expect(answered.status).toBe(201);
    const created = `/rest/api/3/issue/${idOf(answered)}`;
    expect((await call(jira, 'GET', created)).status).toBe(404);
    expect((await call(jira, 'GET', created, { actor: user(accounts.maja) })).status).toBe(200);
  });

  it('gets it as a customer request, too', async () => {
    const jira = jiraWithLevel({ isDefault: true });
    const body = {
      serviceDeskId: '4',
      requestTypeId: '25',
      requestFieldValues: { summary: 'Printer', description: 'It jams.' },
    };
    await call(jira, 'POST', '/rest/servicedeskapi/request', { body });
    const created = jira.site.issues().filter(({ creator }) => creator === accounts.app);
    expect(created.map(({ securityLevelId }) => securityLevelId)).toEqual(['10021']);
  });
});
