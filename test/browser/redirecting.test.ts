import { createdIssues, plainIssues } from '../scenarios/support/created-issues';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { playSession } from './support/play-session';
import type { ServedStand } from './support/served-stand';
import { workLogsIn } from './support/work-logs';

const summary = 'VPN drops every few minutes';

async function played(stand: ServedStand, externalKey: string): Promise<string> {
  const lsid = playSession(stand, { externalKey });
  await eventually(() => expect(workLogsIn(stand, externalKey)).toContain(lsid));
  return lsid;
}

describeInBrowser('Sessions are written to another issue', (browser) => {
  test('from the record of a delivery, and what was written to the wrong one goes', async () => {
    const stand = await browser.serve();
    const lsid = await played(stand, 'SUP-2');
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row('SUP-2').getByRole('button').first().click();
    await admin.sees('Attempts');
    const findings = await look(admin.page, 'redirect-record');
    await admin.pressInDialog('Write to another issue');
    await admin.sees('Search by key or summary');
    findings.push(...(await look(admin.page, 'redirect-empty')));
    await admin.choose('Issue', /SUP-3/, 'SUP-3');
    expect(await admin.tick('Remove what the app wrote elsewhere').isChecked()).toBe(true);
    findings.push(...(await look(admin.page, 'redirect-chosen')));
    await admin.pressInDialog('Write to this issue');
    await admin.isTold('1 session is written to SUP-3');
    await eventually(() => {
      expect(workLogsIn(stand, 'SUP-3')).toContain(lsid);
      expect(workLogsIn(stand, 'SUP-2')).not.toContain(lsid);
    });
    await admin.row('SUP-3').getByRole('button').first().click();
    await admin.sees('Another issue chosen');
    findings.push(...(await look(admin.page, 'redirect-done')));
    expect(findings).toEqual([]);
  });

  test('for all that are selected; why some are not is told', async () => {
    const stand = await browser.serve({
      configuration: { writableProjects: { mode: 'these', projects: [{ id: '10000', key: 'SUP' }] } },
    });
    const first = await played(stand, 'SUP-2');
    const second = await played(stand, 'SUP-3');
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row('SUP-2').getByRole('checkbox').press('Space');
    await admin.row('SUP-3').getByRole('checkbox').press('Space');
    await admin.press('Write to another issue');
    await admin.choose('Issue', /OPS-1/, 'OPS-1');
    await admin.pressInDialog('Write to this issue');
    await admin.isTold('Nothing is written to OPS-1');
    await admin.row('SUP-2').getByRole('checkbox').press('Space');
    await admin.row('SUP-3').getByRole('checkbox').press('Space');
    await admin.press('Write to another issue');
    await admin.choose('Issue', new RegExp(summary), summary.slice(0, 9));
    await admin.pressInDialog('Write to this issue');
    await admin.isTold('2 sessions are written to SUP-1');
    await eventually(() => {
      expect(workLogsIn(stand, 'SUP-1')).toContain(first);
      expect(workLogsIn(stand, 'SUP-1')).toContain(second);
    });
  });

  test('each to a new one; what would be created is told first, and what is missing for it', async () => {
    const issueCreation = plainIssues({ triggerValue: 'Only by hand' });
    const stand = await browser.serve({ configuration: { issueCreation, assignOnCreation: false } });
    const first = await played(stand, 'SUP-2');
    const second = await played(stand, 'SUP-3');
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row('SUP-2').getByRole('checkbox').press('Space');
    await admin.row('SUP-3').getByRole('checkbox').press('Space');
    await admin.press('Write to another issue');
    await admin.dialog().getByRole('radio', { name: 'To a new issue for each session' }).check();
    await admin.sees('“Help desk”: An issue in IT support (SUP)');
    const findings = await look(admin.page, 'redirect-new');
    await admin.pressInDialog('Write to a new issue for each session');
    await admin.isTold('2 sessions are written to issues of their own');
    await eventually(() => {
      const written = createdIssues(stand).map(({ key }) => workLogsIn(stand, key));
      expect(written).toHaveLength(2);
      for (const lsid of [first, second]) expect(written.filter((log) => log.includes(lsid))).toHaveLength(1);
      expect(workLogsIn(stand, 'SUP-2')).not.toContain(first);
    });
    expect(findings).toEqual([]);
  });

  test('to no new one if their configuration creates none, and it is told where to change that', async () => {
    const stand = await browser.serve();
    await played(stand, 'SUP-2');
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row('SUP-2').getByRole('button').first().click();
    await admin.pressInDialog('Write to another issue');
    await admin.dialog().getByRole('radio', { name: 'To a new issue' }).check();
    await admin.sees(/Choose it under “Issue creation” in that configuration/);
    const findings = await look(admin.page, 'redirect-new-none');
    expect(await admin.dialog().getByRole('button', { name: 'Write to a new issue' }).isDisabled()).toBe(
      true,
    );
    expect(findings).toEqual([]);
  });
});
