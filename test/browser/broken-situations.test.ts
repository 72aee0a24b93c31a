import { assigneeOf, plainIssues } from '../scenarios/support/created-issues';
import { statuses } from '../stand/jira/sample/workflow';
import { accounts } from '../stand/jira/sample/users';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { playSession } from './support/play-session';
import type { ServedStand } from './support/served-stand';
import { workLogsIn } from './support/work-logs';

/** Opens the record of a session's delivery, where it is shown. */
async function openRecord(admin: AdminPage, lsid: string): Promise<void> {
  await admin.row(lsid.slice(0, 8)).getByRole('button').first().click();
  await admin.sees('Attempts');
}

const written = (stand: ServedStand, key: string, lsid: string) =>
  eventually(() => expect(workLogsIn(stand, key)).toContain(lsid));

const createdIn = ({ jira }: ServedStand) =>
  jira.site.issues().filter(({ creator }) => creator === accounts.app);

/** A broken situation is shown at once, also while the app still waits, and an administrator mends it by clicks. */
describeInBrowser('Shown at once, and mended by clicks:', (browser) => {
  test('a mistyped key', async () => {
    const stand = await browser.serve();
    const lsid = playSession(stand, { externalKey: 'SUP-9999' });
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Help desk').getByText('Failing').waitFor();
    await admin.tab('Activity');
    await admin.sees(/SUP-9999/);
    await openRecord(admin, lsid);
    await admin.pressInDialog('Write to another issue');
    await admin.choose('Issue', /SUP-3/, 'SUP-3');
    await admin.pressInDialog('Write to this issue');
    await admin.isTold('1 session is written to SUP-3');
    await written(stand, 'SUP-3', lsid);
  });

  test('a representative who cannot be assigned', async () => {
    const stand = await browser.serve({
      configuration: { representativeField: 'displayName', issueCreation: plainIssues() },
    });
    const lsid = playSession(stand, { externalKey: undefined, representatives: ['hbrandt'] });
    await eventually(() => expect(createdIn(stand)).toHaveLength(1));
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Help desk').getByText('Needs attention').waitFor();
    await admin.tab('Settings');
    await admin.fill({ Representative: 'Hanna Brandt' });
    await admin.choose('Jira user', /Maja Lindqvist/, 'Maja');
    await admin.press('Add representative');
    await admin.button('Remove Hanna Brandt').waitFor();
    await admin.tab('Activity');
    await openRecord(admin, lsid);
    await admin.pressInDialog('Replay');
    await admin.isTold('1 delivery is replayed');
    await eventually(() => expect(createdIn(stand).map(assigneeOf)).toEqual([accounts.maja]));
  });

  test('a wrong client secret', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.fill({ 'OAuth client secret': 'mistyped-secret' });
    await admin.press('Save');
    await admin.sees('Check this first');
    await admin.sees(/refused the OAuth client id or client secret/);
    await admin.pressInDialog('Go back');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { revision: 1 },
    });
    await admin.press('Save');
    await admin.pressInDialog('Save anyway');
    await admin.sees('Help desk is saved');
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await admin.row('Help desk').getByText('Failing').waitFor();
    await admin
      .row('Help desk')
      .getByText(/refused the OAuth client id or client secret/)
      .waitFor();
    await admin.press('Edit Help desk');
    await admin.fill({ 'OAuth client secret': stand.applianceCredentials.clientSecret });
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    await written(stand, 'SUP-2', lsid);
  });

  test('an appliance that is down, and back', async () => {
    const stand = await browser.serve();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const lsids = [1, 2, 3, 4, 5].map((place) => playSession(stand, { externalKey: `SUP-${place}` }));
    await eventually(async () => {
      expect(await stand.callAdmin('listConfigurations')).toMatchObject({
        value: { configurations: [{ state: { kind: 'unreachable' } }] },
      });
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Help desk').getByText('Not reached', { exact: true }).waitFor();
    stand.appliance.faults.clear();
    await admin.press('Test Help desk');
    await admin.sees(/deliveries that waited/);
    await written(stand, 'SUP-5', lsids[4] ?? '');
  });

  test('a limit of Jira for ten minutes, which nobody has to mend', async () => {
    const stand = await browser.serve();
    stand.jira.faults.add({ path: /worklog/, status: 429, headers: { 'Retry-After': '600' }, times: 1 });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await openRecord(admin, lsid);
    await admin.sees('Asked to wait');
    await admin.sees(/Next attempt/);
    await admin.pressInDialog('Try now');
    await admin.sees(/Jira or the appliance asked to wait/);
  });

  test('two appliances with one id', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.more('Help desk', 'Copy');
    await admin.fill({ Name: 'Munich', 'Host name': 'munich.beyondtrustcloud.com' });
    await admin.fill({ 'OAuth client secret': 'of-munich' });
    await admin.choose('Sessions may write into', 'All projects');
    await admin.press('Save');
    await admin.sees(/“Munich” and “Help desk” .* have the Appliance Id “default” but another appliance/);
    await admin.pressInDialog('Save anyway');
    await admin.sees('Munich is saved');
    await admin.press('Done');
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await admin.row('Munich').getByText('1 waiting').waitFor();
    await admin.press('Edit Munich');
    await admin.fill({ 'Appliance Id': 'munich' });
    await admin.press('Save');
    await admin.sees('Munich is saved');
    await admin.tab('Activity');
    await admin.row('Waiting').getByRole('button').first().click();
    await admin.pressInDialog('Discard');
    await admin.fill({ Reason: 'The other appliance’s session' });
    await admin.pressInDialog('Discard');
    await admin.sees('Discarded');
    await written(stand, 'SUP-2', lsid);
  });

  test('a project that was deleted', async () => {
    const stand = await browser.serve({ configuration: { issueCreation: plainIssues() } });
    stand.jira.site.projects.delete('SUP');
    const lsid = playSession(stand, { externalKey: undefined });
    const admin = await AdminPage.open(browser, stand);
    await admin.row('Help desk').getByText('Failing').waitFor();
    await admin.press('Edit Help desk');
    await admin.group('Issue creation');
    await admin.choose('Project', /Operations/, 'Oper');
    await admin.choose('Issue type', 'Task');
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    await admin.tab('Activity');
    await openRecord(admin, lsid);
    await admin
      .dialog()
      .getByRole('button', { name: /^(Try now|Replay)$/ })
      .click();
    await eventually(() => expect(createdIn(stand).map(({ projectKey }) => projectKey)).toEqual(['OPS']));
  });

  test('a rule for a transition that is not there', async () => {
    const rule = { survey: 'customer', question: 'rating', answer: '5', resolution: 'done' } as const;
    const stand = await browser.serve({
      configuration: { surveyTransitions: [{ ...rule, transition: 'Escalate' }] },
    });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await written(stand, 'SUP-2', lsid);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row('Customer exit survey').getByText('Done with remarks').waitFor();
    await admin.tab('Configurations');
    await admin.press('Edit Help desk');
    await admin.group('Surveys');
    await admin.fill({ 'New status of rule 1': 'Resolve' });
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    await admin.tab('Activity');
    await admin.row('Customer exit survey').getByRole('button').first().click();
    await admin.sees('Attempts');
    await admin.pressInDialog('Replay');
    await eventually(() => expect(stand.jira.site.issue('SUP-2')?.statusId).toBe(statuses.resolved));
  });
});
