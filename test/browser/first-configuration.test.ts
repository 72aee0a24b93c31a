import { listenToEverything } from '../stand/stand';
import { AdminPage, enteredSettings } from './support/admin-page';
import { skipToNextLook, takeOverClock } from './support/browser-clock';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';

describeInBrowser('The first configuration of a site', (browser) => {
  test('an administrator is led from an empty page to the first work log', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    await admin.sees('Connect an appliance to Jira');
    await admin.sees('Create an API account on the appliance');
    await admin.sees('Paste the URL into the appliance’s outbound events');

    await admin.tab('Activity');
    await admin.sees('No appliance is connected yet');
    expect(await look(admin.page, 'activity-unconnected')).toEqual([]);
    await admin.press('Go to the configurations');
    await admin.press('Add configuration');
    await admin.enterNew({ ...enteredSettings, 'OAuth client secret': 'wrong' });
    await admin.press('Test connection');
    await admin.sees(/refused the OAuth client id or client secret/);
    await admin.pressInDialog('Close');

    await admin.fill({ 'OAuth client secret': enteredSettings['OAuth client secret'] });
    await admin.press('Test connection');
    await admin.sees('Everything works');
    await admin.pressInDialog('Close');

    await takeOverClock(admin.page);
    await admin.press('Save');
    await admin.sees('Berlin is saved');
    await admin.sees('Waiting for the first event');
    await admin.press('Copy URL');
    await admin.sees('Copied.');
    const url = await admin.field('Outbound event URL').inputValue();
    expect(await admin.page.evaluate(() => navigator.clipboard.readText())).toBe(url);

    listenToEverything(stand.appliance, url);
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid);
    await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
    await skipToNextLook(admin.page);
    await admin.isTold('The first event of Berlin has arrived');
    await admin.sees('The appliance reaches Jira');

    await admin.press('Done');
    await admin.row('Berlin').getByText('Working').waitFor();
  });

  test('wrong entries are explained beside each field and counted at the top', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Add configuration');
    await admin.fill({
      'Appliance Id': 'no spaces please',
      'Host name': '10.0.0.1',
    });
    await admin.group('Sessions');
    await admin.fill({ 'Retry attempt limit': '21' });
    await admin.press('Save');
    await admin.sees('7 fields need attention');
    const inPlaces = admin.page.getByText(
      'Enter a host name instead of an IP address: certificates and the platform work with names.',
    );
    await eventually(async () => expect(await inPlaces.count()).toBe(2));
    await eventually(async () => expect(await isFocused(admin, 'Name')).toBe(true));
    for (const label of ['Name', 'Appliance Id', 'Host name', 'OAuth client secret']) {
      expect(await admin.field(label).getAttribute('aria-invalid')).toBe('true');
    }

    await admin.fill({ 'Host name': 'https://helpdesk.beyondtrustcloud.com/login/' });
    await admin.sees('Only the host name is kept: helpdesk.beyondtrustcloud.com.');
    await admin.sees('6 fields need attention');
    expect(await stand.callAdmin('listConfigurations')).toMatchObject({ value: { configurations: [] } });
  });

  test('an appliance on the customer’s own domain is reached after the administrator allows it', async () => {
    const stand = await browser.serve({ configuration: 'none', host: 'support.example.org' });
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Add configuration');
    await admin.enterNew({ ...enteredSettings, 'Host name': 'support.example.org' });
    await admin.press('Test connection');
    await admin.sees('The app may not reach support.example.org yet');

    await admin.press('Allow access to support.example.org');
    await admin.sees('Allow Remote Support for Jira to reach support.example.org?');
    await admin.pressInDialog('Cancel');
    await admin.sees(/Access was not allowed/);

    await admin.press('Allow access to support.example.org');
    await admin.pressInDialog('Allow access');
    await admin.sees('Everything works');
    expect(stand.platform.egress.backendDomains()).toEqual(['https://support.example.org']);
  });
});

function isFocused(admin: AdminPage, label: string): Promise<boolean> {
  return admin.field(label).evaluate((field) => field === document.activeElement);
}
