import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin } from './support/administer';
import { setAlerts } from './support/alert-issue';
import { assigneeOf, createdIssues, plainIssues } from './support/created-issues';
import { pastDelivery, plantDeliveries } from './support/planted';
import { deliveriesOf, playSession } from './support/inspect';
import { asLeaver, leaver, logsOf, passHours, reportsOf, week } from './support/personal-data';
import { everythingStored, plantConfigurations, plantSettings, storedConfigurations } from './support/stored';

afterEach(stopVirtualStands);

const approver = {
  fieldId: 'customfield_10200',
  name: 'Approver',
  type: 'user' as const,
  source: 'constant' as const,
  values: [leaver],
};

/** An administrator who is named in every place closes their account; the app is told. */
async function standLeftBehind(): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  await asLeaver(stand, 'saveConfiguration', {
    id,
    revision,
    settings: {
      ...settings,
      issueCreation: plainIssues({ defaultAssignee: leaver, defaultReporter: leaver }),
    },
  });
  for (const [representative, accountId] of [
    ['Maja Lindqvist', leaver],
    ['Ken', accounts.sato],
  ] as const) {
    await stand.advance(1);
    await asLeaver(stand, 'setOverride', { representative, accountId });
  }
  await stand.advance(1);
  const template = { name: 'Short', use: 'workLog' as const, format: 'plain' as const, text: 'Done.' };
  await asLeaver(stand, 'saveTemplate', template);
  const parked = { ...pastDelivery(stand, 1, 60_000), state: 'parked' as const };
  await plantDeliveries(stand, [parked]);
  await asLeaver(stand, 'discardDeliveries', { ids: [parked.id], reason: 'A test.' });
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(30);
  await stand.advance(1);
  await setAlerts(stand, { mailUsers: [leaver, accounts.maja] });
  stand.platform.accountReports.close(leaver);
  stand.jira.site.users.delete(leaver);
  return stand;
}

