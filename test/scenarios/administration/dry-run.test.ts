import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { askAdmin, changeSettings } from '../support/administer';
import { changesIn, contentOf, dryRunOf, standWithUntoldSession } from '../support/dry-run';
import { createdIssues, plainIssues } from '../support/created-issues';
import { playSession, workLogsOf } from '../support/inspect';

afterEach(stopVirtualStands);

describe('a dry run', () => {
  test('shows the report and every change for the session that ended last, and writes nothing', async () => {
    const { stand, lsid } = await standWithUntoldSession();
    const result = await dryRunOf(stand);
    expect(result).toMatchObject({ lsid, outcome: 'done', issue: { kind: 'found', key: 'SUP-1' } });
    expect(result.words).toEqual(['Added a work log to SUP-1.']);
    expect(result.reports.map(({ use }) => use)).toEqual(['workLog']);
    expect(result.reports[0]?.text).toContain(lsid);
    expect(changesIn(result)).toEqual(['add work-log on SUP-1']);
    expect(contentOf(result, 'work-log')).toEqual({
      started: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      timeSpentSeconds: expect.any(Number),
    });
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('of a session that is already in Jira says that nothing would change', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(60);
    const { words, changes } = await dryRunOf(stand, lsid);
    expect(words).toEqual(['The work log on SUP-1 was up to date.']);
    expect(changes).toEqual([]);
  });

  test('takes the session that ended last, in whatever order they began', async () => {
    const stand = await createVirtualStand();
    const earlier = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(20);
    stand.appliance.endSession(earlier.lsid);
    await stand.advance(60);
    expect((await dryRunOf(stand)).lsid).toBe(earlier.lsid);
  });

  test('says what would be ignored or parked, and why', async () => {
    const { stand } = await standWithUntoldSession({ externalKey: 'no key here' });
    const ignored = await dryRunOf(stand);
    expect(ignored).toMatchObject({ outcome: 'ignored', reports: [], changes: [] });
    expect(ignored.issue).toBeUndefined();
    expect(ignored.words).toEqual(['The session’s external key names no issue.']);

    playSession(stand, { externalKey: 'SUP-999' });
    await stand.advance(60);
    const parked = await dryRunOf(stand);
    expect(parked.outcome).toBe('fails');
    expect(parked.issue).toBeUndefined();
    expect(parked.words).toEqual([
      expect.stringMatching(/SUP-999 does not exist.+Check that/),
      expect.stringMatching(/only at a second look/),
    ]);
  });

  test('of a session so old that its record may be gone searches for its issue, as a delivery would', async () => {
    const { stand, lsid } = await standWithUntoldSession({ externalKey: 'no key here' });
    await changeSettings(stand, { issueCreation: plainIssues() });
    stand.platform.stop();
    for (let day = 0; day < 8; day += 1) await stand.advance(86_400);
    await stand.platform.start();
    const result = await dryRunOf(stand, lsid);
    expect(result).toMatchObject({ outcome: 'done-with-remarks', issue: { kind: 'new' } });
    expect(stand.jira.calls.filter(({ path }) => path.endsWith('/search/jql'))).toHaveLength(1);
    expect(createdIssues(stand)).toEqual([]);
  });

  test('says what is wrong if the appliance is down, knows no session, or the id is not one', async () => {
    const stand = await createVirtualStand();
    const id = stand.configurationId;
    expect(await askAdmin(stand, 'dryRun', { id })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ path: 'lsid', message: expect.stringMatching(/24 hours/) }] },
    });
    expect(await askAdmin(stand, 'dryRun', { id, lsid: 'f'.repeat(32) })).toMatchObject({
      problem: {
        kind: 'invalid',
        fields: [{ path: 'lsid', message: expect.stringMatching(/Check that the id/) }],
      },
    });
    expect(await askAdmin(stand, 'dryRun', { id, lsid: '../etc' })).toMatchObject({
      problem: {
        kind: 'invalid',
        fields: [{ path: 'lsid', message: expect.stringMatching(/^This is no session ID/) }],
      },
    });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(await dryRunOf(stand, 'f'.repeat(32))).toMatchObject({ outcome: 'waits' });
    expect(await askAdmin(stand, 'dryRun', { id: 'unknown' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });
});

