import * as v from 'valibot';
import { unmatchedRows } from '../../src/administration/unmatched-representatives';
import { unmatchedRepresentativeSchema } from '../../src/jira/unmatched-representative';
import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  assigneeOf,
  createdIssue,
  createdIssues,
  customerRequests,
  plainIssues,
} from './support/created-issues';
import { advanceUnattended, day, minute } from './support/deliveries';
import { causesOf, deliveriesOf, jiraCallsOf, playSession } from './support/inspect';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);

const issueCreation = plainIssues();

/** Plays a session of a representative, without an issue, and waits for what becomes of it. */
async function supportedBy(stand: VirtualStand, ...representatives: string[]): Promise<void> {
  playSession(stand, { externalKey: undefined, representatives });
  await stand.advance(30);
}

/** What the first created issue's delivery says. */
function told(stand: VirtualStand): string {
  return causesOf(deliveriesOf(stand)).join(' ');
}

const unmatchedListSchema = v.object({
  revision: v.number(),
  representatives: v.array(unmatchedRepresentativeSchema),
});

function unmatchedIn(stand: VirtualStand) {
  const [stored] = entitiesOf(stand, 'unmatched-representatives');
  return stored ? v.parse(unmatchedListSchema, stored.value) : { revision: 0, representatives: [] };
}

function searchesIn(stand: VirtualStand): number {
  return jiraCallsOf(stand).filter((call) => call.includes('/user/search')).length;
}

describe('a representative is assigned', () => {
  test.each([
    ['display name', { representativeField: 'displayName' as const }, 'mlindqvist', accounts.maja],
    ['email address', { representativeField: 'email' as const }, 'mlindqvist', accounts.maja],
    ['email address that Jira hides', { representativeField: 'email' as const }, 'tokafor', accounts.tunde],
    ['name in another script', { representativeField: 'displayName' as const }, 'ksato', accounts.sato],
  ])('by the %s', async (_, configuration, username, accountId) => {
    const stand = await createVirtualStand({ configuration: { ...configuration, issueCreation } });
    await supportedBy(stand, username);
    expect(assigneeOf(createdIssue(stand))).toBe(accountId);
    expect(unmatchedIn(stand).representatives).toEqual([]);
  });

  test('by the administrator’s mapping first, without a search', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    await administer(stand, 'setOverride', { representative: 'MAJA lindqvist', accountId: accounts.sato });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.sato);
    expect(searchesIn(stand)).toBe(0);
    expect(told(stand)).toContain('Assigned it to the user to whom Maja Lindqvist is mapped.');
  });
});

describe('nobody is assigned by guess', () => {
  test.each([
    ['several have the name', 'displayName', 'hbrandt', 'several', /Several users who can be assigned/],
    ['who left has the name', 'displayName', 'rcastillo', 'nobody', /No active user who can be assigned/],
    ['nobody has the name', 'displayName', 'dmurphy', 'nobody', /No active user who can be assigned/],
    ['the field is no name in Jira', 'publicDisplayName', 'mlindqvist', 'nobody', /No active user/],
    [
      'the account has no email address',
      'email',
      'dmurphy',
      'no-value',
      /no value for the representative field/,
    ],
  ] as const)('if %s', async (_, representativeField, username, reason, words) => {
    const stand = await createVirtualStand({ configuration: { representativeField, issueCreation } });
    await supportedBy(stand, username);
    const issue = createdIssue(stand);
    expect(assigneeOf(issue)).toBe('');
    expect(issue.worklogs).toHaveLength(1);
    expect(told(stand)).toMatch(words);
    expect(unmatchedIn(stand).representatives).toEqual([
      expect.objectContaining({ reason, configurationId: stand.configurationId }),
    ]);
  });

  test('if only a customer’s account has the name', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    const maja = stand.jira.site.users.get(accounts.maja);
    if (maja) maja.accountType = 'customer';
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe('');
  });

  test('if Jira does not allow searching for people', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({ path: /assignable/, times: 1, status: 403 });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe('');
    expect(told(stand)).toContain('Jira does not let the app search the users');
    await supportedBy(stand, 'mlindqvist');
    expect(createdIssues(stand).map(assigneeOf)).toEqual(['', accounts.maja]);
  });

  test('and the default assignee gets it if there is one', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ defaultAssignee: accounts.tunde }) },
    });
    await supportedBy(stand, 'hbrandt');
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.tunde);
    expect(told(stand)).toContain(
      'Assigned it to the default assignee: no Jira user was found for Hanna Brandt.',
    );
  });

  test('if assigning is off', async () => {
    const stand = await createVirtualStand({ configuration: { assignOnCreation: false, issueCreation } });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe('');
    expect(searchesIn(stand)).toBe(0);
  });
});

