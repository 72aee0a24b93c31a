import type { DeliveryState } from '../../src/delivery/delivery';
import { pastDelivery, plantDelivery } from '../scenarios/support/planted';
import { plantConfigurations, storedConfigurations } from '../scenarios/support/stored';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

const day = 24 * 3_600_000;
const longName =
  'Field service and depot repair of the northern region and its islands, the out-of-hours team, all';

/** Deliveries that came in so many days ago, of that configuration and state. */
function plant(stand: ServedStand, state: DeliveryState, ages: number[], configurationId: string): void {
  ages.forEach((age, index) => {
    const number = state.length * 1000 + index + (configurationId === 'other' ? 100 : 0);
    const delivery = pastDelivery(stand, number, age * day);
    const at = delivery.createdAt;
    plantDelivery(stand, {
      ...delivery,
      id: `${configurationId}:${number}`,
      state,
      dueAt: state === 'waiting' ? Date.now() + day : at,
      configurationId,
    });
  });
}

describeInBrowser('What is open', (browser) => {
  test('is shown for each configuration, and each figure leads to exactly those deliveries', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const [stored] = storedConfigurations(stand);
    const settings = { ...Object(stored?.settings), name: longName } as object;
    plantConfigurations(stand, [stored, { ...stored, id: 'other', settings }]);
    plant(stand, 'parked', [1, 2, 20], stand.configurationId);
    plant(stand, 'done-with-remarks', [1], stand.configurationId);
    plant(stand, 'waiting', [1, 2, 3, 4], stand.configurationId);
    plant(stand, 'parked', [1], 'other');
    plant(stand, 'done', [1, 2], 'other');
    const admin = await AdminPage.open(browser, stand);
    const berlin = admin.row('Berlin');
    await berlin.getByText('Needs attention').waitFor();
    for (const figure of ['2 parked', '1 with remarks', '4 waiting', '3 parked in all']) {
      await berlin.getByRole('button', { name: figure, exact: true }).waitFor();
    }
    const findings = await look(admin.page, 'list-open');

    await berlin.getByRole('button', { name: '2 parked', exact: true }).click();
    await admin.page.getByRole('table', { name: 'Deliveries' }).waitFor();
    expect(await admin.row('Parked').count()).toBe(2);
    expect(await admin.page.getByRole('table', { name: 'Deliveries' }).getByRole('row').count()).toBe(3);
    findings.push(...(await look(admin.page, 'list-open-shown')));

    await admin.tab('Configurations');
    await admin.row(longName).getByRole('button', { name: '1 parked', exact: true }).click();
    await admin.page.getByRole('table', { name: 'Deliveries' }).waitFor();
    expect(await admin.row('Parked').count()).toBe(1);

    await admin.tab('Configurations');
    await admin.tab('Activity');
    await admin.page.getByRole('table', { name: 'Deliveries' }).waitFor();
    expect(await admin.row('Waiting').count()).toBe(4);
    expect(findings).toEqual([]);
  });
});
