import type { Page } from 'playwright-core';
import { pastDelivery, plantDelivery } from '../scenarios/support/planted';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';
import type { ServedStand } from './support/served-stand';

const hour = 3_600_000;
const day = 24 * hour;
const longCause =
  'Jira refused with status 400 when the app wanted to add a work log to SUP-1: the field of the customer care department is required.';

/** 60 of today, three of which are parked, and 5 that came in ten days ago. */
function plantSixtyFive(stand: ServedStand): void {
  for (let number = 1; number <= 65; number += 1) {
    const delivery = pastDelivery(stand, number, number > 60 ? 10 * day : number * 60_000);
    const at = delivery.createdAt;
    plantDelivery(
      stand,
      number % 20 === 0
        ? {
            ...delivery,
            state: 'parked',
            attempts: [{ at, stage: 'work-log', outcome: 'parked', cause: longCause }],
          }
        : delivery,
    );
  }
}

describeInBrowser('The Activity tab', (browser) => {
  test('lists fifty deliveries below its figures, and opens one chart if it is wanted', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    plantSixtyFive(stand);
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.tab('Activity');
    const table = page.getByRole('table', { name: 'Deliveries' });
    const rows = table.getByRole('checkbox');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(50);
    expect(await page.getByText('What came in').count()).toBe(0);
    const findings = await lookInAllWidths(page, 'activity-page');
    await admin.press('Load more');
    await rows.nth(64).waitFor();

    await admin.press('Show chart');
    await admin.sees(/What came in, last 24 hours|Nothing has been counted/);
    await admin.choose('Figures for', 'Last 30 days');
    await admin.sees(/What came in, last 30 days|Nothing has been counted/);
    findings.push(...(await lookInAllWidths(page, 'activity-chart')));
    await admin.press('Hide chart');

    await admin.press('3 parked');
    await rows.nth(3).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(3);
    findings.push(...(await lookInAllWidths(page, 'activity-parked')));
    expect(findings).toEqual([]);
  });

  test('lists what came in between two days that one chooses', async () => {
    const stand = await browser.serve();
    plantSixtyFive(stand);
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.tab('Activity');
    await admin.choose('Period', 'Custom dates');
    const rows = page.getByRole('table', { name: 'Deliveries' }).getByRole('checkbox');
    await enterDay(page, 'To', '2026-01-05');
    await rows.nth(5).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(5);
    const findings = await lookInAllWidths(page, 'activity-own-dates');
    await enterDay(page, 'From', '2026-01-06');
    await admin.sees('This day is before the first one.');
    await admin.sees('No delivery matches');
    findings.push(...(await lookInAllWidths(page, 'activity-dates-backwards')));
    await admin.press('Clear filters');
    await rows.nth(49).waitFor();
    expect(findings).toEqual([]);
  });
});

async function enterDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}
