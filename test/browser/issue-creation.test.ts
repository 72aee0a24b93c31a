import { accounts } from '../stand/jira/sample/users';
import { textField } from '../stand/jira/site/issue';
import { listenToEverything } from '../stand/stand';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';
import { workLogsIn } from './support/work-logs';

/** A session of Maja Lindqvist's that names no issue. */
function playWithoutKey({ appliance }: ServedStand): string {
  const { lsid } = appliance.startSession({ representatives: ['mlindqvist'], customer: 'Nora Blum' });
  appliance.endSession(lsid);
  return lsid;
}

describeInBrowser('Issue creation', (browser) => {
  test('is switched on for a service desk, tried as a dry run, and creates a session’s customer request', async () => {
    const stand = await browser.serve();
    stand.appliance.outbound.removeRecipient('Jira');
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('Issue creation');
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
    await admin.isTold('Help desk is saved');
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

    const tried = playWithoutKey(stand);
    await admin.more('Help desk', 'Dry run');
    await admin.pressInDialog('Start dry run');
    await admin.sees('The session would be written into Jira');
    await admin.sees(tried);
    await admin.sees('A new customer request in SUP');
    await admin.sees('Assigned it to Maja Lindqvist, who led the session.');
    expect(await look(admin.page, 'dry-run')).toEqual([]);
    await admin.tab('Changes in Jira (4)');
    await admin.press('Show content Customer request');
    await admin.sees(/"raiseOnBehalfOf"|"fields"/);
    expect(await look(admin.page, 'dry-run-changes')).toEqual([]);
    await admin.pressInDialog('Close');
    expect(requestsIn(stand)).toEqual([]);

    listenToEverything(stand.appliance, stand.outboundEventUrl);
    playWithoutKey(stand);
    await eventually(() => expect(requestsIn(stand)).toHaveLength(1));
    const shown = await browser.open(`${stand.url}/`);
    await shown.getByText('request “Report an incident”').waitFor();
    await shown.getByText(/^Assigned to Maja Lindqvist/).waitFor();
    await shown.locator('[data-work-log]').getByText('Nora Blum').first().waitFor();
    const [request] = requestsIn(stand);
    expect(request && textField(request, 'assignee')).toBe(accounts.maja);
    expect(request?.fields.get('customfield_10050')).toBe('10201');
    expect(workLogsIn(stand, request?.key ?? '')).toContain('Nora Blum');
  });
});

function requestsIn({ jira }: ServedStand) {
  return jira.site.issues().filter(({ creator }) => creator === accounts.app);
}
