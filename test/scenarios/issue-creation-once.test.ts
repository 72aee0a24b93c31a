import type { Issue } from '../stand/jira/site/issue';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import {
  createdIssue,
  createdIssues,
  customerRequests,
  markerOf,
  plainIssues,
  sessionIssuesOf,
} from './support/created-issues';
import { deliveryOf, minute } from './support/deliveries';
import { causesOf, deliveriesOf, jiraCallsOf, playSession } from './support/inspect';
import { administer } from './support/administer';
import { addConfiguration } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const createCall = { method: 'POST', path: /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/, times: 1 };
const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

const modes = [
  ['issue', plainIssues()],
  ['request', customerRequests()],
] as const;

/** One session, one issue of it with one work log, one record that names it, and a delivery that is done. */
function expectOnce(stand: VirtualStand, lsid: string): Issue {
  const issue = createdIssue(stand);
  expect(issue.worklogs).toHaveLength(1);
  expect(issue.properties.get('remote-support-session')).toMatchObject({ lsid });
  expect(issue.fields.get('assignee')).toBeTruthy();
  expect(sessionIssuesOf(stand)).toEqual([
    expect.objectContaining({ issueKey: issue.key, pendingSteps: [] }),
  ]);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: issue.key });
  return issue;
}

describe.each(modes)('a %s is created once', (_, issueCreation) => {
  test('if Jira’s answer is lost: it is found again', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5 * minute);
    const { key } = expectOnce(stand, lsid);
    expect(causesOf(deliveriesOf(stand)).join(' ')).toContain(
      `Found ${key}, which an earlier attempt had created.`,
    );
    expect(deliveryOf(stand, lsid).failures).toBe(1);
  });

  test('if a gateway gives up and Jira creates it 25 seconds later', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'late-effect', delayMs: 25_000 });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5 * minute);
    expectOnce(stand, lsid);
  });

  test('if search lags half a minute behind', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.site.index.lagMs = 30_000;
    stand.jira.faults.add({ ...createCall, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5 * minute);
    expectOnce(stand, lsid);
  });

  test('if Jira was not reached at all: it is looked for, and created a minute later', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'no-connection' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(55);
    expect(createdIssues(stand)).toHaveLength(0);
    await stand.advance(4 * minute);
    expectOnce(stand, lsid);
    expect(jiraCallsOf(stand)).toContain('POST /rest/api/3/search/jql');
  });

  test('if there are two anyway: the oldest is kept, and the delivery says so', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5);
    const first = createdIssue(stand);
    const { site } = stand.jira;
    const key = site.nextIssueKey(site.projectOf(first));
    site.addIssue({
      ...first,
      id: site.nextId('issue'),
      key,
      properties: new Map(first.properties),
      worklogs: [],
    });
    await stand.advance(5 * minute);
    expect(sessionIssuesOf(stand)).toEqual([expect.objectContaining({ issueKey: first.key })]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: first.key });
    expect(causesOf(deliveriesOf(stand)).join(' ')).toContain(
      `Jira has more than one issue of this session: ${first.key} is used, and ${key} can be closed.`,
    );
  });

  test('if the events of its surveys come while it is in doubt', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ ...createCall, kind: 'late-effect', delayMs: 10_000 });
    const lsid = playSession(stand, withoutKey);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerRepresentativeSurvey(lsid, { rating: '5' });
    await stand.advance(5 * minute);
    expectOnce(stand, lsid);
    const waited = deliveriesOf(stand).filter(({ eventType }) => eventType !== 'session-end');
    expect(waited.map(({ state, failures }) => ({ state, failures }))).toEqual([
      { state: 'done', failures: 0 },
      { state: 'done', failures: 0 },
    ]);
  });

  test('if the app is killed at any operation from the intent on', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    playSession(stand, withoutKey);
    await stand.advance(minute);
    const operations: string[] = [];
    stand.platform.faults.killAt = ({ invocation, operation }) => {
      if (invocation.kind === 'consumer') operations.push(operation);
      return false;
    };
    playSession(stand, withoutKey);
    await stand.advance(minute);
    const intent = operations.indexOf('entity/set') + 1;
    expect(operations[intent]).toBe('entity/set');
    expect(operations.length - intent).toBeGreaterThan(8);

    for (let at = intent; at <= operations.length; at += 1) {
      let seen = 0;
      stand.platform.faults.killAt = ({ invocation }) => {
        if (invocation.kind === 'consumer') seen += 1;
        return invocation.kind === 'consumer' && seen === at;
      };
      const before = createdIssues(stand).length;
      const lsid = playSession(stand, withoutKey);
      await stand.advance(30 * minute);
      const mine = createdIssues(stand).filter((issue) => markerOf(issue).lsid === lsid);
      expect(createdIssues(stand).length - before).toBe(1);
      expect(mine.map(({ worklogs }) => worklogs.length)).toEqual([1]);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: mine[0]?.key });
    }
  });
});

test('two configurations that create a request for one session each find their own again', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
  const other = await addConfiguration(stand, { name: 'Second', issueCreation: customerRequests() });
  stand.jira.faults.add({ ...createCall, times: 2, kind: 'lost-answer' });
  playSession(stand, withoutKey);
  await stand.advance(5 * minute);
  const owners = createdIssues(stand).map((issue) => markerOf(issue).configurationId);
  expect(owners.sort()).toEqual([stand.configurationId, other].sort());
  expect(createdIssues(stand).map(({ worklogs }) => worklogs.length)).toEqual([1, 1]);
});

test('a search that Jira refuses creates nothing', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  stand.jira.site.index.searchableProperties = [];
  stand.jira.faults.add({ ...createCall, kind: 'lost-answer' });
  const lsid = playSession(stand, withoutKey);
  await stand.advance(5 * minute);
  expect(createdIssues(stand)).toHaveLength(1);
  expect(causesOf([deliveryOf(stand, lsid)]).join(' ')).toMatch(/refused to search for the issue/);
  stand.jira.site.index.searchableProperties = undefined;
  await stand.advance(60 * minute);
  expectOnce(stand, lsid);
});

describe('after a record has expired, the issue is found before another is created', () => {
  /** The session's issue, so many days later, and then a survey. */
  async function surveyedLater(stand: VirtualStand, days: number, before: () => Promise<void>) {
    const lsid = playSession(stand, withoutKey);
    await stand.advance(minute);
    const { key } = createdIssue(stand);
    stand.platform.stop();
    for (let day = 0; day < days; day += 1) await stand.advance(86_400);
    await stand.platform.start();
    await before();
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(2 * minute);
    expect(createdIssues(stand)).toHaveLength(1);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: key });
  }

  test('if the retention is over', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    await surveyedLater(stand, 100, async () => undefined);
  });

  test('if the retention was shorter when it was written', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    await keepFor(stand, 7);
    await surveyedLater(stand, 10, () => keepFor(stand, 365));
  });
});

async function keepFor(stand: VirtualStand, retentionDays: number): Promise<void> {
  const { revision, settings } = await administer(stand, 'readSettings', undefined);
  await administer(stand, 'saveInstallationSettings', { revision, settings: { ...settings, retentionDays } });
}
