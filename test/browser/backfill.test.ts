import type { Page, Request } from 'playwright-core';
import { AdminPage } from './support/admin-page';
import { skipToNextLook, takeOverClock } from './support/browser-clock';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

describeInBrowser('Backfill', (browser) => {
  test('is chosen, tried as a dry run, started and followed to its end', async () => {
    const stand = await browser.serve();
    playUnheard(stand, ['SUP-1', 'SUP-2', 'SUP-2', 'walk-in']);
    const admin = await AdminPage.open(browser, stand);
    const today = '2026-01-12';
    await admin.more('Help desk', 'Backfill');
    await chooseDays(admin, today, '2020-01-01');
    await admin.sees('The last day is before the first.');
    expect(await admin.button('Dry run').isDisabled()).toBe(true);
    const findings = await look(admin.page, 'backfill-days');
    await chooseDays(admin, today, today);
    expect(await admin.tick('Move issues by survey rules').isChecked()).toBe(false);
    await admin.tick('Notify watchers of work logs').check({ force: true });
    await admin.press('Dry run');
    await admin.sees(/Writes content, and also notifications. Left out by the backfill’s ticks: transitions/);
    await admin.sees('3 sessions would be brought into their issues');
    await admin.sees('1 session names no issue: it would be listed in Activity, and nothing written');
    await admin.row('walk-in').getByText('Nothing: names no issue').waitFor();
    findings.push(...(await look(admin.page, 'backfill-dry-run')));
    expect(stand.jira.site.issue('SUP-2')?.worklogs).toHaveLength(0);

    // Nothing works on it until it is resumed, so it can be paused however short it is.
    stand.platform.queue.failNextPushes(1);
    await admin.press('Start backfill');
    await admin.sees('The backfill of Help desk has started');
    await admin.sees('Backfill of Help desk');
    await admin.sees(/Left out by the backfill’s ticks: transitions, assigning and creating issues/);
    await admin.press('Pause backfill of Help desk');
    await admin.sees('Paused');
    findings.push(...(await look(admin.page, 'backfill-paused')));
    await admin.press('Resume backfill of Help desk');
    await admin.sees('All days are done. The backfill found 4 new sessions.');
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
    await admin.pressInDialog('Change days');
    await admin.pressInDialog('Cancel');
    await admin.press('Dismiss backfill of Help desk');
    await admin.button('Dismiss backfill of Help desk').waitFor({ state: 'detached' });
    expect(findings).toEqual([]);
  });

  test('is no longer looked at after the tab is left, even in the middle of a look', async () => {
    const stand = await browser.serve();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const { configurationId } = stand;
    await stand.callAdmin('startBackfill', { configurationId, first: '2026-01-12', last: '2026-01-12' });
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.sees('Backfill of Help desk');
    await admin.tab('Activity');
    await takeOverClock(page);
    await admin.tab('Configurations');
    await admin.sees('Backfill of Help desk');

    const looks = await holdLooks(page);
    await skipToNextLook(page);
    await eventually(() => expect(looks.count).toBe(1));
    await admin.tab('Activity');
    await admin.sees('No session has come in yet');
    const answered = page.waitForResponse((response) => isLook(response.request()));
    looks.release();
    await (await answered).finished();
    for (let times = 0; times < 2; times += 1) await skipToNextLook(page);
    await admin.tab('Templates');
    await admin.sees(/template/i);
    expect(looks.count).toBe(1);
  });

  test('is no longer looked at after a while, until somebody asks for it', async () => {
    const stand = await browser.serve();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid);
    await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const { configurationId } = stand;
    await stand.callAdmin('startBackfill', { configurationId, first: '2026-01-12', last: '2026-01-12' });
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.sees('Backfill of Help desk');
    await admin.tab('Activity');
    await takeOverClock(page);
    let looks = 0;
    page.on('request', (request) => {
      if (isLook(request)) looks += 1;
    });
    await admin.tab('Configurations');
    await admin.sees('Backfill of Help desk');

    for (let times = 0; times < 24; times += 1) await seeNextLook(page);
    const ended = 'This page no longer updates by itself.';
    await admin.sees(ended);
    const findings = await look(page, 'backfill-looking-ended');
    for (let times = 0; times < 3; times += 1) await skipToNextLook(page);
    expect(looks).toBe(25);
    await admin.press('Update now');
    await admin.seesNoMore(ended);
    await eventually(() => expect(looks).toBe(26));
    await seeNextLook(page);
    expect(looks).toBe(27);
    expect(findings).toEqual([]);
  });
});

/** Moves the page's clock until the page looks again, and waits for the answer. */
async function seeNextLook(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => isLook(response.request()));
  await skipToNextLook(page);
  await (await answered).finished();
}

function isLook(request: Request): boolean {
  return request.postData()?.includes('readBackfills') === true;
}

/** From now on the page's looks at the backfills are counted, and stay without an answer until they are released. */
async function holdLooks(page: Page): Promise<{ count: number; release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const looks = { count: 0, release };
  await page.route('**/stand/invoke', async (route) => {
    if (isLook(route.request())) {
      looks.count += 1;
      await released;
    }
    await route.continue();
  });
  return looks;
}

/** Sessions that end without the app hearing of it. */
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
