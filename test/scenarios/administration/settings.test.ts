import { ordinaryUser } from '../../stand/stand';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { expectInWords } from '../support/expect-in-words';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const readSettings = () => administer(stand, 'readSettings', undefined);
const map = (representative: string, accountId: string) =>
  administer(stand, 'setOverride', { representative, accountId });

describe('the settings of the installation', () => {
  test('start with 90 days of retention and change', async () => {
    const { revision, settings } = await readSettings();
    expect(settings).toEqual({
      retentionDays: 90,
      alertIssue: { enabled: false, projectId: '', issueTypeId: '', mailUsers: [], mailGroups: [] },
      shownOnIssues: false,
      sessionsInJql: false,
    });
    const saved = await administer(stand, 'saveInstallationSettings', {
      revision,
      settings: { retentionDays: 7 },
    });
    expect(await readSettings()).toMatchObject({ revision: saved.revision, settings: { retentionDays: 7 } });
  });

  test.each([
    ['a text', { retentionDays: '30' }, 'retentionDays', /whole number of days from 7 to 365/],
    ['a fraction', { retentionDays: 30.5 }, 'retentionDays', /whole number/],
    ['no number', { retentionDays: NaN }, 'retentionDays', /whole number/],
    ['too short', { retentionDays: 6 }, 'retentionDays', /at least 7 days/],
    ['too long', { retentionDays: 366 }, 'retentionDays', /at most 365 days/],
    [
      'right and alerts have no project',
      { alertIssue: { enabled: true, issueTypeId: '10102' } },
      'alertIssue.projectId',
      /Project of the alert issue is missing/,
    ],
    [
      'right and alerts have no issue type',
      { alertIssue: { enabled: true, projectId: '10001' } },
      'alertIssue.issueTypeId',
      /Type of the alert issue is missing/,
    ],
    [
      'right and alerts have a project that is none',
      { alertIssue: { projectId: '1 OR 1 = 1' } },
      'alertIssue.projectId',
      /not one of Jira’s/,
    ],
    ['no group', 'x', '', /must be a group/],
    ['absent', undefined, '', /must be a group/],
  ])('are refused if the retention is %s', async (_, settings, path, message) => {
    const before = everythingStored(stand);
    const answer = await askAdmin(stand, 'saveInstallationSettings', { revision: 1, settings });
    if (answer.ok || answer.problem.kind !== 'invalid')
      throw new Error(`Not refused: ${JSON.stringify(answer)}`);
    expect(answer.problem.fields).toEqual([{ path, message: expect.stringMatching(message) }]);
    expectInWords(answer.problem.fields[0]?.message ?? '');
    expect(everythingStored(stand)).toBe(before);
  });

  test('are refused if they were opened before another change', async () => {
    const { revision } = await readSettings();
    await changeSettings(stand, { retryLimit: 1 });
    const before = everythingStored(stand);
    const change = { revision, settings: { retentionDays: 30 } };
    expect(await askAdmin(stand, 'saveInstallationSettings', change)).toMatchObject({
      problem: { kind: 'stale', message: expect.stringContaining('open it again') },
    });
    expect(everythingStored(stand)).toBe(before);
  });

  test('if two are saved at the same moment, one wins', async () => {
    const { revision } = await readSettings();
    const answers = await Promise.all(
      [30, 60].map((retentionDays) =>
        askAdmin(stand, 'saveInstallationSettings', { revision, settings: { retentionDays } }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('representatives mapped by hand', () => {
  test('are kept in order, named, replaced in any letter case, and removed', async () => {
    await map('tokafor', accounts.tunde);
    await map(' MLindqvist ', accounts.maja);
    expect(await map('mlindqvist', accounts.owen)).toEqual([
      { representative: 'mlindqvist', accountId: accounts.owen, userName: 'Owen Clarke' },
      { representative: 'tokafor', accountId: accounts.tunde, userName: 'Tunde Okafor' },
    ]);
    const left = await administer(stand, 'removeOverride', { representative: 'TOKAFOR' });
    expect(left).toHaveLength(1);
    expect((await readSettings()).overrides).toEqual(left);
  });

  test('are shown without a name if Jira no longer knows the account', async () => {
    await map('tokafor', accounts.tunde);
    stand.jira.site.users.delete(accounts.tunde);
    expect((await readSettings()).overrides).toEqual([
      { representative: 'tokafor', accountId: accounts.tunde },
    ]);
  });

  test.each([
    ['no representative', '  ', ordinaryUser, 'representative', /Representative is missing/],
    ['an overlong one', 'x'.repeat(5_000), ordinaryUser, 'representative', /at most 200/],
    ['one of two lines', 'a\nb', ordinaryUser, 'representative', /one line/],
    ['no user', 'tokafor', '', 'accountId', /Choose one/],
    ['a user that does not exist', 'tokafor', 'gone', 'accountId', /Choose one/],
    ['a hostile user', 'tokafor', '../../x?y=1', 'accountId', /Choose one/],
  ])('are refused with %s', async (_, representative, accountId, path, message) => {
    const before = everythingStored(stand);
    expect(await askAdmin(stand, 'setOverride', { representative, accountId })).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path, message: expect.stringMatching(message) }] },
    });
    expect(everythingStored(stand)).toBe(before);
  });

  test('if two are mapped at the same moment, none is lost silently', async () => {
    const answers = await Promise.all(
      ['a', 'b'].map((representative) =>
        askAdmin(stand, 'setOverride', { representative, accountId: ordinaryUser }),
      ),
    );
    expect((await readSettings()).overrides).toHaveLength(answers.filter(({ ok }) => ok).length);
    for (const answer of answers) if (!answer.ok) expect(answer.problem.kind).toBe('stale');
  });

  test('are at most 500', async () => {
    const overrides = Array.from({ length: 500 }, (_, index) => ({
      representative: `r${index}`,
      accountId: ordinaryUser,
    }));
    stand.platform.store.handle('entity/set', {
      entityName: 'representative-overrides',
      key: 'list',
      value: { revision: 1, overrides },
    });
    expect(
      await askAdmin(stand, 'setOverride', { representative: 'x', accountId: ordinaryUser }),
    ).toMatchObject({
      problem: { kind: 'failed', message: expect.stringContaining('at most 500') },
    });
  });
});
