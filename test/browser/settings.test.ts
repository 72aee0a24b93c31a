import { day } from '../scenarios/support/deliveries';
import { pastDelivery, plantDelivery } from '../scenarios/support/planted';
import { accounts } from '../stand/jira/sample/users';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look, lookInAllWidths } from './support/look';

describeInBrowser('Settings', (browser) => {
  test('configurations are exported from one site and imported into another', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.press('Export configurations');
    const exported = await admin.page.getByRole('textbox', { name: /^Copy this/ }).inputValue();
    expect(exported).toContain('"name": "Berlin"');
    expect(exported).not.toContain('stand-client-secret');
    await admin.pressInDialog('Copy JSON');
    await admin.sees('Copied.');

    const empty = await browser.serve({ configuration: 'none' });
    const other = await AdminPage.open(browser, empty);
    await other.tab('Settings');
    await other.press('Import configurations');
    await other.fill({ 'Exported JSON': 'not JSON' });
    await other.press('Preview');
    await other.sees('It is not JSON. Paste the whole text of the export.');
    await other.fill({ 'Exported JSON': exported });
    await other.press('Preview');
    await other.sees('Will be added');
    await other.dialog().getByText('Berlin').waitFor();
    expect(await empty.callAdmin('listConfigurations')).toMatchObject({ value: { configurations: [] } });
    await other.pressInDialog('Import');
    await other.isTold('1 configuration added');
    await other.sees('Imported, and disabled so far');
    expect(await look(other.page, 'imported')).toEqual([]);
    await other.pressInDialog('Edit Berlin');
    await other.fill({ 'OAuth client secret': 'stand-client-secret' });
    await other.press('Cancel');
    await other.pressInDialog('Discard changes');
    await other.row('Berlin').getByText('Disabled').waitFor();
    await other.more('Berlin', 'Enable');
    await other.sees('“Berlin” has no OAuth client secret: its sessions would wait until one is entered.');
    expect(await look(other.page, 'enable-anyway')).toEqual([]);
    await other.pressInDialog('Enable anyway');
    await other.row('Berlin').getByText('Waiting for the first event').waitFor();
  });

  test('a long name without a space makes no table wider than the page', async () => {
    const stand = await browser.serve();
    await stand.callAdmin('setOverride', { representative: 'x'.repeat(80), accountId: accounts.maja });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.row('Mapped representative').waitFor();
    expect(await lookInAllWidths(admin.page, 'long-names')).toEqual([]);
  });

  test('issues are found by their sessions once that is switched on, and what Jira did not take is named', async () => {
    const stand = await browser.serve();
    stand.platform.store.handle('entity/set', {
      entityName: 'issue-figures',
      key: 'due:10009',
      value: {
        scope: 'installation',
        stuck: 'installation',
        issueId: '10009',
        dueAt: Date.now() + 60_000,
        failing: {
          failures: 2,
          since: Date.now() - 900_000,
          cause: 'Jira refuses to write the figures: the app’s user lacks the permission “Edit issues”.',
          issueKey: 'SUP-9',
        },
      },
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.page.getByText('Find issues by their sessions in JQL').click();
    await admin.isTold('Issues tell how many sessions they have');
    await admin.page.reload();
    await admin.tab('Settings');
    await admin.sees('Some issues do not have the right figures');
    await admin.sees(/SUP-9: Jira refuses/);
    expect(await lookInAllWidths(admin.page, 'sessions-in-jql')).toEqual([]);
  });

  test('the URL secret is rotated, and both URLs work for a while', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.sees('Never rotated.');
    await admin.press('Rotate URL secret');
    await admin.pressInDialog('Rotate');
    await admin.sees(/^Former URLs work until/);
    await admin.row('Rotated the secret of the outbound-event URLs').waitFor();

    await admin.tab('Configurations');
    await admin.press('Edit Help desk');
    await admin.sees(/former URL works until/);
    const url = await admin.field('Outbound event URL').inputValue();
    expect(url).not.toBe(stand.outboundEventUrl);
    for (const address of [url, stand.outboundEventUrl]) {
      expect((await fetch(address, { method: 'POST' })).status).toBe(200);
    }
  });

  test('the former URLs are ended before their 24 hours are over', async () => {
    const stand = await browser.serve();
    await stand.callAdmin('rotateUrlSecret');
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.press('End the former URLs now');
    await admin.sees(/holds back all its events until its new URL is pasted/);
    await admin.pressInDialog('End former URLs');
    await admin.seesNoMore(/^Former URLs work until/);
    expect((await fetch(stand.outboundEventUrl, { method: 'POST' })).status).toBe(403);
  });

  test('representatives are mapped to users, searched for and removed', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.press('Add representative');
    await admin.sees('Jira user is missing. Choose one.');
    await addOverride(admin, 'maja', /Maja Lindqvist/);
    await addOverride(admin, 'tom', /Tomás Herrera/);

    await admin.fill({ 'Search representatives and users': 'herrera' });
    await admin.button('Remove maja').waitFor({ state: 'detached' });
    await admin.press('Remove tom');
    await admin.sees('No representative or user has this text.');
    await admin.fill({ 'Search representatives and users': '' });
    await admin.button('Remove maja').waitFor();
    expect(await admin.button('Remove tom').count()).toBe(0);
  });

  test('retention is changed, and the audit trail says who changed what', async () => {
    const stand = await browser.serve();
    for (const age of [40, 50]) plantDelivery(stand, pastDelivery(stand, age, age * day * 1000));
    const maja = stand.jira.site.users.get(accounts.maja);
    if (maja) maja.administers = true;
    const admin = await AdminPage.open(browser, stand, `?account=${accounts.maja}`);
    await admin.tab('Settings');
    await admin.fill({ 'Retention in days': '0' });
    await admin.press('Save retention');
    await admin.sees(/Retention.*(from|at least|between)/i);
    await admin.fill({ 'Retention in days': '30' });
    await admin.press('Save retention');
    await admin.sees('Delete 2 records?');
    const findings = await look(admin.page, 'settings-retention-lowered');
    await admin.pressInDialog('Cancel');
    await admin.press('Save retention');
    await admin.pressInDialog('Save and delete');
    await admin.sees('Retention is saved');
    await admin.sees(/Records older than 30 days are no longer shown/);

    await admin.tab('Configurations');
    await admin.press('Edit Help desk');
    await admin.fill({ 'OAuth client secret': 'another-client-secret' });
    await admin.group('Sessions');
    await admin.fill({ 'Retry attempt limit': '3' });
    await admin.press('Save');
    await admin.pressInDialog('Save anyway');
    await admin.sees('Help desk is saved');
    await admin.tab('Settings');
    const trail = admin.page.getByRole('table', { name: 'Audit trail' });
    await trail.getByRole('row').filter({ hasText: 'Retention: ' }).getByText('Maja Lindqvist').waitFor();
    const change = trail.getByRole('row').filter({ hasText: 'Retry attempt limit: 7 → 3' });
    await change.getByText('Changed configuration “Help desk”').waitFor();
    const added = trail.getByRole('row').filter({ hasText: 'Added configuration “Help desk”' });
    await added.getByText('Ingrid Solberg').waitFor();
    await added.getByRole('button', { name: /^Show all \d+ fields/ }).click();
    await added.getByText('OAuth client secret: Newly entered').waitFor();
    expect(await trail.innerText()).not.toContain('another-client-secret');

    await admin.choose('Changed by', /Ingrid Solberg/, 'Ingrid');
    await change.waitFor({ state: 'detached' });
    await added.waitFor();
    findings.push(...(await look(admin.page, 'settings-audit-filtered')));
    await admin.press('Export changes');
    await admin.sees(/rows that match the filters/);
    findings.push(...(await look(admin.page, 'settings-audit-export')));
    expect(await admin.dialog().getByRole('textbox').inputValue()).toContain(
      'Added configuration “Help desk”',
    );
    await admin.pressInDialog('Close');
    expect(findings).toEqual([]);
  });
});

async function addOverride(admin: AdminPage, representative: string, user: RegExp): Promise<void> {
  await admin.fill({ Representative: representative });
  await admin.choose('Jira user', user, representative);
  await admin.press('Add representative');
  await admin.button(`Remove ${representative}`).waitFor();
}
