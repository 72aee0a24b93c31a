import { AdminPage, enteredSettings } from './support/admin-page';
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
    await admin.sees(/^German/);
    await admin.sees('Asia/Tokyo');
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    expect(await stand.callAdmin('exportConfigurations')).toMatchObject({
      value: { text: expect.stringMatching(/"de-DE"[^]*"Asia\/Tokyo"/) as unknown },
    });
  });
});
