import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { assigneeOf, issueNamed } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, jiraCallsOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

describe('the issue that an external key names', () => {
  test.each([
    ['in other letter case', 'sup-1', 'SUP-1'],
    ['inside a text', 'Re: [SUP-1] printer, again', 'SUP-1'],
    ['by a key from before a move', 'OPS-17', 'SUP-6'],
    ['first of several', 'SUP-2 and SUP-1', 'SUP-2'],
  ])('is found %s', async (_, externalKey, issueKey) => {
    const stand = await createVirtualStand();
    const before = workLogsOf(stand, issueKey).length;
    playSession(stand, { externalKey });
    await stand.advance(30);
    expect(workLogsOf(stand, issueKey)).toHaveLength(before + 1);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ state: 'done' })]);
  });

  test.each([
    ['does not exist', 'SUP-999'],
    ['is in an archived project', 'OLD-1'],
    ['is out of the app’s sight', 'SEC-1'],
  ])('that %s is a clear outcome at the second look', async (_, externalKey) => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey });
    await stand.advance(30);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 1, issueKey: externalKey });
    await stand.advance(7 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 2, issueKey: externalKey });
    const [first, second] = causesOf(deliveriesOf(stand));
    expect(second).toBe(
      `The issue ${externalKey} does not exist, or the app may not see it. Check that the issue exists, that its project is not archived, that the app’s user may browse it and is in its security level, if it has one, and that no data security policy blocks apps in it. Then replay the delivery.`,
    );
    expect(first).toBe(
      `${second} Such an answer may pass, so the app looks again in some minutes before it gives up.`,
    );
    const calls = stand.jira.calls.length;
    await stand.advance(60 * minute);
    expect(stand.jira.calls).toHaveLength(calls);
  });
});

describe('if all issues that are named get the session', () => {
  const configuration = { addToAllIssues: true };

  test('each one gets it, once', async () => {
    const stand = await createVirtualStand({ configuration });
    const lsid = playSession(stand, { externalKey: 'sup-2, SUP-3; SUP-2 again' });
    await stand.advance(30);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done',
      issueKey: 'SUP-2',
      attempts: [{ cause: 'Added a work log to SUP-2. Added a work log to SUP-3.' }],
    });
  });

  test('one that does not exist does not block the others, and is named', async () => {
    const stand = await createVirtualStand({ configuration });
    const lsid = playSession(stand, { externalKey: 'UTF-8 SUP-2 OLD-1 SUP-3' });
    await stand.advance(30);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    await stand.advance(7 * minute);
    const { state, issueKey, attempts } = deliveryOf(stand, lsid);
    expect({ state, issueKey }).toEqual({ state: 'done-with-remarks', issueKey: 'SUP-2' });
    expect(attempts[1]?.cause).toMatch(/The issue UTF-8 does not exist.*The issue OLD-1 does not exist/s);
  });

  test('one that fails for now is brought in later, and the others stay as they are', async () => {
    const stand = await createVirtualStand({ configuration });
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times: 1, status: 503 });
    const lsid = playSession(stand, { externalKey: 'SUP-2 SUP-3' });
    await stand.advance(10);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 1 });
    await stand.advance(2 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
  });

  test('the app waits for one that Jira writes only after it was given up, although another failed first', async () => {
    const stand = await createVirtualStand({ configuration: { ...configuration, linkToAppliance: true } });
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/remotelink/, times: 1, status: 503 });
    stand.jira.faults.add({
      method: 'POST',
      path: /SUP-3\/worklog/,
      times: 1,
      kind: 'late-effect',
      delayMs: 40_000,
    });
    const lsid = playSession(stand, { externalKey: 'SUP-2 SUP-3' });
    await stand.advance(5 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 1 });
  });

  test.each([
    [401, 2],
    [403, 2],
    [400, 1],
  ])(
    'one for which Jira refuses the work log with %i, at %i looks, parks the delivery, which reports both and can be replayed',
    async (status, times) => {
      const stand = await createVirtualStand({ configuration });
      stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times, status });
      const lsid = playSession(stand, { externalKey: 'SUP-2 SUP-3 UTF-8' });
      await stand.advance(7 * minute);
      expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
      const parked = deliveryOf(stand, lsid);
      expect(parked).toMatchObject({ state: 'parked', failures: times });
      expect(parked.attempts.at(-1)?.outcome).toBe('parked');
      expect(parked.attempts[0]?.cause).toMatch(
        /^Added a work log to SUP-3\. The issue UTF-8 does not exist.* But: Jira (does not allow|refused).*SUP-2/s,
      );
      await stand.advance(5 * minute);
      await administer(stand, 'replayDeliveries', { ids: [parked.id] });
      await stand.advance(minute);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
      expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
      expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    },
  );

  test('if none of them exists, the delivery is parked', async () => {
    const stand = await createVirtualStand({ configuration });
    const lsid = playSession(stand, { externalKey: 'SUP-998 SUP-999' });
    await stand.advance(30);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting' });
    await stand.advance(7 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked' });
  });
});

describe('an existing issue', () => {
  const session = { externalKey: 'SUP-2', representatives: ['mlindqvist'] };

  test('is not assigned to anybody, and not read for it', async () => {
    const stand = await warmStand();
    const calls = stand.jira.calls.length;
    playSession(stand, session);
    await stand.advance(30);
    expect(assigneeOf(issueNamed(stand, 'SUP-2'))).toBe('');
    expect(jiraCallsOf(stand, calls)).toHaveLength(2);
  });

  test('is assigned to the representative if that is wanted and nobody is assigned', async () => {
    const stand = await createVirtualStand({ configuration: { assignUnassigned: true } });
    const lsid = playSession(stand, session);
    await stand.advance(30);
    expect(assigneeOf(issueNamed(stand, 'SUP-2'))).toBe(accounts.maja);
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual([
      'Added a work log to SUP-2. Assigned it to Maja Lindqvist, who led the session.',
    ]);
  });

  test('keeps its assignee, and is recorded by the key that it has now', async () => {
    const stand = await createVirtualStand({ configuration: { assignUnassigned: true } });
    const issue = issueNamed(stand, 'OPS-17');
    issue.fields.set('assignee', accounts.sato);
    const lsid = playSession(stand, { ...session, externalKey: 'OPS-17' });
    await stand.advance(30);
    expect(assigneeOf(issue)).toBe(accounts.sato);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-6' });
  });

  test('is read once for its assignee and everything else that has to be known about it', async () => {
    const stand = await createVirtualStand({
      configuration: { assignUnassigned: true, internalComment: true },
    });
    playSession(stand, session);
    await stand.advance(30);
    const reads = stand.jira.calls.filter(
      ({ method, path }) => method === 'GET' && /issue\/SUP-2(\?|$)/.test(path),
    );
    expect(reads).toHaveLength(1);
    expect(assigneeOf(issueNamed(stand, 'SUP-2'))).toBe(accounts.maja);
    expect(issueNamed(stand, 'SUP-2').comments).toHaveLength(1);
  });

  test('still gets the session if Jira refuses the assignment', async () => {
    const stand = await createVirtualStand({ configuration: { assignUnassigned: true } });
    stand.jira.faults.add({ method: 'PUT', path: /assignee/, status: 403 });
    const lsid = playSession(stand, session);
    await stand.advance(30);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done-with-remarks' });
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toMatch(/Left it unassigned, since Jira refused/);
  });
});
