import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { createdIssue, createdIssues, customerRequests, plainIssues } from '../support/created-issues';
import { changesIn, contentOf, dryRunOf, standWithUntoldSession } from '../support/dry-run';
import { playSession } from '../support/inspect';

afterEach(stopVirtualStands);

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

describe('a dry run of a session without an issue', () => {
  test('decides like a delivery at its second look if the external key only looks like one', async () => {
    const { stand } = await standWithUntoldSession(
      { externalKey: 'COVID-19 hotline' },
      { issueCreation: plainIssues() },
    );
    const result = await dryRunOf(stand);
    expect(result).toMatchObject({
      outcome: 'done-with-remarks',
      issue: { kind: 'new', projectKey: 'SUP' },
    });
    expect(result.words.slice(-2)).toEqual([
      'The issue COVID-19 does not exist, or the app may not see it.',
      'A delivery believes that an issue does not exist only at a second look, some minutes later.',
    ]);
    expect(createdIssues(stand)).toEqual([]);
  });

  test('shows the issue that would be created, its assignee and why, and all that follows', async () => {
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
    expect(contentOf(result, 'issue')).toMatchObject({
      fields: { assignee: { accountId: accounts.maja }, reporter: { accountId: accounts.leonie } },
    });
    expect(contentOf(result, 'attachment')).toMatchObject({ file: expect.stringMatching(/\.txt$/) });
    expect(changesIn(result)).toEqual([
      'add issue',
      'add work-log',
      'add comment',
      'add attachment',
      'set link',
      'set link',
    ]);
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
    expect(changesIn(result)).toEqual([
      'add request',
      'set marker',
      'set assignee',
      'add watcher',
      'add work-log',
    ]);
  });

  test('says in one piece why nobody would be assigned, and lists nobody as unmatched', async () => {
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
    expect(changesIn(result).at(-1)).toBe('set transition');
  });

  test('finds what a killed attempt has left, once that is certain', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, times: 1, kind: 'lost-answer' });
    const lsid = playSession(stand, withoutKey);
    await stand.advance(5);
    const { key } = createdIssue(stand);
    expect(await dryRunOf(stand, lsid)).toMatchObject({ outcome: 'waits', changes: [] });

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
