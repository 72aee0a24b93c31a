import { accounts } from '../../stand/jira/sample/users';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { playSession, workLogsOf } from '../support/inspect';
import { issueOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const otherApp = '5f000000other';

/** Whoever may work on issues may write what the app writes; the app may change and delete what others wrote. */
async function openStand(settings: Parameters<typeof warmStand>[0] = {}): Promise<VirtualStand> {
  const stand = await warmStand(settings);
  const { users, projects } = stand.jira.site;
  const app = users.get(accounts.app);
  if (!app) throw new Error('The simulated Jira has no app.');
  app.administers = true;
  users.set(otherApp, { ...app, accountId: otherApp, displayName: 'Time reports' });
  for (const { roles } of projects.values()) roles.set(otherApp, 'agent');
  return stand;
}

/** Somebody adds what the app has added, with its property or its name. */
function copied<Entry extends { id: string }>(entries: Entry[], author: string): Entry {
  const [own] = entries;
  if (!own) throw new Error('The app has written nothing.');
  const copy = { ...own, id: `9${own.id}`, author };
  entries.unshift(copy);
  return copy;
}

async function survey(stand: VirtualStand, lsid: string): Promise<string[]> {
  const calls = watchJira(stand);
  stand.appliance.answerCustomerSurvey(lsid, { comments: 'It prints again.' });
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('done');
  return calls();
}

const says = (content: unknown) => JSON.stringify(content ?? '').includes('It prints again.');

describe('a work log with a copy of the app’s property', () => {
  test('is left alone if a person wrote it, and costs nothing', async () => {
    const stand = await openStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    const copy = copied(workLogsOf(stand, 'SUP-1'), accounts.maja);
    const calls = await survey(stand, lsid);
    expect(calls).toEqual(['GET SUP-1/worklog', expect.stringMatching(/^PUT SUP-1\/worklog\/\d+$/)]);
    const [first, own, ...others] = workLogsOf(stand, 'SUP-1');
    expect(others).toEqual([]);
    expect(first).toEqual(copy);
    expect(says(own?.comment)).toBe(true);
  });

  test('is left alone if another app wrote it: the app asks for its account before it removes anything', async () => {
    const stand = await openStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    const copy = copied(workLogsOf(stand, 'SUP-1'), otherApp);
    const calls = await survey(stand, lsid);
    expect(calls).toEqual([
      'GET SUP-1/worklog',
      'GET /rest/api/3/myself',
      expect.stringMatching(/^PUT SUP-1\/worklog\/\d+$/),
    ]);
    const [first, own, ...others] = workLogsOf(stand, 'SUP-1');
    expect(others).toEqual([]);
    expect(first).toEqual(copy);
    expect(says(own?.comment)).toBe(true);
  });

  test('is removed if the app wrote it itself', async () => {
    const stand = await openStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    copied(workLogsOf(stand, 'SUP-1'), accounts.app);
    await survey(stand, lsid);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('a comment with a copy of the app’s property', () => {
  test.each([
    ['a person', accounts.maja],
    ['another app', otherApp],
  ])('is left alone if %s wrote it', async (_, author) => {
    const stand = await openStand({ internalComment: true, updateWorkLog: false });
    issueOf(stand, 'SUP-1').comments = [];
    const lsid = playSession(stand);
    await stand.advance(minute);
    const copy = copied(issueOf(stand, 'SUP-1').comments, author);
    await survey(stand, lsid);
    const [first, own, ...others] = issueOf(stand, 'SUP-1').comments;
    expect(others).toEqual([]);
    expect(first).toEqual(copy);
    expect(says(own?.body)).toBe(true);
  });
});

describe('a file of the name that the full report has', () => {
  const long = { preset: 'long-chat' } as const;

  test('does not stand for it if a person attached it', async () => {
    const stand = await openStand({ attachFullReport: true });
    const lsid = playSession(stand, long);
    await stand.advance(minute);
    const { attachments } = issueOf(stand, 'SUP-1');
    for (const file of attachments) file.author = accounts.maja;
    await survey(stand, lsid);
    expect(issueOf(stand, 'SUP-1').attachments.map(({ author }) => author)).toEqual([
      accounts.maja,
      accounts.app,
    ]);
  });

  test('is left alone if another app attached it', async () => {
    const stand = await openStand({ attachFullReport: true });
    const lsid = playSession(stand, long);
    await stand.advance(minute);
    copied(issueOf(stand, 'SUP-1').attachments, otherApp);
    await survey(stand, lsid);
    expect(issueOf(stand, 'SUP-1').attachments.map(({ author }) => author)).toEqual([otherApp, accounts.app]);
  });
});
