import type { Locator, Page } from 'playwright-core';
import { AdminPage, enteredSettings } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { playSession } from './support/play-session';

const stepsAtMost = 80;

describeInBrowser('The page without a mouse', (browser) => {
  test('a configuration is added, tested and changed by keyboard alone', async () => {
    const stand = await browser.serve({ configuration: 'none' });
    const admin = await AdminPage.open(browser, stand);
    const { keyboard } = admin.page;
    await goTo(admin.page, admin.button('Add configuration'));
    await keyboard.press('Enter');
    for (const [label, text] of Object.entries(enteredSettings)) {
      await goTo(admin.page, admin.field(label));
      await keyboard.type(text);
    }
    await goTo(admin.page, admin.page.getByRole('combobox', { name: 'Sessions may write into' }));
    await keyboard.type('All');
    await admin.page.getByRole('option', { name: 'All projects' }).waitFor();
    await keyboard.press('Enter');
    await goTo(admin.page, admin.button('Next: Sessions'));
    await keyboard.press('Enter');
    await admin.field('Retry attempt limit').waitFor();
    await eventually(async () => expect(await hasFocus(admin.button('Sessions'))).toBe(true));
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await goTo(admin.page, admin.tick('Notify watchers'));
    await keyboard.press('Space');
    await goTo(admin.page, admin.button('Next: Reports'));
    await keyboard.press('Enter');
    await goTo(admin.page, admin.page.getByRole('combobox', { name: 'Locale' }));
    await keyboard.type('German');
    await admin.page.getByRole('option', { name: /German/ }).waitFor();
    await keyboard.press('Enter');

    await goTo(admin.page, admin.button('Test connection'));
    await keyboard.press('Enter');
    await admin.sees('Everything works');
    await keyboard.press('Escape');
    await admin.dialog().waitFor({ state: 'detached' });

    await goTo(admin.page, admin.button('Save'));
    await keyboard.press('Enter');
    await admin.sees('Berlin is saved');
    await goTo(admin.page, admin.button('Done'));
    await keyboard.press('Enter');

    await goTo(admin.page, admin.button('More Berlin'));
    await keyboard.press('Enter');
    await goTo(admin.page, admin.button('Disable'));
    await keyboard.press('Enter');
    await admin.row('Berlin').getByText('Disabled').waitFor();
    expect(await stand.callAdmin('exportConfigurations')).toMatchObject({
      value: { text: expect.stringMatching(/"de-DE"[^]*"notifyWatchers": true/) as unknown },
    });
  });

  test('Escape closes a list in a dialog first, and the dialog when it is pressed again', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    const { keyboard } = admin.page;
    playSession(stand, { externalKey: 'SUP-2' });
    await admin.tab('Activity');
    await admin.row('SUP-2').getByRole('checkbox').press('Space');
    await admin.press('Write to another issue');
    await goTo(admin.page, admin.page.getByRole('combobox', { name: 'Issue' }));
    await keyboard.type('SUP-3');
    await admin.page.getByRole('option', { name: /SUP-3/ }).waitFor();
    await keyboard.press('Escape');
    await admin.page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await admin.dialog().isVisible()).toBe(true);
    await eventually(async () => {
      await keyboard.press('Escape');
      expect(await admin.dialog().count()).toBe(0);
    });
  });
});

function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** Presses the tab key until something has the focus. */
async function goTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < stepsAtMost; step += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not lead to ${String(place)} within ${stepsAtMost} steps.`);
}
