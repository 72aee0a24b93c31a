import { accounts } from '../stand/jira/sample/users';
import { groups } from '../stand/jira/sample/groups';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin } from './support/administer';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  closeIssue,
  descriptionOf,
  look,
  mailed,
  mailingStand,
  park,
  setAlerts,
  subjectsOf,
} from './support/alert-issue';
import { auditEntriesOf } from './support/stored';

afterEach(stopVirtualStands);

const alarm = 'Remote Support for Jira needs attention';
const testSubject = 'Test: Remote Support for Jira';

const sendTest = (stand: VirtualStand) => administer(stand, 'sendTestMail', undefined);

describe('a test of the email about alerts', () => {
  test('goes to those who are chosen, says that it is a test, and is put on record', async () => {
    const stand = await mailingStand();
    await park(stand, 1);
    await stand.advance(look);
    const { key } = alertIssueOf(stand);
    expect(await sendTest(stand)).toEqual({ issueKey: key, users: 1, groups: ['operations-on-call'] });
    expect(stand.jira.site.mails[1]).toMatchObject({
      issueKey: key,
      subject: testSubject,
      text: expect.stringContaining('This is a test.') as string,
      users: [accounts.maja],
      groups: [groups.onCall],
    });
    expect(alertIssuesOf(stand)).toHaveLength(1);
    expect(auditEntriesOf(stand).at(-1)).toMatchObject({ action: 'Sent a test of the email about alerts' });
  });

  test('makes the alert issue if there is none, and the next tick says there that all is well', async () => {
    const stand = await mailingStand();
    const { issueKey } = await sendTest(stand);
    const issue = alertIssueOf(stand);
    expect([issue.key, descriptionOf(issue)]).toEqual([
      issueKey,
      expect.stringContaining('This is a test of the email about alerts'),
    ]);
    await stand.advance(look);
    expect(descriptionOf(issue)).toContain('All is well again');
    expect(issue.comments).toHaveLength(1);
    expect(subjectsOf(stand)).toEqual([testSubject]);
    await sendTest(stand);
    expect(alertIssuesOf(stand)).toEqual([issue]);
  });

  test('makes another issue if the one that is known was closed', async () => {
    const stand = await mailingStand();
    await sendTest(stand);
    await stand.advance(look);
    closeIssue(stand, alertIssueOf(stand));
    const { issueKey } = await sendTest(stand);
    expect(alertIssuesOf(stand).map(({ key }) => key)).toEqual([expect.any(String), issueKey]);
    await stand.advance(4 * look);
    expect(alertIssuesOf(stand)).toHaveLength(2);
  });

  test('delays no alert: the hour between two emails does not begin with it', async () => {
    const stand = await mailingStand();
    await sendTest(stand);
    await park(stand, 1);
    await stand.advance(look);
    expect(subjectsOf(stand)).toEqual([testSubject, alarm]);
    await sendTest(stand);
    expect(subjectsOf(stand)).toEqual([testSubject, alarm, testSubject]);
  });

  test('makes one issue if the answer to its creation is lost, and asks to try again later', async () => {
    const stand = await mailingStand();
    stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/issue$/, times: 1 });
    expect(await askAdmin(stand, 'sendTestMail', undefined)).toMatchObject({
      problem: { message: 'Jira did not answer.' },
    });
    expect(await askAdmin(stand, 'sendTestMail', undefined)).toMatchObject({
      problem: { message: expect.stringContaining('just being created') as string },
    });
    await stand.advance(4 * look);
    expect(await sendTest(stand)).toEqual(expect.objectContaining({ issueKey: alertIssueOf(stand).key }));
  });

  test.each([
    ['the issue is off', { ...mailed, enabled: false }],
    ['nobody is chosen', { mailUsers: [], mailGroups: [] }],
  ])('is not sent if %s', async (_, settings) => {
    const stand = await alertingStand();
    await setAlerts(stand, settings);
    expect(await askAdmin(stand, 'sendTestMail', undefined)).toMatchObject({
      problem: { kind: 'failed', message: expect.stringContaining('nobody is chosen') as string },
    });
    expect(alertIssuesOf(stand)).toEqual([]);
  });

  test.each([
    [
      'its outgoing mail is off',
      (stand: VirtualStand) => (stand.jira.site.sendsMail = false),
      /outgoing mail/,
    ],
    ['a user is gone', (stand: VirtualStand) => stand.jira.site.users.delete(accounts.maja), /deactivated/],
  ])('says what Jira refuses, if %s', async (_, spoil, advice) => {
    const stand = await mailingStand();
    spoil(stand);
    expect(await askAdmin(stand, 'sendTestMail', undefined)).toMatchObject({
      problem: { kind: 'failed', advice: expect.stringMatching(advice) as string },
    });
    expect(subjectsOf(stand)).toEqual([]);
    expect(auditEntriesOf(stand).filter(({ action }) => action.startsWith('Sent a test'))).toEqual([]);
  });

  test('is refused to whoever does not administer Jira', async () => {
    const stand = await mailingStand();
    expect(await stand.callAdmin('sendTestMail', undefined, accounts.tunde)).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden' },
    });
    expect(subjectsOf(stand)).toEqual([]);
  });
});

describe('groups to choose from', () => {
  test('are found by a part of their name', async () => {
    const stand = await alertingStand();
    expect(await administer(stand, 'findGroups', { query: 'CALL' })).toEqual([
      { id: groups.onCall, label: 'operations-on-call' },
    ]);
    expect(await administer(stand, 'findGroups', { query: '' })).toHaveLength(3);
  });
});