describe('somebody whose account was closed', () => {
  test('is no longer kept anywhere, and never asked about again', async () => {
    const stand = await standLeftBehind();
    expect(everythingStored(stand)).toContain(leaver);
    await passHours(stand, 1);
    expect(reportsOf(stand)[0]).toContain(leaver);
    expect(everythingStored(stand)).not.toContain(leaver);
    expect(everythingStored(stand)).not.toContain('Owen Clarke');
    expect(logsOf(stand)).not.toContain(leaver);
    await passHours(stand, week);
    expect(reportsOf(stand)[1]).not.toContain(leaver);
    expect(stand.platform.accountReports.toldBefore).toEqual([]);
  });

  test('is a former user in the audit trail, in the history of a template and of a delivery', async () => {
    const stand = await standLeftBehind();
    await passHours(stand, 1);
    const { entries } = await administer(stand, 'readAuditTrail', {});
    const ofLeaver = entries.filter(({ accountId, userName }) => accountId === undefined && !userName);
    expect(ofLeaver.map(({ action }) => action)).toEqual([
      'Added template “Short”',
      'Mapped representative “Ken”',
      'Mapped representative “Maja Lindqvist”',
      'Changed configuration “Help desk”',
    ]);
    expect(ofLeaver[1]?.changes[0]).toMatchObject({ before: '', after: '佐藤 健' });
    expect(ofLeaver[2]?.changes[0]).toEqual({
      path: 'override',
      label: 'Maja Lindqvist',
      before: '',
      after: 'Former user',
    });
    expect(ofLeaver[3]?.changes).toContainEqual({
      path: 'issueCreation.defaultAssignee',
      label: 'Default assignee',
      before: '',
      after: 'Former user',
    });
    const { own } = await administer(stand, 'listTemplates', undefined);
    expect(own).toMatchObject([{ name: 'Short' }]);
    expect([own[0]?.savedBy, own[0]?.savedByName]).toEqual([undefined, undefined]);
    const discarded = deliveriesOf(stand).find(({ state }) => state === 'discarded');
    const { history } = await administer(stand, 'readDelivery', { id: discarded?.id ?? '' });
    expect(history.at(-1)).toMatchObject({ outcome: 'discarded', by: 'Former user' });
  });

  test('leaves empty settings, which the list and the audit trail show until they are saved', async () => {
    const stand = await standLeftBehind();
    const opened = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    await passHours(stand, 1);
    const listed = async () => (await administer(stand, 'listConfigurations', undefined)).configurations[0];
    expect(await listed()).toMatchObject({
      revision: opened.revision + 1,
      emptiedSettings: ['Default assignee', 'Default reporter'],
    });
    const { entries } = await administer(stand, 'readAuditTrail', {});
    const told = entries.filter(({ userName }) => userName === 'The app');
    expect(told.map(({ action, changes }) => [action, changes.map(({ label }) => label)]).sort()).toEqual([
      ['Emptied the mapping of representative “Maja Lindqvist”: the account was closed', ['Maja Lindqvist']],
      ['Removed a closed account from configuration “Help desk”', ['Default assignee', 'Default reporter']],
      ['Removed a closed account from those who get the email about alerts', ['Users who get an email']],
    ]);

    const { id, settings } = opened;
    const stale = await askAdmin(stand, 'saveConfiguration', { id, revision: opened.revision, settings });
    expect(stale).toMatchObject({ problem: { kind: 'stale', changes: [{ label: 'Default assignee' }, {}] } });
    const present = await administer(stand, 'readConfiguration', { id });
    expect(present.settings.issueCreation).toMatchObject({ defaultAssignee: '', defaultReporter: '' });
    await administer(stand, 'saveConfiguration', {
      id,
      revision: present.revision,
      settings: present.settings,
    });
    expect((await listed())?.emptiedSettings).toBeUndefined();
  });

  test('leaves a mapping that is visible but does nothing: the representative is looked for in Jira', async () => {
    const stand = await standLeftBehind();
    await passHours(stand, 1);
    const { overrides, unmatched } = await administer(stand, 'readSettings', undefined);
    expect(overrides).toMatchObject([
      { representative: 'Ken', userName: '佐藤 健' },
      { representative: 'Maja Lindqvist', accountId: '' },
    ]);
    expect(unmatched).toEqual([]);
    await stand.platform.start();
    const before = createdIssues(stand).length;
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(30);
    expect(createdIssues(stand).slice(before).map(assigneeOf)).toEqual([accounts.maja]);
    stand.jira.site.users.delete(accounts.maja);
    await stand.advance(25 * 3600);
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(30);
    expect((await administer(stand, 'readSettings', undefined)).unmatched).toMatchObject([
      { representative: 'Maja Lindqvist' },
    ]);
    await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.sato });
    const after = await administer(stand, 'readSettings', undefined);
    expect([after.overrides.length, after.unmatched]).toEqual([2, []]);
  });

  test('gets no email about alerts any more, and leaves a gap that the settings show', async () => {
    const stand = await standLeftBehind();
    await passHours(stand, 1);
    const { settings } = await administer(stand, 'readSettings', undefined);
    expect(settings.alertIssue.mailUsers).toEqual(['', accounts.maja]);
  });

  test('is also removed from settings of the installation that cannot be read', async () => {
    const stand = await standLeftBehind();
    plantSettings(stand, { retentionDays: 'ninety', alertIssue: { mailUsers: [leaver] } });
    await passHours(stand, 1);
    expect(reportsOf(stand)[0]).toContain(leaver);
    expect(everythingStored(stand)).not.toContain(leaver);
  });

  test('is also removed from a configuration that this version of the app cannot read', async () => {
    const stand = await standLeftBehind();
    const [stored] = storedConfigurations(stand);
    const { issueCreation } = (stored?.settings ?? {}) as { issueCreation?: object };
    const later = { ...stored, version: 99, id: 'later' };
    plantConfigurations(stand, [
      { ...later, settings: { name: 'Later', issueCreation: { ...issueCreation, fields: [approver] } } },
    ]);
    await passHours(stand, 1);
    expect(everythingStored(stand)).not.toContain(leaver);
    const [left] = storedConfigurations(stand);
    expect(left).toMatchObject({ version: 99, settings: { name: 'Later' } });
  });
});
