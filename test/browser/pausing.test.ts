import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { playSession } from './support/play-session';
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
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
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

describeInBrowser('Disabling asks if deliveries wait', (browser) => {
  test('and enabling has what was parked go on', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await eventually(async () => {
      expect(await stand.callAdmin('listConfigurations')).toMatchObject({
        value: { configurations: [{ waiting: 1 }] },
      });
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.more('Berlin', 'Disable');
    await admin.sees('1 delivery waits for it.');
    expect(await look(admin.page, 'disable-question')).toEqual([]);
    await admin.pressInDialog('Disable');
    await admin.isTold('Berlin is disabled');
    await stand.callAdmin('tryDeliveriesNow', { configurationId: stand.configurationId });
    await eventually(async () => {
      expect(await stand.callAdmin('listDeliveries', {})).toMatchObject({
        value: { rows: [{ state: 'parked' }] },
      });
    });
    await admin.more('Berlin', 'Enable');
    await admin.sees('The delivery that was parked while it was disabled is processed now.');
    await eventually(() => expect(workLogsIn(stand, 'SUP-2')).toContain(lsid));
  });
});
