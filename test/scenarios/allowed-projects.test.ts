import type { SeededSettings } from '../stand/seed-configuration';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { deliveryOf, warmStand } from './support/deliveries';
import { dryRunOf, standWithUntoldSession } from './support/dry-run';
import { jiraCallsOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const support = { id: '10000', key: 'SUP' };
const operations = { id: '10001', key: 'OPS' };
const supportOnly: Partial<SeededSettings> = { writableProjects: { mode: 'these', projects: [support] } };
const notAllowed =
  'The issue OPS-1 is in the project OPS, which sessions of this configuration may not write into. If sessions may write there, add the project to the configuration and replay the delivery. Else discard it: anybody who opens a link to a session can put any key into it.';

const writesOf = (stand: VirtualStand, from = 0) =>
  stand.jira.calls.slice(from).filter(({ method }) => method !== 'GET');

describe('an external key that names an issue of another project', () => {
  test('is only a claim: nothing is written there, and the delivery is parked with that reason', async () => {
    const stand = await createVirtualStand({
      configuration: {
        ...supportOnly,
        internalComment: true,
        linkToAppliance: true,
        assignUnassigned: true,
        attachFullReport: true,
      },
    });
    const from = stand.jira.calls.length;
    const lsid = playSession(stand, { externalKey: 'OPS-1' });
    await stand.advance(60);
    expect(writesOf(stand, from)).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'parked',
      issueKey: 'OPS-1',
      attempts: [{ stage: 'issue', cause: notAllowed }],
    });
  });

  test('beside issues of an allowed project: those are written first', async () => {
    const stand = await createVirtualStand({ configuration: { ...supportOnly, addToAllIssues: true } });
    const lsid = playSession(stand, { externalKey: 'OPS-1 SUP-2 SUP-3' });
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(workLogsOf(stand, 'OPS-1')).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'parked',
      attempts: [{ cause: `Added a work log to SUP-2. Added a work log to SUP-3. But: ${notAllowed}` }],
    });
  });

  test('is used by a replay, once the configuration allows the project', async () => {
    const stand = await createVirtualStand({ configuration: supportOnly });
    const lsid = playSession(stand, { externalKey: 'OPS-1' });
    await stand.advance(60);
    const projects = [support, operations];
    await changeSettings(stand, { writableProjects: { mode: 'these', projects } });
    const { id } = deliveryOf(stand, lsid);
    await administer(stand, 'replayDeliveries', { ids: [id] });
    await stand.advance(60);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'OPS-1')).toHaveLength(1);
  });

  test('is shown by a dry run', async () => {
    const { stand } = await standWithUntoldSession({ externalKey: 'OPS-1' }, supportOnly);
    expect(await dryRunOf(stand)).toMatchObject({ outcome: 'fails', words: [notAllowed] });
  });
});

describe('the project of an issue', () => {
  test('is the one that it is in now, whatever key it is named by', async () => {
    const stand = await createVirtualStand({ configuration: supportOnly });
    const before = workLogsOf(stand, 'SUP-6').length;
    playSession(stand, { externalKey: 'OPS-17' });
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-6')).toHaveLength(before + 1);

    const { site } = stand.jira;
    const [moved, to] = [site.issue('SUP-2'), site.project('OPS')];
    if (!moved || !to) throw new Error('The sample lacks SUP-2 or OPS.');
    site.moveIssue(moved, to, stand.clock.now());
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(60);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(moved.worklogs).toEqual([]);
  });

  test('counts by its id: it may get another key', async () => {
    const formerKey = { mode: 'these', projects: [{ id: '10000', key: 'OLDNAME' }] };
    const stand = await createVirtualStand({ configuration: { writableProjects: formerKey } });
    playSession(stand, { externalKey: 'SUP-1' });
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('does not matter for an issue that the app creates', async () => {
    const stand = await createVirtualStand({
      configuration: {
        ...supportOnly,
        issueCreation: { mode: 'issue', projectId: '10001', issueTypeId: '10102' },
      },
    });
    const lsid = playSession(stand, { externalKey: '', representatives: ['mlindqvist'] });
    await stand.advance(60);
    const { state, issueKey = '' } = deliveryOf(stand, lsid);
    expect(state).toBe('done');
    expect(issueKey).toMatch(/^OPS-/);
    expect(workLogsOf(stand, issueKey)).toHaveLength(1);
  });
});

describe('what it costs to ask for the project', () => {
  const callsFor = async (configuration: Partial<SeededSettings>, externalKey = 'SUP-1') => {
    const stand = await warmStand(configuration);
    const from = stand.jira.calls.length;
    playSession(stand, { externalKey });
    await stand.advance(30);
    const calls = jiraCallsOf(stand, from);
    stopVirtualStands();
    return calls;
  };
  const issue = 'GET /rest/api/3/issue/SUP-1';
  const workLog = ['GET /rest/api/3/issue/SUP-1/worklog', 'POST /rest/api/3/issue/SUP-1/worklog'];

  test('nothing for all projects, one call of Jira for these', async () => {
    expect(await callsFor({ writableProjects: { mode: 'all' } })).toEqual(workLog);
    expect(await callsFor(supportOnly)).toEqual([issue, ...workLog]);
  });

  test.each([
    ['a comment', { internalComment: true }, 'SUP-1'],
    ['an assignment', { assignUnassigned: true }, 'SUP-1'],
    ['several issues', { addToAllIssues: true }, 'SUP-1 SUP-3'],
  ])('nothing if the issue is read anyway: %s', async (_, configuration, externalKey) => {
    const all = await callsFor(configuration, externalKey);
    expect(all).toContain(issue);
    expect(await callsFor({ ...configuration, ...supportOnly }, externalKey)).toEqual(all);
  });
});