describe('the list of the unmatched', () => {
  test('is written when somebody is new and once a day, and drops those who were mapped', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    await supportedBy(stand, 'hbrandt');
    const { revision } = unmatchedIn(stand);
    await supportedBy(stand, 'hbrandt');
    expect(unmatchedIn(stand).revision).toBe(revision);
    expect(searchesIn(stand)).toBe(1);
    await advanceUnattended(stand, day);
    await supportedBy(stand, 'hbrandt');
    expect(unmatchedIn(stand).revision).toBe(revision + 1);
    expect(unmatchedRows(unmatchedIn(stand), [])).toEqual([
      expect.objectContaining({
        representative: 'Hanna Brandt',
        reasonInWords: expect.stringMatching(/^Several/),
      }),
    ]);

    const override = { representative: 'hanna brandt', accountId: accounts.hannaBerlin };
    await administer(stand, 'setOverride', override);
    expect(unmatchedRows(unmatchedIn(stand), [override])).toEqual([]);
    await supportedBy(stand, 'hbrandt');
    expect(createdIssues(stand).map(assigneeOf).at(-1)).toBe(accounts.hannaBerlin);
    expect(unmatchedIn(stand).representatives).toEqual([]);
  });

  test('has somebody who may not be read, once; the delivery explains it once', async () => {
    const stand = await createVirtualStand({
      configuration: { representativeField: 'email', issueCreation },
    });
    stand.appliance.faults.add({ endpoint: 'configuration', kind: '403' });
    await supportedBy(stand, 'mlindqvist');
    await supportedBy(stand, 'mlindqvist');
    expect(createdIssues(stand).map(({ worklogs }) => worklogs.length)).toEqual([1, 1]);
    const explained = causesOf(deliveriesOf(stand)).filter((cause) => cause.includes('Configuration API'));
    expect(explained).toHaveLength(1);
    expect(unmatchedIn(stand).representatives).toEqual([
      expect.objectContaining({ representative: 'Maja Lindqvist', reason: 'no-right' }),
    ]);
  });
});

describe('what Jira refuses at creation', () => {
  test('an assignee that the screen lacks is assigned afterwards, or reported', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    stand.jira.faults.add({
      method: 'POST',
      path: /\/issue$/,
      times: 1,
      status: 400,
      body: { errorMessages: [], errors: { assignee: 'Field ‘assignee’ cannot be set.' } },
    });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
    expect(jiraCallsOf(stand).slice(-4)).toEqual([
      'POST /rest/api/3/issue',
      'POST /rest/api/3/issue',
      `PUT /rest/api/3/issue/${createdIssue(stand).key}/assignee`,
      `POST /rest/api/3/issue/${createdIssue(stand).key}/worklog`,
    ]);
  });

  test('a user who can no longer be assigned leaves the issue unassigned', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.viewer });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe('');
    expect(told(stand)).toMatch(
      /Left it unassigned, since Jira refused: The user cannot be assigned issues\./,
    );
  });

  test('a user who has left is dropped', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    await supportedBy(stand, 'mlindqvist');
    const maja = stand.jira.site.users.get(accounts.maja);
    if (maja) maja.active = false;
    await supportedBy(stand, 'mlindqvist');
    const calls = stand.jira.calls.length;
    await supportedBy(stand, 'mlindqvist');
    expect(createdIssues(stand).map(assigneeOf)).toEqual([accounts.maja, '', '']);
    expect(jiraCallsOf(stand, calls)).toHaveLength(2);
  });

  test('a reporter is left to Jira', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ defaultReporter: 'gone' }) },
    });
    await supportedBy(stand, 'mlindqvist');
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.maja);
    expect(told(stand)).toMatch(/Left the reporter to Jira, which refused the app’s/);
  });
});

test('the other representatives watch the issue if that is wanted', async () => {
  const stand = await createVirtualStand({
    configuration: { issueCreation: customerRequests({ representativesWatch: true }) },
  });
  playSession(stand, {
    externalKey: undefined,
    preset: 'three-representatives',
    representatives: ['mlindqvist', 'tokafor', 'hbrandt'],
  });
  await stand.advance(minute);
  const issue = createdIssue(stand);
  expect([...issue.watchers].sort()).toEqual([accounts.app, accounts.tunde].sort());
  expect(told(stand)).toContain('Tunde Okafor watches it.');
  expect(unmatchedIn(stand).representatives).toEqual([
    expect.objectContaining({ representative: 'Hanna Brandt', reason: 'several' }),
  ]);
});
