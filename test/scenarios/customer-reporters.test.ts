import type { IssueCreation } from '../../src/configuration/issue-creation';
import { accounts } from '../stand/jira/sample/users';
import { textField } from '../stand/jira/site/issue';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { untilBackfilled } from './support/backfill';
import { createdIssue, createdIssues, customerRequests, plainIssues } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { jiraCallsOf, playSession } from './support/inspect';
import { lastCause } from './support/redirecting';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const customerEmailField = 'customer_email';
const leonieWrites = 'Leonie.Vogel@kestrel-print.example';
const raised = { method: 'POST', path: /servicedeskapi\/request$/ } as const;

function standWith(issueCreation: IssueCreation): Promise<VirtualStand> {
  return warmStand({ issueCreation, assignOnCreation: false });
}

/** A session that names no issue, with an email address in its field. */
async function played(stand: VirtualStand, email?: string): Promise<string> {
  const value =
    email === undefined ? [] : [{ codeName: customerEmailField, displayName: 'Email', value: email }];
  const lsid = playSession(stand, { externalKey: undefined, customAttributes: value });
  await stand.advance(5 * minute);
  return lsid;
}

const reporterOf = (stand: VirtualStand) => textField(createdIssue(stand), 'reporter');

describe.each([
  ['a customer request', customerRequests({ customerEmailField })],
  ['an issue', plainIssues({ customerEmailField })],
])('%s', (_, issueCreation) => {
  test('is reported by the one customer who has the email address of the session', async () => {
    const stand = await standWith(issueCreation);
    const lsid = await played(stand, leonieWrites);
    expect(reporterOf(stand)).toBe(accounts.leonie);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(lastCause(stand, lsid)).toContain('The customer of the session is its reporter.');
    const searches = jiraCallsOf(stand).filter((call) => call.includes('/user/'));
    expect(searches).toHaveLength(1);
  });

  test('is reported by a customer who hides the address, once Jira has told it to the app', async () => {
    const stand = await standWith(issueCreation);
    const lsid = await played(stand, 'tunde.okafor@example.com');
    expect(reporterOf(stand)).toBe(accounts.tunde);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test.each([
    ['nobody has the address', 'nobody@example.com', 'no active account'],
    ['who has it has left', 'rosa.castillo@example.com', 'no active account'],
    ['it is the beginning of one', 'leonie.vogel@kestrel-print', 'no active account'],
    ['it belongs to an app', 'app@apps.example.net', 'no active account'],
    ['there is no address in the field', 'Leonie Vogel', 'holds no email address'],
    ['several are in the field', 'a@example.com, omar.haddad@example.org', 'holds no email address'],
  ])('is reported as otherwise if %s, with a remark', async (__, email, words) => {
    const stand = await standWith({ ...issueCreation, defaultReporter: accounts.omar });
    const lsid = await played(stand, email);
    expect(reporterOf(stand)).toBe(accounts.omar);
    expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
    expect(lastCause(stand, lsid)).toContain(words);
  });

  test('is reported as otherwise if several have the address, or the name of one is that address', async () => {
    const stand = await standWith(issueCreation);
    const { users } = stand.jira.site;
    const leonie = users.get(accounts.leonie);
    if (!leonie) throw new Error('There is no Leonie.');
    users.set('qm:2', { ...leonie, accountId: 'qm:2' });
    const lsid = await played(stand, leonieWrites);
    expect(lastCause(stand, lsid)).toContain('several accounts have');
    users.set('qm:2', {
      ...leonie,
      accountId: 'qm:2',
      emailAddress: 'x@example.com',
      displayName: 'y@example.com',
    });
    const other = await played(stand, 'y@example.com');
    expect(lastCause(stand, other)).toContain('no active account');
    expect(createdIssues(stand).map((issue) => textField(issue, 'reporter'))).toEqual([
      accounts.app,
      accounts.app,
    ]);
  });

  test('is reported as otherwise if Jira does not tell whose address it is', async () => {
    const stand = await standWith(issueCreation);
    stand.jira.faults.add({ method: 'GET', path: /user\/email/, status: 400 });
    const lsid = await played(stand, 'tunde.okafor@example.com');
    expect(reporterOf(stand)).toBe(accounts.app);
    expect(lastCause(stand, lsid)).toContain('does not tell the app the addresses');
  });

  test('costs nothing more and has no remark if the session has no address', async () => {
    const stand = await standWith(issueCreation);
    const lsid = await played(stand);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(jiraCallsOf(stand).join()).not.toContain('/user/');
  });

  test('is created once although the search fails for a while', async () => {
    const stand = await standWith(issueCreation);
    stand.jira.faults.add({ method: 'GET', path: /user\/search/, times: 2, status: 500 });
    await played(stand, leonieWrites);
    await stand.advance(60 * minute);
    expect(reporterOf(stand)).toBe(accounts.leonie);
  });

  test('tells the address nowhere that is stored or logged', async () => {
    const stand = await standWith(issueCreation);
    for (const email of [leonieWrites, 'nobody@example.com']) await played(stand, email);
    const stored = JSON.stringify(stand.platform.store.dump());
    for (const text of ['kestrel', 'nobody@example.com', accounts.leonie]) expect(stored).not.toContain(text);
  });
});

describe('if Jira refuses to raise a request for the customer', () => {
  test.each<[string, { status: number }, string | undefined, string]>([
    ['400', { status: 400 }, undefined, accounts.app],
    ['403', { status: 403 }, undefined, accounts.app],
    ['400 and there is a default reporter', { status: 400 }, accounts.omar, accounts.omar],
  ])('(%s), it is raised without, once, with a remark', async (_, fault, defaultReporter = '', reporter) => {
    const stand = await standWith(customerRequests({ customerEmailField, defaultReporter }));
    stand.jira.faults.add({ ...raised, ...fault, times: fault.status === 400 ? 2 : 1 });
    const lsid = await played(stand, leonieWrites);
    expect(reporterOf(stand)).toBe(reporter);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
    expect(lastCause(stand, lsid)).toContain('Jira did not take the customer of the session as its reporter');
  });

  test('and whom it is raised for otherwise, it is raised by the app itself', async () => {
    const stand = await standWith(customerRequests({ customerEmailField, defaultReporter: accounts.rosa }));
    stand.jira.faults.add({ ...raised, status: 400, times: 2 });
    await played(stand, leonieWrites);
    expect(reporterOf(stand)).toBe(accounts.app);
  });

  test('so slowly that another attempt may look for it, nothing is raised without: a later one begins anew', async () => {
    const stand = await standWith(customerRequests({ customerEmailField }));
    stand.jira.faults.add({ ...raised, status: 403, delayMs: 25_000, times: 1 });
    await played(stand, leonieWrites);
    await stand.advance(30 * minute);
    expect(reporterOf(stand)).toBe(accounts.leonie);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
  });

  test('and its answer is lost after that, it is found and not raised again', async () => {
    const stand = await standWith(customerRequests({ customerEmailField }));
    stand.jira.faults.add({ ...raised, status: 403, times: 1 });
    stand.jira.faults.add({ ...raised, kind: 'lost-answer', times: 1 });
    await played(stand, leonieWrites);
    await stand.advance(10 * minute);
    expect(createdIssue(stand).worklogs).toHaveLength(1);
    expect(reporterOf(stand)).toBe(accounts.app);
  });
});

test('an issue that Jira does not let the customer report is created, with a remark that names nobody', async () => {
  const stand = await standWith(plainIssues({ customerEmailField }));
  const body = { errorMessages: [], errors: { reporter: `${accounts.leonie} cannot be the reporter.` } };
  stand.jira.faults.add({ method: 'POST', path: /api\/3\/issue$/, status: 400, body, times: 1 });
  const lsid = await played(stand, leonieWrites);
  expect(reporterOf(stand)).toBe(accounts.app);
  expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
  expect(lastCause(stand, lsid)).toContain('Jira did not take the customer of the session as its reporter');
  expect(JSON.stringify(deliveryOf(stand, lsid))).not.toContain(accounts.leonie);
});

test('a backfill that notifies nobody raises nothing for a customer, whom Jira would mail', async () => {
  const stand = await createVirtualStand({
    configuration: { issueCreation: customerRequests({ customerEmailField }), assignOnCreation: false },
  });
  stand.appliance.outbound.removeRecipient('Jira');
  await played(stand, leonieWrites);
  const days = { first: '2026-01-12', last: '2026-01-12' };
  await administer(stand, 'startBackfill', {
    configurationId: stand.configurationId,
    ...days,
    also: ['creating'],
  });
  await untilBackfilled(stand);
  await stand.advance(5 * minute);
  expect(reporterOf(stand)).toBe(accounts.app);
});

test('a dry run shows for whom a request would be raised', async () => {
  const stand = await standWith(customerRequests({ customerEmailField, triggerValue: 'Only later' }));
  const lsid = await played(stand, leonieWrites);
  await administer(stand, 'redirectDeliveries', {
    ids: [deliveryOf(stand, lsid).id],
    isNew: true,
    clear: false,
  });
  stand.jira.faults.add({ ...raised, status: 500 });
  const { changes } = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
  expect(changes[0]).toMatchObject({ what: 'request' });
  expect(JSON.stringify(changes[0])).toContain(accounts.leonie);
});
