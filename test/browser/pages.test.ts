import type { Page } from 'playwright-core';
import { accounts } from '../stand/jira/sample/users';
import { AdminPage, enteredSettings } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

describeInBrowser('Every page and state can be read by everybody', (browser) => {
  test('on the way to a first configuration', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.sees('Connect an appliance to Jira');
    const findings = await look(page, 'first-run');
    await admin.press('Add configuration');
    findings.push(...(await look(page, 'form')));
    await admin.fill({ 'Host name': '10.0.0.1' });
    await admin.press('Save');
    await admin.sees(/need attention/);
    findings.push(...(await look(page, 'form-errors')));
    await admin.enterNew({ ...enteredSettings, 'OAuth client secret': 'wrong' });
    await admin.press('Test connection');
    await admin.sees(/steps? failed/);
    findings.push(...(await look(page, 'test-failed')));
    await admin.pressInDialog('Close');
    await admin.fill(enteredSettings);
    await admin.press('Test connection');
    await admin.sees('Everything works');
    findings.push(...(await look(page, 'test-passed')));
    await admin.pressInDialog('Close');
    await admin.press('Cancel');
    findings.push(...(await look(page, 'discard')));
    await admin.pressInDialog('Keep editing');
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    findings.push(...(await look(page, 'connect')));
    expect(findings).toEqual([]);
  });

  test('with configurations in every state', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    await addConfigurations(stand);
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.row('Lisbon').getByText('Failing').waitFor();
    const findings = await look(page, 'list');
    await admin.press('More Berlin');
    await admin.button('Delete').waitFor();
    findings.push(...(await look(page, 'list-menu')));
    await page.keyboard.press('Escape');
    await admin.more('Lisbon', 'Delete');
    await admin.sees('Delete Lisbon?');
    findings.push(...(await look(page, 'delete')));
    await admin.pressInDialog('Cancel');
    await admin.press('Edit Berlin');
    await admin.sees('Edit Berlin');
    await fillEverything(admin);
    findings.push(...(await look(page, 'form-filled')));
    await stand.callAdmin('setDisabled', { id: stand.configurationId, revision: 1, disabled: true });
    await admin.press('Save');
    await admin.sees('Another administrator has changed this configuration');
    findings.push(...(await look(page, 'stale')));
    expect(findings).toEqual([]);
  });

  test('in the other tabs', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    await addConfigurations(stand);
    for (const [representative, accountId] of Object.entries({ maja: accounts.maja, ken: accounts.sato })) {
      await stand.callAdmin('setOverride', { representative, accountId });
    }
    await stand.callAdmin('rotateUrlSecret');
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    const findings: string[] = [];
    for (const tab of ['Activity', 'Templates', 'Settings']) {
      await admin.tab(tab);
      await page.getByRole('heading').first().waitFor();
      if (tab === 'Settings') await page.getByRole('table', { name: 'Audit trail' }).waitFor();
      findings.push(...(await look(page, tab.toLowerCase())));
    }
    await admin.press('Rotate URL secret');
    findings.push(...(await look(page, 'rotate')));
    await admin.pressInDialog('Cancel');
    await admin.press('End the former URLs now');
    findings.push(...(await look(page, 'end-former-urls')));
    await admin.pressInDialog('Cancel');
    await admin.press('Export configurations');
    const exported = await page.getByRole('textbox', { name: /^Copy this/ }).inputValue();
    findings.push(...(await look(page, 'export')));
    await admin.pressInDialog('Close');
    await admin.press('Import configurations');
    findings.push(...(await look(page, 'import')));
    await admin.fill({
      'Exported JSON': exported.replace('"Berlin"', '"Madrid"').replace('"lisbon"', '"porto"'),
    });
    await admin.press('Preview');
    await admin.sees('Will be changed');
    findings.push(...(await look(page, 'import-preview')));
    expect(findings).toEqual([]);
  });

  test('when something is refused or asked for', async () => {
    const stand = await browser.serve({ configuration: 'none', host: 'support.example.org' });
    const ordinary = await AdminPage.open(browser, stand, `?account=${accounts.ordinary}`);
    await ordinary.sees('Only administrators of Jira may see and change this.');
    const findings = await look(ordinary.page, 'refused');
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Add configuration');
    await admin.enterNew({ ...enteredSettings, 'Host name': 'support.example.org' });
    await admin.press('Test connection');
    await admin.sees('The app may not reach support.example.org yet');
    findings.push(...(await look(admin.page, 'consent-needed')));
    await admin.press('Allow access to support.example.org');
    await admin.sees('Allow Remote Support for Jira to reach support.example.org?');
    findings.push(...(await look(admin.page, 'consent')));
    expect(findings).toEqual([]);
  });

  test('in the console', async () => {
    const stand = await browser.serve();
    stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'files-and-notes' });
    const page = await browser.open(`${stand.url}/`);
    const findings = await look(page, 'console', switchTheme);
    await page.getByRole('button', { name: 'End session' }).click();
    await page.locator('[data-work-log]').waitFor();
    findings.push(...(await look(page, 'console-work-log', switchTheme)));
    expect(findings).toEqual([]);
  });
});

/** The console has a button for it. */
async function switchTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const name = theme === 'dark' ? 'Dark theme' : 'Light theme';
  const button = page.getByRole('button', { name });
  await page.getByRole('button', { name: /^(Dark|Light) theme$/ }).waitFor();
  if (await button.isVisible()) await button.click();
}

/** Beside the one that works: one that fails and has deliveries waiting, one that is disabled, one never heard from. */
async function addConfigurations(stand: ServedStand): Promise<void> {
  const play = () => {
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid);
  };
  play();
  await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
  const add = (name: string, others: object) =>
    stand.callAdmin('saveConfiguration', {
      settings: {
        name,
        host: 'helpdesk.beyondtrustcloud.com',
        clientId: 'stand-client',
        writableProjects: { mode: 'all' },
        ...others,
      },
      clientSecret: 'stand-client-secret',
    });
  await add('Lisbon', { clientId: 'unknown-client' });
  await add('Customer care, second level, night shift', { applianceId: 'lisbon', disabled: true });
  await add('Tokyo', { applianceId: 'tokyo', pollingEventTypes: ['session-end'] });
  play();
  await eventually(async () => {
    expect(JSON.stringify(await stand.callAdmin('listConfigurations'))).toContain('"failing"');
  });
}

async function fillEverything(admin: AdminPage): Promise<void> {
  await admin.choose('Sessions may write into', 'These projects');
  await admin.choose('Projects that sessions may write into', /IT support/, 'IT');
  await admin.choose('Projects that sessions may write into', /Operations/, 'Op');
  await admin.group('Sessions');
  await admin.tick('Poll for ended sessions').check({ force: true });
  await admin.group('Issue creation');
  await admin.choose('Create for a session without issue', 'Create an issue');
  await admin.choose('Project', /IT support/, 'IT');
  await admin.choose('Issue type', /Incident/);
  await admin.choose('Default assignee', /Maja Lindqvist/, 'Maja');
  await admin.group('Surveys');
  await admin.press('Add survey rule');
  await admin.fill({
    'Question of rule 1': 'Was the problem solved?',
    'Answer of rule 1': 'Yes',
    'New status of rule 1': 'Resolve this issue',
  });
}
