import type { Project } from '../../stand/jira/site/project';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { outcomes, stepNamed, testWith } from '../support/test-connection';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const steps = async (changes?: object) => (await testWith(stand, changes)).steps;

describe('a test says of Jira', () => {
  const issueIn = (projectId: string, issueTypeId = '10101') => ({
    issueCreation: { mode: 'issue', projectId, issueTypeId },
  });
  const requestIn = (serviceDeskId: string, requestTypeId = '25') => ({
    issueCreation: { mode: 'request', serviceDeskId, requestTypeId },
  });

  function project(key: string): Project {
    const found = stand.jira.site.project(key);
    if (!found) throw new Error(`The simulated Jira has no project ${key}.`);
    return found;
  }

  test('that time tracking is off, if a work log is wanted', async () => {
    stand.jira.site.timeTrackingEnabled = false;
    expect(stepNamed(await steps(), 'Time tracking in Jira')).toMatchObject({
      outcome: 'failed',
      advice: expect.stringContaining('Time tracking'),
    });
    expect(stepNamed(await steps({ updateWorkLog: false }), 'Time tracking in Jira')).toBeUndefined();
  });

  test('that issues and requests can be created', async () => {
    const issue = stepNamed(await steps(issueIn('10000')), 'Project in Jira');
    expect(issue).toMatchObject({
      outcome: 'passed',
      detail: expect.stringContaining('Incident can be created'),
    });
    const request = stepNamed(await steps(requestIn('4')), 'Service desk in Jira');
    expect(request).toMatchObject({ outcome: 'passed', detail: expect.stringContaining('Get IT help') });
  });

  test.each([
    ['is archived', issueIn('10002', '10104'), 'Project in Jira', /is archived/],
    ['does not have that issue type', issueIn('10000', '99'), 'Project in Jira', /type cannot be created/],
    ['does not exist', issueIn('99999'), 'Project in Jira', /99999/],
    ['is closed to the app', issueIn('10003', '10105'), 'Project in Jira', /10003/],
    ['has no such service desk', requestIn('99'), 'Service desk in Jira', /does not exist/],
    [
      'does not have that request type',
      requestIn('4', '99'),
      'Service desk in Jira',
      /request type no longer exists/,
    ],
  ])('that the chosen project %s', async (_, changes, name, detail) => {
    expect(stepNamed(await steps(changes), name)).toMatchObject({
      outcome: 'failed',
      detail: expect.stringMatching(detail),
      advice: expect.stringMatching(/Choose|give the app/),
    });
  });

  test('that the app may look, but do no more', async () => {
    project('SUP').roles.set(accounts.app, 'viewer');
    const found = await steps(issueIn('10000'));
    expect(stepNamed(found, 'Project in Jira')?.outcome).toBe('failed');
    expect(stepNamed(found, 'Permissions in Jira')).toMatchObject({
      outcome: 'failed',
      detail:
        'The app lacks: Work on issues, Edit own worklogs, Delete own worklogs, Create issues, Assign issues.',
    });
  });

  test('that it lacks the rights for comments, attachments, links and transitions', async () => {
    project('SUP').roles.set(accounts.app, 'viewer');
    const rule = { survey: 'customer', question: 'rating', answer: '5', transition: 'Close', resolution: '' };
    const found = await steps({
      ...issueIn('10000'),
      updateWorkLog: false,
      internalComment: true,
      attachFullReport: true,
      linkToAppliance: true,
      surveyTransitions: [rule],
    });
    expect(stepNamed(found, 'Permissions in Jira')?.detail).toContain(
      'Add comments, Edit own comments, Delete own comments, Create attachments, Delete own attachments, Link issues, Transition issues',
    );
  });

  test('that the app may do nothing in any project', async () => {
    for (const key of ['SUP', 'OPS', 'OLD']) project(key).roles.delete(accounts.app);
    expect(stepNamed(await steps(), 'Permissions in Jira')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('Browse projects'),
    });
  });

  test('that a data security policy keeps the app from a project', async () => {
    expect(stepNamed(await steps(), 'Data security policies in Jira')).toBeUndefined();
    project('SUP').blocksApps = true;
    expect(stepNamed(await steps(), 'Data security policies in Jira')).toMatchObject({
      outcome: 'warning',
      detail: 'A data security policy keeps the app from the content of some project.',
    });
    const confined = (key: string) => ({
      writableProjects: { mode: 'these', projects: [{ id: project(key).id, key }] },
    });
    expect(stepNamed(await steps(confined('SUP')), 'Data security policies in Jira')).toMatchObject({
      outcome: 'failed',
      detail: 'A data security policy keeps the app from the content of a project: SUP.',
      advice: expect.stringContaining('administrator of the organization'),
    });
    expect(stepNamed(await steps(confined('OPS')), 'Data security policies in Jira')).toBeUndefined();
    expect(stepNamed(await steps(issueIn('10000')), 'Data security policies in Jira')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('where issues are created'),
    });
    expect(stepNamed(await steps(requestIn('4')), 'Data security policies in Jira')?.outcome).toBe('warning');
  });

  test('nothing of policies if it does not tell', async () => {
    project('SUP').blocksApps = true;
    stand.jira.faults.add({ path: /data-policy/, status: 403 });
    const found = await steps(issueIn('10000'));
    expect(stepNamed(found, 'Data security policies in Jira')).toBeUndefined();
    expect(stepNamed(found, 'Permissions in Jira')?.outcome).toBe('failed');
  });

  test('that a right to assign is missing only if somebody has to be assigned', async () => {
    stand.jira.faults.add({
      path: /mypermissions.*ASSIGN/,
      status: 200,
      body: {
        permissions: Object.fromEntries(
          [
            'BROWSE_PROJECTS',
            'WORK_ON_ISSUES',
            'EDIT_OWN_WORKLOGS',
            'DELETE_OWN_WORKLOGS',
            'CREATE_ISSUES',
          ].map((key) => [key, { name: key, havePermission: true }]),
        ),
      },
    });
    const wanted = await steps({ ...issueIn('10000'), assignOnCreation: true });
    expect(stepNamed(wanted, 'Permissions in Jira')?.detail).toBe('The app lacks: ASSIGN_ISSUES.');
    const unwanted = await steps({ ...issueIn('10000'), assignOnCreation: false });
    expect(stepNamed(unwanted, 'Permissions in Jira')?.outcome).toBe('passed');
  });

  test('that it does not answer, and goes on with the next step', async () => {
    stand.jira.faults.add({ path: /configuration$/, kind: 'no-connection' });
    const found = outcomes(await steps(issueIn('10000')));
    expect(found).toMatchObject({ 'Time tracking in Jira': 'failed', 'Project in Jira': 'passed' });
  });
});
