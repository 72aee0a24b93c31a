import { plainTextOf } from '../stand/jira/adf';
import { accounts } from '../stand/jira/sample/users';
import { textField } from '../stand/jira/site/issue';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import {
  assigneeOf,
  createdIssue,
  createdIssues,
  customerRequests,
  plainIssues,
} from './support/created-issues';
import { deliveryOf, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, jiraCallsOf, playSession, workLogsOf, workSince } from './support/inspect';
import { sessionIssuesOf } from './support/created-issues';

afterEach(stopVirtualStands);

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

describe('a session without an issue', () => {
  test('becomes an issue that is assigned to the representative and has the work log', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    const lsid = playSession(stand, { ...withoutKey, customer: 'Nora Blum' });
    await stand.advance(30);
    const issue = createdIssue(stand);
    expect(issue.worklogs).toHaveLength(1);
    expect(assigneeOf(issue)).toBe(accounts.maja);
    expect(textField(issue, 'summary')).toContain('Nora Blum');
    expect(issue.properties.get('remote-support-session')).toEqual({
      configurationId: stand.configurationId,
      lsid,
    });
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done',
      issueKey: issue.key,
      attempts: [
        {
          cause: `Created ${issue.key}. Assigned it to Maja Lindqvist, who led the session. Added a work log to ${issue.key}.`,
        },
      ],
    });
  });

  test('becomes a customer request that is known by its marker and by its last line', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: customerRequests({ defaultReporter: accounts.leonie }) },
    });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(30);
    const issue = createdIssue(stand);
    expect(issue).toMatchObject({ requestTypeId: '25', worklogs: [expect.anything()] });
    expect(assigneeOf(issue)).toBe(accounts.maja);
    expect(textField(issue, 'reporter')).toBe(accounts.leonie);
    expect(issue.properties.get('remote-support-session')).toMatchObject({ lsid });
    const description = issue.fields.get('description');
    const text =
      typeof description === 'object' && description && 'type' in description ? plainTextOf(description) : '';
    expect(text.trim()).toMatch(/Remote support reference [0-9a-f]{24}$/);
    expect(sessionIssuesOf(stand)).toEqual([
      expect.objectContaining({ issueKey: issue.key, pendingSteps: [] }),
    ]);
  });

  test.each([
    ['is off', plainIssues({ mode: 'off' }), undefined, 'The session’s external key names no issue.'],
    [
      'asks for a trigger',
      plainIssues({ triggerValue: 'NEW' }),
      'walk-in',
      /does not contain the trigger value/,
    ],
  ])('is ignored if creation %s', async (_, issueCreation, externalKey, cause) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    playSession(stand, { externalKey });
    await stand.advance(30);
    expect(createdIssues(stand)).toHaveLength(0);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ state: 'ignored' })]);
    expect(causesOf(deliveriesOf(stand))[0]).toMatch(cause);
    expect(sessionIssuesOf(stand)).toEqual([]);
  });

  test.each([
    ['the work log', plainIssues(), { method: 'POST', path: /worklog/ }],
    ['the assignee', customerRequests(), { method: 'PUT', path: /assignee/ }],
  ])(
    'whose issue is created is found by it, and shows it, if %s fails at first',
    async (_, issueCreation, call) => {
      const stand = await createVirtualStand({ configuration: { issueCreation } });
      stand.jira.faults.add({ ...call, times: 1, status: 503 });
      const lsid = playSession(stand, withoutKey);
      await stand.advance(10);
      const { key } = createdIssue(stand);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', issueKey: key });
      expect(causesOf([deliveryOf(stand, lsid)])[0]).toMatch(
        new RegExp(`^Created ${key}\\..* But: Jira failed with status 503`),
      );
      await stand.advance(120);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: key });
      expect(createdIssue(stand).worklogs).toHaveLength(1);
    },
  );

  test('becomes one if the external key contains the trigger value in any letter case', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ triggerValue: 'New Ticket' }) },
    });
    playSession(stand, { externalKey: 'please: NEW TICKET (walk-in)' });
    await stand.advance(30);
    expect(createdIssues(stand)).toHaveLength(1);
  });

  test('becomes none if it was too short', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues(), minimumDurationSeconds: 86_400 },
    });
    playSession(stand, withoutKey);
    await stand.advance(30);
    expect(createdIssues(stand)).toHaveLength(0);
    expect(causesOf(deliveriesOf(stand))[0]).toMatch(/leaves out those under 86400 s/);
  });

  test('becomes an issue without a work log if none is wanted', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues(), updateWorkLog: false },
    });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(30);
    const { key, worklogs } = createdIssue(stand);
    expect(worklogs).toHaveLength(0);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done',
      issueKey: key,
      attempts: [{ cause: `Created ${key}. Assigned it to Maja Lindqvist, who led the session.` }],
    });
  });

  test('that names an issue gets no new one', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    playSession(stand, { externalKey: 'sup-2' });
    await stand.advance(30);
    expect(createdIssues(stand)).toHaveLength(0);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('goes to its own issue again with its surveys', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(30);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerRepresentativeSurvey(lsid, { rating: '4' });
    await stand.advance(120);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(deliveriesOf(stand).map(({ state, issueKey }) => ({ state, issueKey }))).toEqual(
      Array.from({ length: 3 }, () => ({ state: 'done', issueKey: createdIssue(stand).key })),
    );
  });

  test('has three events at once and one issue', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    const { lsid } = stand.appliance.startSession({ preset: 'short', representatives: ['mlindqvist'] });
    stand.appliance.endSession(lsid);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerRepresentativeSurvey(lsid, { rating: '4' });
    await stand.advance(300);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });
});

describe('what a created issue costs', () => {
  test.each([
    ['an issue', plainIssues(), { reads: 4, writes: 4 }, ['GET', 'GET', 'POST', 'POST']],
    ['a request', customerRequests(), { reads: 4, writes: 5 }, ['POST', 'PUT', 'GET', 'GET', 'PUT', 'POST']],
  ])('%s, with a representative seen for the first time', async (_, issueCreation, storage, methods) => {
    const stand = await warmStand({ issueCreation });
    const mark = stand.platform.ledger.mark();
    const calls = stand.jira.calls.length;
    playSession(stand, withoutKey);
    await stand.advance(20);
    const [consumer] = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(jiraCallsOf(stand, calls).map((call) => call.split(' ')[0])).toEqual(methods);
    expect(consumer?.storage).toMatchObject(storage);
  });

  test('the next one with that representative saves the search and its write', async () => {
    const stand = await warmStand({ issueCreation: plainIssues() });
    playSession(stand, withoutKey);
    await stand.advance(20);
    const mark = stand.platform.ledger.mark();
    const calls = stand.jira.calls.length;
    playSession(stand, withoutKey);
    await stand.advance(20);
    const [consumer] = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(jiraCallsOf(stand, calls)).toHaveLength(2);
    expect(consumer?.storage).toMatchObject({ reads: 4, writes: 3 });
  });
});
