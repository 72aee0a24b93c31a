import { describeInBrowser } from './support/in-browser';

describeInBrowser('The console', (browser) => {
  test('“End session” on the appliance brings a work log to the issue', async () => {
    const stand = await browser.serve();
    stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    const page = await browser.open(`${stand.url}/`);
    await page.getByText('No work is logged yet. End a session to see one appear.').waitFor();
    await page.getByRole('button', { name: 'End session' }).click();
    const workLog = page.locator('[data-work-log]');
    await workLog
      .getByText(/logged/)
      .first()
      .waitFor();
    await workLog.getByText('New', { exact: true }).waitFor();
    expect(await workLog.count()).toBe(1);
  });

  test('the app’s page has its own tab', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const page = await browser.open(`${stand.url}/`);
    await page.getByRole('tab', { name: /administration|remote support/i }).click();
    const frame = page.frameLocator('iframe').first();
    await frame.getByRole('button', { name: 'Edit Berlin' }).waitFor();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await frame.locator('html[data-color-mode=dark]').waitFor();
  });
});
