import { accounts } from '../stand/jira/sample/users';
import { AdminPage, enteredSettings } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';

describeInBrowser('Configurations', (browser) => {
  test('one is edited, copied, disabled, enabled and deleted', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.fill({ Name: 'Berlin' });
    await admin.group('Issue creation');
    await admin.choose('Create for a session without issue', 'Create an issue');
    await admin.choose('Project', /IT support/, 'IT');
    await admin.choose('Issue type', /Service request/);
    await admin.choose('Default assignee', /Maja Lindqvist/, 'Maja');
    await admin.press('Save');
    await admin.sees('Berlin is saved');

    await admin.more('Berlin', 'Copy');
    await admin.sees('Copy Berlin');
    await admin.fill({
      'Appliance Id': 'hamburg',
      'OAuth client secret': enteredSettings['OAuth client secret'],
    });
    await admin.choose('Sessions may write into', 'These projects');
    await admin.choose('Projects that sessions may write into', /IT support/, 'IT');
    await admin.press('Save');
    await admin.sees('Copy of Berlin is saved');
    await admin.press('Done');
    await admin.row('Copy of Berlin').getByText('hamburg').waitFor();
    await admin.row('Copy of Berlin').getByText('Writes into SUP').waitFor();

    await admin.more('Copy of Berlin', 'Disable');
    await admin.row('Copy of Berlin').getByText('Disabled').waitFor();
    await admin.more('Copy of Berlin', 'Enable');
    await admin.row('Copy of Berlin').getByText('Waiting for the first event').waitFor();

    await admin.more('Copy of Berlin', 'Delete');
    await admin.sees('Delete Copy of Berlin?');
    await admin.pressInDialog('Delete');
    await admin.row('Copy of Berlin').waitFor({ state: 'detached' });
    expect(await stand.callAdmin('listConfigurations')).toMatchObject({
      value: { configurations: [{ name: 'Berlin' }] },
    });
  });

  test('one with waiting deliveries is deleted only after its name is typed', async () => {
    const stand = await browser.serve();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid);
    await eventually(async () => {
      expect(await stand.callAdmin('listConfigurations')).toMatchObject({
        value: { configurations: [{ waiting: 1 }] },
      });
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.more('Help desk', 'Delete');
    await admin.sees('1 delivery of it still waits and would be lost.');
    const remove = admin.dialog().getByRole('button', { name: 'Delete', exact: true });
    expect(await remove.isDisabled()).toBe(true);
    await admin.fill({ 'Enter “Help desk” to delete it': 'Help desk' });
    await remove.click();
    await admin.sees('Connect an appliance to Jira');
  });

  test('unsaved changes are not lost without a question', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.fill({ Name: 'Berlin' });
    await admin.press('Cancel');
    await admin.sees('Discard changes?');
    await admin.pressInDialog('Keep editing');
    expect(await admin.field('Name').inputValue()).toBe('Berlin');

    await admin.tab('Settings');
    await admin.sees('Discard changes?');
    await admin.pressInDialog('Discard changes');
    await admin.sees('Audit trail');
    await admin.tab('Configurations');
    await admin.button('Edit Help desk').waitFor();
  });

  test('if two administrators edit at once, the later one sees what the other changed', async () => {
    const stand = await browser.serve();
    const [first, second] = await Promise.all([
      AdminPage.open(browser, stand),
      AdminPage.open(browser, stand),
    ]);
    await Promise.all([first.press('Edit Help desk'), second.press('Edit Help desk')]);
    await first.fill({ Name: 'Berlin' });
    await second.group('Sessions');
    await second.fill({ 'Retry attempt limit': '3' });
    await first.press('Save');
    await first.sees('Berlin is saved');

    await second.press('Save');
    await second.sees('Another administrator has changed this configuration');
    await second.sees('Help desk → Berlin');
    await second.press('Keep mine and review');
    await second.sees('Saving replaces these changes');
    await second.press('Load their version');
    await second.seesNoMore('Saving replaces these changes');
    expect(await second.field('Name').inputValue()).toBe('Berlin');

    await second.group('Sessions');
    await second.fill({ 'Retry attempt limit': '3' });
    await second.press('Save');
    await second.row('Berlin').waitFor();
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { name: 'Berlin', retryLimit: 3 } },
    });
  });

  test('an ordinary user is clearly refused', async () => {
    const stand = await browser.serve();
    const refused = 'Only administrators of Jira may see and change this.';
    const page = await AdminPage.open(browser, stand, `?account=${accounts.ordinary}`);
    await page.sees(refused);
    await page.tab('Settings');
    await page.sees(refused);
    await page.tab('Configurations');
    await page.sees(refused);
    expect(await page.button('Add configuration').count()).toBe(0);
  });
});
