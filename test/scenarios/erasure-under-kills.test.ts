import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { plainIssues } from './support/created-issues';
import { day } from './support/deliveries';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';
import { asPerson, passHours } from './support/personal-data';
import { pastDelivery, plantDeliveries } from './support/planted';
import { everythingStored, entitiesOf } from './support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(180_000);

const representative = 'Maja Lindqvist';

/** Has a new administrator named in every place that keeps accounts, who closes their account then. */
async function somebodyLeaves(stand: VirtualStand, number: number): Promise<string> {
  const { site } = stand.jira;
  const accountId = `712020:leaver-${number}`;
  const like = site.users.get(accounts.owen);
  if (!like) throw new Error('The sample site has lost somebody.');
  site.users.set(accountId, { ...like, accountId, administers: true });
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  const issueCreation = plainIssues({ defaultAssignee: accountId, defaultReporter: accountId });
  const changed = { ...settings, issueCreation };
  await asPerson(stand, accountId, 'saveConfiguration', { id, revision, settings: changed });
  await asPerson(stand, accountId, 'setOverride', { representative, accountId });
  const template = { name: `Short ${number}`, use: 'workLog', format: 'plain', text: 'Done.' } as const;
  await asPerson(stand, accountId, 'saveTemplate', template);
  const parked = { ...pastDelivery(stand, number, 60_000), state: 'parked' as const };
  await plantDeliveries(stand, [parked]);
  await asPerson(stand, accountId, 'discardDeliveries', { ids: [parked.id], reason: 'A test.' });
  stand.platform.store.handle('entity/set', {
    entityName: 'representative-match',
    key: `match-${number}`,
    value: { found: 'user', accountId },
  });
  site.users.delete(accountId);
  stand.platform.accountReports.close(accountId);
  return accountId;
}

/** Up to when accounts are reported next, without anything running. */
async function passAWeek(stand: VirtualStand): Promise<void> {
  stand.platform.stop();
  for (let passed = 0; passed < 7; passed += 1) await stand.advance(day);
}

test('killed at any step of the report of accounts, closed accounts are kept nowhere, and nobody else is lost', async () => {
  const stand = await createVirtualStand();
  await administer(stand, 'setOverride', { representative: 'Ken', accountId: accounts.sato });
  let leavers = 0;
  const steps = await killedAtEveryStep(stand, {
    pass: async () => {
      await passAWeek(stand);
      const accountId = await somebodyLeaves(stand, (leavers += 1));
      expect(everythingStored(stand)).toContain(accountId);
      await passHours(stand, 1);
      return accountId;
    },
    isStep: stepsOf('report-personal-data'),
    recover: async () => void (await passHours(stand, 1)),
    check: async (_stand, accountId) => {
      expect(everythingStored(stand)).not.toContain(accountId);
      const { overrides } = await administer(stand, 'readSettings', undefined);
      expect(overrides).toMatchObject([
        { representative: 'Ken', accountId: accounts.sato },
        { representative, accountId: '' },
      ]);
      const { configurations } = await administer(stand, 'listConfigurations', undefined);
      expect(configurations).toMatchObject([{ emptiedSettings: ['Default assignee', 'Default reporter'] }]);
      const cycle = entitiesOf(stand, 'personal-data').find(({ key }) => key === 'report');
      expect(JSON.stringify(cycle?.value)).not.toContain('waiting');
    },
  });
  expect(steps.join()).toContain('after platform');
  expect(steps.length).toBeGreaterThanOrEqual(18);
});