test('a dry run that fails never says that the app tries again, since nothing repeats it', async () => {
  const { stand, lsid } = await standWithUntoldSession({ externalKey: 'SUP-1' });
  const failing = async (message: RegExp) => {
    const { outcome, words } = await dryRunOf(stand, lsid);
    expect(outcome).toBe('waits');
    expect(words.join(' ')).toMatch(message);
    expect(words.join(' ')).not.toMatch(/by itself|tries again/);
  };
  for (const kind of ['down', '500', '503', 'broken-off'] as const) {
    stand.appliance.faults.add({ endpoint: 'reporting', kind });
    await failing(/The (answer of the )?appliance /);
    stand.appliance.faults.clear();
    await stand.advance(1);
  }
  for (const fault of [{ status: 500 }, { status: 429 }, { kind: 'no-connection' } as const]) {
    stand.jira.faults.add({ path: /issue\/SUP-1/, ...fault });
    await failing(/Jira /);
    stand.jira.faults.clear();
    await stand.advance(1);
  }
});

describe('a dry run of a session with issues', () => {
  test('shows all of them, and the assignment of the unassigned', async () => {
    const { stand } = await standWithUntoldSession(
      { externalKey: 'SUP-1 and SUP-2', representatives: ['mlindqvist'] },
      { addToAllIssues: true, assignUnassigned: true },
    );
    const { words, issue, assignee } = await dryRunOf(stand);
    expect(issue).toEqual({ kind: 'found', key: 'SUP-1' });
    expect(words).toEqual(
      expect.arrayContaining([
        'Added a work log to SUP-1.',
        'Added a work log to SUP-2.',
        'Assigned it to Maja Lindqvist, who led the session.',
      ]),
    );
    expect(assignee).toBe(accounts.maja);
  });

  test('shows a transition, or why it is impossible', async () => {
    const rule = { survey: 'customer', question: 'rating', resolution: '' };
    const { stand, lsid } = await standWithUntoldSession(
      {},
      {
        surveyTransitions: [
          { ...rule, answer: '5', transition: 'Waiting for customer' },
          { ...rule, answer: '1', transition: 'Nowhere' },
        ],
      },
    );
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '1' });
    await stand.advance(60);
    const { words } = await dryRunOf(stand);
    expect(words[1]).toBe('Moved SUP-1 to “Waiting for customer”, as the customer’s survey asks.');
    expect(words[2]).toMatch(/^SUP-1 was not moved to “Nowhere”, as the customer’s survey asks: /);
  });

  test('shows what the screen of a transition requires and the app does not fill', async () => {
    const rule = { survey: 'customer', question: 'rating', answer: '5' } as const;
    const { stand, lsid } = await standWithUntoldSession(
      {},
      { surveyTransitions: [{ ...rule, transition: 'Resolved', resolution: 'Done' }] },
    );
    const resolve = stand.jira.site.project('SUP')?.workflow.transitions.find(({ id }) => id === '31');
    const rootCause = { fieldId: 'customfield_10052', name: 'Root cause', kind: 'text' } as const;
    resolve?.screen.push({ ...rootCause, required: true }, { ...rootCause, fieldId: 'x', required: false });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(60);
    const { words } = await dryRunOf(stand);
    expect(words[1]).toBe(
      'Moved SUP-1 to “Resolved”, as the customer’s survey asks. “Root cause” is required on the screen of “Resolve”, and the app does not fill it: Jira refuses to move the issue unless it has a value there.',
    );
    await changeSettings(stand, { surveyTransitions: [{ ...rule, transition: 'Resolve', resolution: '' }] });
    expect((await dryRunOf(stand)).words[1]).toContain('“Resolution”, “Root cause” are required');
    await changeSettings(stand, {
      surveyTransitions: [{ ...rule, transition: 'Resolved', resolution: 'Done' }],
    });
    resolve?.screen.splice(1, 1, { ...rootCause, required: true, hasDefaultValue: true });
    expect((await dryRunOf(stand)).words[1]).toBe(
      'Moved SUP-1 to “Resolved”, as the customer’s survey asks.',
    );
  });
});
