import type { DryRun } from '../../../src/administration/dry-run/dry-run-api';
import type { SessionOrder } from '../../stand/appliance/session-generator';
import { accounts } from '../../stand/jira/sample/users';
import type { SeededSettings } from '../../stand/seed-configuration';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { createdIssue, createdIssues, customerRequests, plainIssues } from '../support/created-issues';
import { playSession, workLogsOf } from '../support/inspect';

afterEach(stopVirtualStands);

/** A stand with a session that ended, of which the app was told nothing. */
async function standWithUntoldSession(
  order: SessionOrder = {},
  configuration: Partial<SeededSettings> = {},
): Promise<{ stand: VirtualStand; lsid: string }> {
  const stand = await createVirtualStand({ configuration });
  for (const { name } of stand.appliance.outbound.queues()) stand.appliance.outbound.removeRecipient(name);
  const lsid = playSession(stand, order);
  await stand.advance(60);
  return { stand, lsid };
}

/** What would be noticed of anything that was written; access tokens lie among the secrets. */
function stateOf({ platform, jira }: VirtualStand): unknown {
  return { stored: platform.store.dump(), issues: JSON.stringify(jira.site.issues(), withMaps) };
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/** A dry run that may not have written anything. */
async function dryRunOf(stand: VirtualStand, lsid?: string): Promise<DryRun> {
  const before = stateOf(stand);
  const calls = stand.jira.calls.length;
  const result = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
  expect(stateOf(stand)).toEqual(before);
  const made = stand.jira.calls.slice(calls).filter(({ path }) => !path.endsWith('/search/jql'));
  expect(made.filter(({ method }) => method !== 'GET')).toEqual([]);
  return result;
}

function callsIn({ calls }: DryRun): string[] {
  return calls.map(({ method, path, isReading, isMade }) => {
    const kind = isReading ? 'read' : 'write';
    return `${isMade ? '' : 'would '}${kind}: ${method} ${path.split('?')[0]}`;
  });
}

function bodyOf({ calls }: DryRun, path: RegExp): unknown {
  return JSON.parse(calls.find((call) => path.test(call.path) && call.body !== undefined)?.body ?? 'null');
}

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

describe('a dry run', () => {
  test('shows the report and every call of the session that ended last, and writes nothing', async () => {
    const { stand, lsid } = await standWithUntoldSession();
    const result = await dryRunOf(stand);
    expect(result).toMatchObject({ lsid, outcome: 'done', issue: { kind: 'found', key: 'SUP-1' } });
    expect(result.words).toEqual(['Added a work log to SUP-1.']);
    expect(result.reports.map(({ use }) => use)).toEqual(['workLog']);
    expect(result.reports[0]?.text).toContain(lsid);
    expect(callsIn(result)).toEqual([
      'read: GET /rest/api/3/issue/SUP-1/worklog',
      'would write: POST /rest/api/3/issue/SUP-1/worklog',
    ]);
    expect(result.calls[1]?.body).toContain(lsid);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('of a session that is in Jira already says that nothing would change', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(60);
    const { words, calls } = await dryRunOf(stand, lsid);
    expect(words).toEqual(['The work log on SUP-1 was up to date.']);
    expect(calls.every(({ isMade }) => isMade)).toBe(true);
  });

  test('tells what would be ignored or parked, and why', async () => {
    const { stand } = await standWithUntoldSession({ externalKey: 'no key here' });
    const ignored = await dryRunOf(stand);
    expect(ignored).toMatchObject({ outcome: 'ignored', reports: [], calls: [] });
    expect(ignored.issue).toBeUndefined();
    expect(ignored.words).toEqual(['The session’s external key names no issue.']);

    playSession(stand, { externalKey: 'SUP-999' });
    await stand.advance(60);
    const parked = await dryRunOf(stand);
    expect(parked.outcome).toBe('fails');
    expect(parked.issue).toBeUndefined();
    expect(parked.words).toEqual([expect.stringMatching(/SUP-999 does not exist.+Check that/)]);
  });

  test('says what is wrong where the appliance is down, knows no session, or the id is none', async () => {
    const stand = await createVirtualStand();
    const id = stand.configurationId;
    expect(await askAdmin(stand, 'dryRun', { id })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', fields: [{ path: 'lsid', message: expect.stringMatching(/24 hours/) }] },
    });
    expect(await dryRunOf(stand, 'f'.repeat(32))).toMatchObject({
      outcome: 'waits',
      words: [expect.stringMatching(/no report of this session/)],
    });
    expect(await askAdmin(stand, 'dryRun', { id, lsid: '../etc' })).toMatchObject({ ok: false });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(await dryRunOf(stand, 'f'.repeat(32))).toMatchObject({ outcome: 'waits' });
    expect(await askAdmin(stand, 'dryRun', { id: 'unknown' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });
});

describe('a dry run of a session without an issue', () => {
  test('shows the issue that would be created, whom it would be assigned to and why, and all that follows', async () => {
    const { stand } = await standWithUntoldSession(
      { ...withoutKey, preset: 'long-chat' },
      {
        issueCreation: plainIssues({ defaultReporter: accounts.leonie }),
        internalComment: true,
        attachFullReport: true,
        linkToAppliance: true,
      },
    );
    const result = await dryRunOf(stand);
    expect(result).toMatchObject({
      outcome: 'done',
      issue: { kind: 'new', projectKey: 'SUP', isRequest: false },
      assignee: accounts.maja,
      representative: 'Maja Lindqvist',
    });
    expect(result.words).toEqual([
      'Created a new issue in SUP.',
      'Assigned it to Maja Lindqvist, who led the session.',
      'Added a work log to the new issue.',
      'Added an internal comment to the new issue.',
      'Attached the full report to the new issue.',
      'Linked the new issue to the session’s chat transcript and recording.',
    ]);
    const uses = ['issueSummary', 'issueDescription', 'workLog', 'internalComment'];
    expect(result.reports.map(({ use }) => use)).toEqual(uses);
    expect(result.reports.filter(({ isShortened }) => isShortened).length).toBeGreaterThan(0);
    expect(bodyOf(result, /issue$/)).toMatchObject({
      fields: { assignee: { accountId: accounts.maja }, reporter: { accountId: accounts.leonie } },
    });
    expect(bodyOf(result, /attachments$/)).toMatchObject({ file: expect.stringMatching(/\.txt$/) });
    expect(callsIn(result).filter((call) => call.startsWith('would write'))).toHaveLength(6);
    expect(createdIssues(stand)).toEqual([]);
  });

  test('shows a customer request with its assignment by the administrator’s mapping, and its watchers', async () => {
    const { stand } = await standWithUntoldSession(
      { externalKey: undefined, representatives: ['mlindqvist', 'tokafor'] },
      { issueCreation: customerRequests({ representativesWatch: true }) },
    );
    const representative = 'Maja Lindqvist';
    await administer(stand, 'setOverride', { representative, accountId: accounts.sato });
    const result = await dryRunOf(stand);
    expect(result).toMatchObject({
      issue: { kind: 'new', projectKey: 'SUP', isRequest: true },
      assignee: accounts.sato,
      words: [
        'Created a new issue in SUP.',
        'Assigned it to the user to whom Maja Lindqvist is mapped.',
        'Tunde Okafor watches it.',
        'Added a work log to the new issue.',
      ],
    });
    expect(callsIn(result)).toEqual([
      'would write: POST /rest/servicedeskapi/request',
      'would write: PUT /rest/api/3/issue/SUP-NEW/properties/remote-support-session',
      'would write: PUT /rest/api/3/issue/SUP-NEW/assignee',
      'read: GET /rest/api/3/user/assignable/search',
      'would write: POST /rest/api/3/issue/SUP-NEW/watchers',
      'would write: POST /rest/api/3/issue/SUP-NEW/worklog',
    ]);
  });

  test('tells in one piece why nobody would be assigned, and lists nobody as unmatched', async () => {
    const { stand } = await standWithUntoldSession(
      { externalKey: undefined, representatives: ['hbrandt'] },
      { issueCreation: plainIssues(), representativeField: 'displayName' },
    );
    const { words, assignee } = await dryRunOf(stand);
    expect(assignee).toBeUndefined();
    expect(words[1]).toMatch(
      /^Left it unassigned: .+ Hanna Brandt\. Several users .+ Map the representative/,
    );
  });

  test('shows the transition that a survey asks for, as if the new issue could make it', async () => {
    const transition = 'Waiting for customer';
    const rule = { survey: 'customer', question: 'rating', answer: '5', transition, resolution: '' };
    const { stand, lsid } = await standWithUntoldSession(withoutKey, {
      issueCreation: customerRequests(),
      surveyTransitions: [rule],
    });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(60);
    const result = await dryRunOf(stand);
    expect(result.words.at(-1)).toBe(
      'Moved the new issue to “Waiting for customer”, as the customer’s survey asks.',
    );
    expect(callsIn(result).at(-1)).toBe('would write: POST /rest/api/3/issue/SUP-NEW/transitions');
  });

  test('finds what a killed attempt has left, once that can be known', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, times: 1, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5);
    const { key } = createdIssue(stand);
    expect(await dryRunOf(stand, lsid)).toMatchObject({ outcome: 'waits', calls: [] });

    await administer(stand, 'setDisabled', { id: stand.configurationId, revision: 1, disabled: true });
    await stand.advance(300);
    expect(createdIssue(stand).worklogs).toEqual([]);
    const result = await dryRunOf(stand, lsid);
    expect(result).toMatchObject({ outcome: 'done', issue: { kind: 'found', key } });
    expect(result.words).toEqual([
      `Found ${key}, which an earlier attempt had created.`,
      `Added a work log to ${key}.`,
    ]);
  });
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
});
