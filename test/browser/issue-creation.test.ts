import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';

describeInBrowser('Issue creation', (browser) => {
  test('is switched on for a service desk once the field that its request type requires is mapped', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.choose('Create for a session without issue', 'Create a customer request');
    await admin.choose('Service desk', /IT support/);
    await admin.choose('Request type', 'Report an incident');
    await admin.sees('Jira requires 1 field to be filled');
    await admin.press('Save');
    await admin.sees('Jira requires “Affected service”. Choose a value for it.');
    await admin.sees('1 field needs attention');
    expect(await look(admin.page, 'required-field-missing')).toEqual([]);

    await admin.choose('Affected service', 'VPN');
    await admin.seesNoMore('1 field needs attention');
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: {
        settings: {
          issueCreation: {
            mode: 'request',
            serviceDeskId: '4',
            requestTypeId: '26',
            fields: [
              {
                fieldId: 'customfield_10050',
                name: 'Affected service',
                type: 'option',
                source: 'constant',
                values: ['10201'],
              },
            ],
          },
        },
      },
    });
  });
});
