import { damage } from '../scenarios/support/planted';
import { entitiesOf, plantConfigurations, storedConfigurations } from '../scenarios/support/stored';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';

const text = '<p>Mine, with <b>{{session.id}}</b></p>';

describeInBrowser('What cannot be read', (browser) => {
  test('a template is named, copied, given the built-in text, or deleted', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Templates');
    for (const name of ['Mine', 'Yours']) {
      await admin.press('Make a copy built-in work log');
      await admin.fill({ Name: name, Template: text });
      await admin.press('Save');
      await admin.isTold(`${name} is saved`);
    }
    await admin.tab('Configurations');
    await admin.press('Edit Berlin');
    await admin.group('Reports');
    await admin.choose('Work log template', 'Mine');
    await admin.press('Save');
    await admin.isTold('Berlin is saved');
    for (const { key } of entitiesOf(stand, 'report-template')) {
      damage(stand, { entityName: 'report-template', key }, { savedAt: undefined });
    }

    await admin.tab('Templates');
    await admin.sees('The template “Mine” cannot be read');
    await admin.sees('Sessions of Berlin are written with the built-in template instead.');
    await admin.sees('No configuration uses it, so no session is affected.');
    const findings = await look(admin.page, 'quarantine-templates');
    await admin.press('Show what is stored Mine');
    expect(await admin.field('As it is stored').inputValue()).toBe(text);
    findings.push(...(await look(admin.page, 'quarantine-stored')));
    await admin.pressInDialog('Close');

    await admin.press('Use the built-in text Mine');
    await admin.sees('Use the built-in text for Mine?');
    findings.push(...(await look(admin.page, 'quarantine-built-in')));
    await admin.pressInDialog('Use the built-in text');
    await admin.isTold('Mine has the built-in text');
    await admin.button('Edit Mine').waitFor();
    await admin.press('Delete Yours');
    await admin.pressInDialog('Delete');
    await admin.isTold('Yours is deleted');
    await admin.seesNoMore('cannot be read');
    expect(findings).toEqual([]);
  });

  test('a configuration is copied and deleted', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const [stored] = storedConfigurations(stand);
    plantConfigurations(stand, [
      stored,
      { id: 'later', version: 99, settings: { name: 'Later', sound: '<b>' } },
    ]);
    const admin = await AdminPage.open(browser, stand);
    await admin.sees('The configuration “Later” cannot be read and does nothing');
    const findings = await look(admin.page, 'quarantine-configurations');
    await admin.press('Show what is stored Later');
    expect(await admin.field('As it is stored').inputValue()).toContain('"sound": "<b>"');
    await admin.pressInDialog('Close');
    await admin.press('Delete Later');
    await admin.sees('Delete Later?');
    findings.push(...(await look(admin.page, 'quarantine-delete')));
    await admin.pressInDialog('Delete');
    await admin.isTold('Later is deleted');
    await admin.seesNoMore('cannot be read');
    await admin.button('Edit Berlin').waitFor();
    expect(findings).toEqual([]);
  });

  test('settings of the installation are pointed out until others are saved', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    damage(stand, { entityName: 'configuration-set', key: 'set' }, { settings: { retentionDays: 'long' } });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.sees('The settings for alerts and retention cannot be read');
    expect(await look(admin.page, 'quarantine-settings')).toEqual([]);
    await admin.press('Save retention');
    await admin.isTold('Retention is saved');
    await admin.seesNoMore('The settings for alerts and retention cannot be read');
  });
});
