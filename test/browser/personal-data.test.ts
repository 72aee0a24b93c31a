import { accounts } from '../stand/jira/sample/users';
import { plainIssues } from '../scenarios/support/created-issues';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

interface Asked {
  problem?: { keys?: string[] };
}

/** With a yes to what is asked: the leaver cannot be assigned everywhere. */
async function mapSurely(stand: ServedStand, mapping: object): Promise<void> {
  const { problem } = (await stand.callAdmin('setOverride', mapping)) as Asked;
  if (problem) await stand.callAdmin('setOverride', { ...mapping, confirmed: problem.keys });
}

describeInBrowser('Somebody whose account was closed', (browser) => {
  test('is mentioned in the list and in Settings until somebody else is chosen', async () => {
    const stand = await browser.serve({
      configuration: { name: 'Berlin', issueCreation: plainIssues({ defaultAssignee: accounts.owen }) },
    });
    const { accountReports } = stand.platform;
    for (const [representative, accountId] of [
      ['Ken', accounts.owen],
      ['Maja', accounts.maja],
    ]) {
      await mapSurely(stand, { representative, accountId });
    }
    accountReports.close(accounts.owen);
    stand.jira.site.users.delete(accounts.owen);
    await stand.platform.fireSchedule('hourly');

    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.sees('Berlin named somebody whose Atlassian account was closed');
    const findings = await look(page, 'closed-account-list');
    await admin.tab('Settings');
    await admin.sees('Some are mapped to accounts that were closed');
    await admin.row('Former user (account closed)').getByRole('cell', { name: 'Ken', exact: true }).waitFor();
    await page.getByRole('table', { name: 'Audit trail' }).waitFor();
    await admin.row('The app').first().waitFor();
    findings.push(...(await look(page, 'closed-account-settings')));
    await admin.press('Remove Ken');
    await admin.seesNoMore('Some are mapped to accounts that were closed');
    await admin.tab('Configurations');
    await admin.press('Choose somebody else for Berlin');
    await admin.group('Sessions');
    await admin.fill({ 'Retry attempt limit': '5' });
    await admin.press('Save');
    await admin.sees('Add configuration');
    await admin.seesNoMore('Berlin named somebody whose Atlassian account was closed');
    expect(findings).toEqual([]);
  });
});
