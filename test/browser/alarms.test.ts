import { pastDelivery, plantDelivery } from '../scenarios/support/planted';
import { refuseQueries } from '../scenarios/support/refused-queries';
import { plantConfigurations, storedConfigurations } from '../scenarios/support/stored';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { playSession } from './support/play-session';

const hour = 3_600_000;
const longName =
  'Field service and depot repair of the northern region and its islands, the out-of-hours team, all';

describeInBrowser('An alert', (browser) => {
  test('leads to exactly what it is about, and to what mends it', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const [stored] = storedConfigurations(stand);
    const settings = { ...Object(stored?.settings), name: longName } as object;
    plantConfigurations(stand, [stored, { ...stored, id: 'other', settings }]);
    const states = ['parked', 'parked', 'done-with-remarks', 'waiting', 'done'] as const;
    for (const configurationId of [stand.configurationId, 'other', 'gone']) {
      states.forEach((state, index) => {
        const delivery = pastDelivery(stand, index + 1, (index + 1) * hour);
        const dueAt = state === 'waiting' ? Date.now() + hour : delivery.dueAt;
        plantDelivery(stand, {
          ...delivery,
          id: `${configurationId}:${index}`,
          state,
          dueAt,
          configurationId,
        });
      });
    }
    stand.platform.store.handle('entity/set', {
      entityName: 'circuit-breaker',
      key: stand.configurationId,
      value: { phase: 'open', openedAt: Date.now() - hour, failures: 5, revision: 1, scope: 'not-closed' },
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.sees('The appliance of Berlin cannot be reached');
    await admin.sees('2 deliveries of Berlin are parked');
    const findings = await look(admin.page, 'alarms');

    await admin.press('Show what waits of Berlin');
    await eventually(async () => expect(await admin.row('Waiting').count()).toBe(1));
    await admin.press('Show them parked, of Berlin');
    await eventually(async () => expect(await admin.row('Parked').count()).toBe(2));

    await admin.press('Show 4 more');
    await admin.press('Show them of Berlin');
    await eventually(async () => expect(await admin.row('Done with remarks').count()).toBe(1));
    await admin.press('Show them parked, of gone');
    await admin.sees('Deleted configuration');
    await eventually(async () => expect(await admin.row('Parked').count()).toBe(2));
    findings.push(...(await look(admin.page, 'alarms-all')));

    refuseQueries(stand, 1);
    await admin.press('Try now of Berlin');
    await admin.sees('Nothing was tried');
    findings.push(...(await look(admin.page, 'alarms-not-tried')));
    await admin.press('Test the connection of Berlin');
    await admin.sees('Test of Berlin');
    await admin.button('Test again').waitFor();
    await admin.pressInDialog('Close');
    await admin.seesNoMore('The appliance of Berlin cannot be reached');
    expect(findings).toEqual([]);
  });

  test('is there as soon as a session could not be written', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin', retryOutboundEventTypes: [] } });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    playSession(stand, { externalKey: 'SUP-1' });
    await eventually(async () => {
      await admin.press('Refresh');
      expect(await admin.page.getByText('1 delivery of Berlin is parked').count()).toBe(1);
    });
  });
});
