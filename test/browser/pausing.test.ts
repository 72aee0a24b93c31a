import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { workLogsIn } from './support/work-logs';

describeInBrowser('Writing is paused and resumed', (browser) => {
  test('from the list of configurations; what came meanwhile is written afterwards', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Berlin').getByRole('button', { name: /^More/ }).click();
    await admin.press('Pause writing');
    await admin.sees('Pause writing?');
    const findings = await look(admin.page, 'pause-question');
    await admin.pressInDialog('Pause writing');
    await admin.isTold('Writing is paused');
    await admin.sees('Writing is paused for Berlin');
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-2', preset: 'short' });
    stand.appliance.endSession(lsid);
    await eventually(async () => {
      expect(await stand.callAdmin('listConfigurations')).toMatchObject({
        value: { configurations: [{ state: { kind: 'paused' }, waiting: 1 }] },
      });
    });
    await admin.page.reload();
    await admin.row('Berlin').getByText('Paused', { exact: true }).waitFor();
    findings.push(...(await look(admin.page, 'paused')));
    expect(workLogsIn(stand, 'SUP-2')).not.toContain(lsid);
    await admin.press('Resume writing');
    await admin.isTold('Writing is resumed');
    await eventually(() => expect(workLogsIn(stand, 'SUP-2')).toContain(lsid));
    await admin.row('Berlin').getByText('Catching up').waitFor();
    findings.push(...(await look(admin.page, 'pause-resumed')));
    expect(findings).toEqual([]);
  });
});
