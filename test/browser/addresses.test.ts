import type { Page } from 'playwright-core';
import type { DeliveryState } from '../../src/delivery/delivery';
import { day } from '../../src/foundation/durations';
import { pastDelivery, plantDelivery } from '../scenarios/support/planted';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

const searched = 'Session, issue or representative';

function plant(stand: ServedStand, state: DeliveryState): void {
  plantDelivery(stand, { ...pastDelivery(stand, state.length, day), state });
}

const hasAddress = (page: Page, address: string | RegExp) =>
  eventually(() => {
    const { hash } = new URL(page.url());
    if (typeof address === 'string') expect(hash).toBe(address);
    else expect(hash).toMatch(address);
  });

describeInBrowser('The addresses of the page', (browser) => {
  test('tell the tab, the filter and the open delivery, and Back and Forward lead to them', async () => {
    const stand = await browser.serve();
    plant(stand, 'parked');
    plant(stand, 'done');
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.press('1 parked');
    await admin.row('Parked').waitFor();
    await hasAddress(page, /^#\/activity\?configuration=[^&]+&state=parked&period=week$/);
    const parked = new URL(page.url()).hash;

    await admin.row('Parked').getByRole('button').first().click();
    await admin.sees('Attempts');
    await hasAddress(page, new RegExp(`^${parked.replaceAll('?', '\\?')}&delivery=`));
    const delivery = page.url();
    await page.goBack();
    await admin.dialog().waitFor({ state: 'detached' });
    await hasAddress(page, parked);
    await page.goForward();
    await admin.sees('Attempts');
    await page.goBack();
    await admin.dialog().waitFor({ state: 'detached' });

    await admin.row('Parked').getByRole('button').first().click();
    await admin.pressInDialog('Close');
    await hasAddress(page, parked);
    await page.goBack();
    await admin.button('Edit Help desk').waitFor();
    await hasAddress(page, '');

    const other = new AdminPage(await browser.open(delivery));
    await other.sees('Attempts');
    await other.dialog().getByText('Parked').first().waitFor();
    await other.pressInDialog('Close');
    await other.row('Parked').waitFor();
    await hasAddress(other.page, parked);
    await other.tab('Settings');
    await hasAddress(other.page, '#/settings');
    await other.page.goBack();
    await other.row('Parked').waitFor();
    expect(await other.row('Done').count()).toBe(0);
  });

  test('are left alone by what is searched, letter by letter, and unsaved changes are asked about', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.tab('Activity');
    await admin.fill({ [searched]: 'SUP' });
    await hasAddress(page, '#/activity?search=SUP');
    await admin.fill({ [searched]: 'SUP-1' });
    await hasAddress(page, '#/activity?search=SUP-1');
    await admin.tab('Configurations');
    await hasAddress(page, '#/');
    await admin.press('Edit Help desk');
    await admin.fill({ Name: 'Berlin', 'Appliance Id': 'berlin' });
    // The page has taken what was entered: on a busy machine that is later than the next key.
    await admin.sees('Save first. Then you can copy its URL here.');

    await page.goBack();
    await admin.sees('Discard changes?');
    await hasAddress(page, '#/');
    await admin.pressInDialog('Keep editing');
    expect(await admin.field('Name').inputValue()).toBe('Berlin');
    await page.goBack();
    await admin.pressInDialog('Discard changes');
    await hasAddress(page, '#/activity?search=SUP-1');
    expect(await admin.field(searched).inputValue()).toBe('SUP-1');
  });

  test('lead from a delivery to the form of its configuration, and back', async () => {
    const stand = await browser.serve();
    plant(stand, 'parked');
    const admin = await AdminPage.open(browser, stand);
    await admin.press('1 parked');
    await admin.row('Parked').getByRole('button').first().click();
    await admin.sees('Attempts');
    const findings = await look(admin.page, 'delivery-with-configuration');
    await admin.pressInDialog('Edit Help desk');
    await admin.field('Name').waitFor();
    expect(await admin.field('Name').inputValue()).toBe('Help desk');
    await admin.page.goBack();
    await admin.sees('Attempts');
    expect(findings).toEqual([]);
  });

  test('are missing if the platform gives the page no history, and everything else works', async () => {
    const stand = await browser.serve();
    plant(stand, 'parked');
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await page.addInitScript(withoutHistory);
    await page.reload();
    await admin.press('1 parked');
    await admin.row('Parked').getByRole('button').first().click();
    await admin.sees('Attempts');
    await admin.pressInDialog('Close');
    await admin.dialog().waitFor({ state: 'detached' });
    await admin.tab('Configurations');
    await admin.button('Edit Help desk').waitFor();
    await hasAddress(page, '');
  });
});

/** Runs in the page: the bridge that it hands to the app refuses a history, as a page without one does. */
function withoutHistory(): void {
  type Frame = Parameters<NonNullable<typeof window.installBridge>>[0];
  let install: ((frame: Frame) => void) | undefined;
  Object.defineProperty(window, 'installBridge', {
    get: () => install,
    set: (real: (frame: Frame) => void) => {
      install = (frame) => {
        real(frame);
        const { callBridge } = frame.__bridge ?? {};
        frame.__bridge = {
          callBridge: async (command, data) => {
            if (command === 'createHistory') throw new Error('This page has no history.');
            return callBridge?.(command, data);
          },
        };
      };
    },
  });
}
