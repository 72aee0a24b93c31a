import { withClosed } from '../../stand/jira/site/workflow';
import type { PermissionKey } from '../../stand/jira/site/permissions';
import type { Project } from '../../stand/jira/site/project';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { createdIssue, plainIssues } from '../support/created-issues';
import { deliveryOf, hour, minute, warmStand } from '../support/deliveries';
import { causesOf, playSession, workLogsOf } from '../support/inspect';
import { issueOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

function projectOf(stand: VirtualStand): Project {
  const project = stand.jira.site.project('SUP');
  if (!project) throw new Error('The simulated Jira has no project SUP.');
  return project;
}

function withhold(stand: VirtualStand, ...keys: PermissionKey[]): void {
  projectOf(stand).withheld = new Set(keys);
}

/** From now on the status of an issue closes it for changes; the function opens it again. */
function close(stand: VirtualStand, issueKey: string): () => void {
  const project = projectOf(stand);
  const { workflow } = project;
  project.workflow = withClosed(workflow, issueOf(stand, issueKey).statusId);
  return () => {
    project.workflow = workflow;
  };
}

async function replay(stand: VirtualStand, lsid: string): Promise<void> {
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
}

/** Its last cause, and what it says to do. */
function causeOf(stand: VirtualStand, lsid: string, eventType?: string): string {
  return causesOf([deliveryOf(stand, lsid, eventType)]).at(-1) ?? '';
}

const everything = { internalComment: true, linkToAppliance: true };

describe('time tracking that is off', () => {
  test('is the cause, and everything else is written all the same', async () => {
    const stand = await warmStand(everything);
    stand.jira.site.timeTrackingEnabled = false;
    const before = issueOf(stand, 'SUP-2').comments.length;
    const calls = watchJira(stand);
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(calls()).toEqual([
      'GET SUP-2',
      'GET SUP-2/worklog',
      'GET SUP-2',
      'GET /rest/api/3/configuration',
      'GET SUP-2/comment',
      'POST SUP-2/comment',
      'GET SUP-2/remotelink',
      'POST SUP-2/remotelink',
    ]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', issueKey: 'SUP-2' });
    expect(causeOf(stand, lsid)).toMatch(
      /^Added an internal comment to SUP-2\. Linked SUP-2 .+ But: Time tracking is off, .+ Switch it on/,
    );
    expect(issueOf(stand, 'SUP-2').comments).toHaveLength(before + 1);

    stand.jira.site.timeTrackingEnabled = true;
    await replay(stand, lsid);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(issueOf(stand, 'SUP-2').comments).toHaveLength(before + 1);
  });

  test('lets the other writes go on where nothing was known of the issue', async () => {
    const stand = await warmStand({ linkToAppliance: true });
    stand.jira.site.timeTrackingEnabled = false;
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(issueOf(stand, 'SUP-2').remoteLinks).toHaveLength(1);
    expect(causeOf(stand, lsid)).toMatch(/^Linked SUP-2 .+ But: Time tracking is off/);
  });

  test('is told of a new issue as well, whatever status Jira answers then', async () => {
    const stand = await warmStand({ issueCreation: plainIssues(), linkToAppliance: true });
    stand.jira.site.timeTrackingEnabled = false;
    const lsid = playSession(stand, { externalKey: undefined });
    await stand.advance(minute);
    expect(createdIssue(stand).remoteLinks).toHaveLength(1);
    expect(causeOf(stand, lsid)).toMatch(/But: Time tracking is off/);
  });
});

describe('a work log that Jira refuses', () => {
  test('for lack of the right to add it waits for a second look, and names the right', async () => {
    const stand = await warmStand({ linkToAppliance: true });
    withhold(stand, 'WORK_ON_ISSUES');
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid)).toMatch(/But: The app lacks the permission “Work on issues” .+SUP-2\./);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    expect(issueOf(stand, 'SUP-2').remoteLinks).toHaveLength(1);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    withhold(stand);
    await replay(stand, lsid);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('for lack of the right to change it, lost since it was added, names that one', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    withhold(stand, 'EDIT_OWN_WORKLOGS');
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid, 'customer-survey')).toMatch(
      /^The app lacks the permission “Edit own work logs”/,
    );
    expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('waiting');
  });

  test('of an issue that is closed for changes names the status', async () => {
    const stand = await warmStand();
    const reopen = close(stand, 'SUP-2');
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid)).toMatch(/^SUP-2 is closed for changes by its status.+ Reopen it/);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    reopen();
    await replay(stand, lsid);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test.each([
    ['for a reason of its own', [], 'Invalid time duration entered.'],
    ['where the app may not edit issues, so that nothing tells whether it is closed', ['EDIT_ISSUES'], 'No.'],
  ] as const)('%s is told in Jira’s words', async (_, withheld, message) => {
    const stand = await warmStand();
    withhold(stand, ...withheld);
    const body = { errorMessages: [message], errors: {} };
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, status: 400, body });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid)).toContain(message);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
  });

  test('stays what it is if Jira cannot be asked why', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({
      method: 'POST',
      path: /SUP-2\/worklog/,
      status: 400,
      body: { errorMessages: ['No.'] },
    });
    stand.jira.faults.add({ path: /\/configuration/, kind: 'no-connection' });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid)).toMatch(/^Jira refused with status 400 .+ No\./);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
  });
});

describe('a data security policy that blocks apps in a project', () => {
  test('is named as a possibility where Jira denies the issue', async () => {
    const stand = await warmStand();
    projectOf(stand).blocksApps = true;
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(causeOf(stand, lsid)).toMatch(/SUP-2 does not exist, .+ data security policy/);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    projectOf(stand).blocksApps = false;
    await stand.advance(7 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });
});
