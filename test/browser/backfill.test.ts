import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

describeInBrowser('Backfill', (browser) => {
  test('is chosen, tried out, started and seen to its end', async () => {
    const stand = await browser.serve();
    playUnheard(stand, ['SUP-1', 'SUP-2', 'SUP-2', 'walk-in']);
    const admin = await AdminPage.open(browser, stand);
    const today = new Date().toISOString().slice(0, 10);
    await admin.more('Help desk', 'Backfill');
    await chooseDays(admin, today, '2020-01-01');
    await admin.sees('The last day is before the first.');
    expect(await admin.button('Dry run').isDisabled()).toBe(true);
    const findings = await look(admin.page, 'backfill-days');
    await chooseDays(admin, today, today);
    await admin.press('Dry run');
    await admin.sees('3 sessions would be brought into their issues');
    await admin.sees('1 session names no issue: it would be listed in Activity, and nothing written');
    await admin.row('walk-in').getByText('Nothing: names no issue').waitFor();
    findings.push(...(await look(admin.page, 'backfill-dry-run')));
    expect(stand.jira.site.issue('SUP-2')?.worklogs).toHaveLength(0);

    await admin.press('Start backfill');
    await admin.sees('The backfill of Help desk has started');
    await admin.sees('Backfill of Help desk');
    await admin.press('Pause backfill of Help desk');
    await admin.sees('Paused');
    findings.push(...(await look(admin.page, 'backfill-paused')));
    await admin.press('Resume backfill of Help desk');
    await admin.sees('All days have been gone through. 4 sessions were found');
    findings.push(...(await look(admin.page, 'backfill-done')));
    await eventually(() => {
      expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1);
      expect(stand.jira.site.issue('SUP-2')?.worklogs).toHaveLength(2);
    });

    await admin.more('Help desk', 'Backfill');
    await chooseDays(admin, today, today);
    await admin.press('Dry run');
    await admin.sees('Nothing is missing');
    expect(await admin.button('Start backfill').isDisabled()).toBe(true);
    findings.push(...(await look(admin.page, 'backfill-nothing-new')));
    expect(findings).toEqual([]);
  });
});

/** Sessions that end without anybody hearing of it. */
function playUnheard({ appliance }: ServedStand, externalKeys: readonly string[]): void {
  appliance.outbound.removeRecipient('Jira');
  for (const externalKey of externalKeys) {
    const { lsid } = appliance.startSession({ externalKey, preset: 'short' });
    appliance.endSession(lsid);
  }
}

async function chooseDays({ page }: AdminPage, first: string, last: string): Promise<void> {
  await page.getByLabel('First day').fill(first);
  await page.getByLabel('Last day').fill(last);
}
