import type { Locator } from 'playwright-core';
import { formGroups } from '../../src/configuration/settings/form-sections';
import { AdminPage, enteredSettings } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';

describeInBrowser('The form of a configuration', (browser) => {
  test('says whether it is enabled, and hides what the platform cannot do until it is asked for', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.field('Name').waitFor();
    expect(await admin.tick('Enabled').isChecked()).toBe(true);
    expect(await admin.tick('Use non-TLS connections').count()).toBe(0);
    const findings = await lookInAllWidths(admin.page, 'form-closed');
    await admin.press('Not available on this platform');
    await admin.sees(/Forge apps only connect to hosts with a publicly trusted certificate/);
    expect(await admin.tick('Use non-TLS connections').isDisabled()).toBe(true);
    expect(await admin.tick('Allow invalid certificates').isDisabled()).toBe(true);
    findings.push(...(await lookInAllWidths(admin.page, 'form-not-available')));
    await admin.press('Not available on this platform');
    await admin.tick('Use non-TLS connections').waitFor({ state: 'detached' });

    await admin.tick('Enabled').press('Space');
    await admin.press('Save');
    await admin.row('Help desk').getByText('Disabled').waitFor();
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { disabled: true } },
    });
    await admin.tab('Settings');
    await admin.row('Enabled').getByText('On → Off').waitFor();
    expect(findings).toEqual([]);
  });

  test('says what people on issues may do, and asks for what that needs only then', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('On issues');
    await admin.tick('Create session keys').waitFor();
    expect(await admin.tick('Invite the customer').count()).toBe(0);
    for (const name of ['Create session keys', 'Invite the customer', 'Show running sessions'])
      await admin.tick(name).press('Space');
    await admin.sees(/Tick the events of its beginning/);
    const findings = await lookInAllWidths(admin.page, 'form-on-issues');
    await admin.press('Save');
    await admin.button('Edit Help desk').waitFor();
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { sessionKeys: true, invites: true, showsRunning: true } },
    });
    expect(findings).toEqual([]);
  });

  test('shows a group of fields at a time, keeps what is entered in the others, and leads to what is wrong', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.fill({ Name: 'Berlin' });
    await admin.group('Sessions');
    await admin.fill({ 'Retry attempt limit': '21' });
    expect(await admin.field('Name').count()).toBe(0);
    await admin.group('Surveys');
    await admin.press('Add survey rule');
    await admin.fill({ 'Question of rule 1': 'Was the problem solved?' });
    await admin.press('Save');
    await admin.button('Sessions: 1 problem').waitFor();
    await admin.button('Surveys: 2 problems').waitFor();
    await eventually(async () => expect(await hasFocus(admin.field('Retry attempt limit'))).toBe(true));
    await admin.sees(/^Sessions: Retry attempt limit/);
    const findings = await lookInAllWidths(admin.page, 'form-group-problems');

    await admin.fill({ 'Retry attempt limit': '3' });
    await admin.button('Sessions: 1 problem').waitFor({ state: 'detached' });
    await admin.press('Save');
    await eventually(async () => expect(await hasFocus(admin.field('Answer of rule 1'))).toBe(true));
    expect(await admin.field('Question of rule 1').inputValue()).toBe('Was the problem solved?');
    await admin.press('Remove rule 1');
    await admin.group('Connection');
    expect(await admin.field('Name').inputValue()).toBe('Berlin');
    expect(await hasFocus(admin.field('Name'))).toBe(false);
    await admin.group('Reports');
    await admin.press('Cancel');
    await admin.sees('Discard changes?');
    await admin.pressInDialog('Keep editing');
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { name: 'Berlin', retryLimit: 3 } },
    });
    expect(findings).toEqual([]);
  });

  test('opens the group of a field that Jira misses when it is saved', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('Issue creation');
    await admin.choose('Create for a session without issue', 'Create a customer request');
    await admin.choose('Service desk', /IT support/);
    await admin.choose('Request type', 'Report an incident');
    await admin.group('Sessions');
    await admin.fill({ 'Retry attempt limit': '3' });
    await admin.press('Save');
    await admin.button('Issue creation: 1 problem').waitFor();
    const service = admin.page.getByRole('combobox', { name: 'Affected service' });
    await eventually(async () => expect(await hasFocus(service)).toBe(true));
    await admin.choose('Affected service', 'VPN');
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { retryLimit: 3, issueCreation: { mode: 'request' } } },
    });
  });

  test('leads through the groups of a new configuration, with all that is needed in the first', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Add configuration');
    await admin.sees(/All that is needed is under Connection/);
    await admin.enterNew(enteredSettings);
    const findings: string[] = [];
    for (const { title } of formGroups.slice(1)) {
      await admin.press(`Next: ${title}`);
      await eventually(async () => expect(await hasFocus(admin.button(title))).toBe(true));
      findings.push(...(await lookInAllWidths(admin.page, `form-${title}`)));
      expect(await isInSight(admin.button('Save'))).toBe(true);
    }
    expect(await admin.button(/^Next: /).count()).toBe(0);
    await admin.group('Connection');
    expect(await admin.field('OAuth client secret').inputValue()).toBe(
      enteredSettings['OAuth client secret'],
    );
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    expect(findings).toEqual([]);
  });

  test('begins with the language and time zone of the administrator', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    await admin.page.route('**/stand/context?*', async (route) => {
      const response = await route.fetch();
      const context = (await response.json()) as object;
      await route.fulfill({ response, json: { ...context, locale: 'de-DE', timezone: 'Asia/Tokyo' } });
    });
    await admin.press('Add configuration');
    await admin.enterNew(enteredSettings);
    await admin.group('Reports');
    await admin.sees(/^German/);
    await admin.sees('Asia/Tokyo');
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    expect(await stand.callAdmin('exportConfigurations')).toMatchObject({
      value: { text: expect.stringMatching(/"de-DE"[^]*"Asia\/Tokyo"/) as unknown },
    });
  });
});

function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** Whether it is in sight as the page is scrolled. */
async function isInSight(place: Locator): Promise<boolean> {
  const box = await place.boundingBox();
  return box !== null && box.y + box.height < 900;
}
