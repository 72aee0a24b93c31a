import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';
import type { ServedStand } from './support/served-stand';

/** The longest name that there can be, of a single word and of several. */
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(3).slice(0, 96);
const longName =
  'Second level of the customer care of the northern branch offices in the night shift and at '.slice(0, 96);

describeInBrowser('Fifty configurations', (browser) => {
  test('with the longest names fit in, and are found by search and state', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    await addMany(stand);
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.row('Berlin').first().waitFor();
    const findings = await lookInAllWidths(page, 'many-configurations');
    await admin.press('More Berlin');
    await admin.button('Delete').waitFor();
    findings.push(...(await lookInAllWidths(page, 'many-menu')));
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'page 2' }).click();
    await admin.fill({ Search: 'APPLIANCE-4' });
    await admin.row('appliance-48').waitFor();
    // 4 and 40 to 49.
    expect(await page.getByRole('row').count()).toBe(1 + 11);
    await admin.choose('State', /^Disabled/);
    await admin.row('appliance-40').waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 1);
    findings.push(...(await lookInAllWidths(page, 'many-found')));

    await admin.fill({ Search: 'no such thing' });
    await admin.sees('No configuration matches.');
    findings.push(...(await lookInAllWidths(page, 'many-none')));
    await admin.press('Show all');
    await admin.choose('State', /^Waiting for the first event/);
    await admin.row('appliance-1').first().getByText('Waiting for the first event').waitFor();

    await admin.fill({ Search: 'appliance-2' });
    await page.getByRole('button', { name: /^More .*20$/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^More .* 22$/ }).click();
    await admin.press('Delete');
    await admin.sees(/^Delete .* 22\?$/);
    findings.push(...(await lookInAllWidths(page, 'many-delete')));
    await admin.pressInDialog('Delete');
    await admin.row('appliance-22').waitFor({ state: 'detached' });
    expect(await admin.field('Search').inputValue()).toBe('appliance-2');
    expect(findings).toEqual([]);
  });
});

/** 49 more: every tenth is disabled, and nothing has come from the others. */
async function addMany(stand: ServedStand): Promise<void> {
  for (let index = 1; index < 50; index += 1) {
    await stand.callAdmin('saveConfiguration', {
      settings: {
        name: `${index % 3 === 0 ? longWord : longName.trim()} ${index}`,
        host: 'the-longest-name-of-an-appliance-that-anybody-has-seen.beyondtrustcloud.com',
        applianceId: `appliance-${index}`,
        clientId: 'stand-client',
        writableProjects: { mode: 'all' },
        disabled: index % 10 === 0,
      },
      clientSecret: 'stand-client-secret',
    });
  }
}
