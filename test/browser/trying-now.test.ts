import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { playSession } from './support/play-session';
import { workLogsIn } from './support/work-logs';

describeInBrowser('What waits is tried at once', (browser) => {
  test('from the record of a delivery', async () => {
    const stand = await browser.serve();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.sees('Waiting');
    await admin.row(lsid.slice(0, 8)).getByRole('button').first().click();
    await admin.sees('Next attempt');
    const findings = await look(admin.page, 'try-now');
    await admin.pressInDialog('Try now');
    await admin.isTold('1 delivery is tried now');
    await eventually(() => expect(workLogsIn(stand, 'SUP-2')).toContain(lsid));
    await admin.sees('Tried at once');
    findings.push(...(await look(admin.page, 'try-now-done')));
    expect(findings).toEqual([]);
  });

  test('for all of a configuration, once its appliance answers', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const lsids = [1, 2, 3, 4, 5, 6].map((place) => playSession(stand, { externalKey: `SUP-${place}` }));
    await eventually(async () => {
      const answer = await stand.callAdmin('listConfigurations');
      expect(answer).toMatchObject({ value: { configurations: [{ state: { kind: 'unreachable' } }] } });
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Berlin').getByText('Not reached', { exact: true }).waitFor();
    await admin.row('Berlin').getByRole('button', { name: /^More/ }).click();
    const findings = await look(admin.page, 'try-now-menu');
    await admin.press('Try now');
    await admin.isTold('Nothing was tried');
    findings.push(...(await look(admin.page, 'try-now-down')));
    stand.appliance.faults.clear();
    await admin.row('Berlin').getByRole('button', { name: /^More/ }).click();
    await admin.press('Try now');
    await admin.isTold('6 deliveries are tried now');
    await eventually(() => expect(workLogsIn(stand, 'SUP-6')).toContain(lsids.at(-1)));
    expect(findings).toEqual([]);
  });
});
