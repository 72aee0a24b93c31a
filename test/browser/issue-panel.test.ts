import { hour } from '../../src/foundation/durations';
import { ordinaryUser } from '../stand/stand';
import { changeSettings } from '../scenarios/support/administer';
import { postEvent } from '../scenarios/support/inspect';
import { showOnIssues } from '../scenarios/support/on-issues';
import { accounts } from '../stand/jira/sample/users';
import { AdminPage } from './support/admin-page';
import { describeInBrowser, type InBrowser } from './support/in-browser';
import { look, lookAtPanel } from './support/look';
import { eventually } from './support/eventually';
import { playSession } from './support/play-session';
import type { ServedStand } from './support/served-stand';

/** The panel as Jira shows it beside an issue. */
async function openPanel(
  browser: InBrowser,
  stand: ServedStand,
  issue: string,
  as = ordinaryUser,
  module = 'remote-support-issue',
) {
  const address = `${stand.url}/page/${module}?issue=${issue}&account=${as}`;
  return new AdminPage(await browser.open(address));
}

/** What the app has heard of running sessions was so long ago. */
function age({ platform: { store } }: ServedStand, by: number): void {
  const stored = store.dump().find(({ entityName }) => entityName === 'running-sessions');
  if (!stored) throw new Error('Nothing runs.');
  const { content } = stored.value as { content: { heardAt: number; members: { since: number }[] }[] };
  for (const session of content) {
    session.heardAt -= by;
    for (const member of session.members) member.since -= by;
  }
  store.handle('entity/set', { entityName: 'running-sessions', key: stored.key, value: stored.value });
}

const recordsOf = ({ platform }: ServedStand) =>
  platform.store.dump().filter(({ entityName }) => entityName === 'session-record');

describeInBrowser('The panel on an issue', (browser) => {
  test('is switched on by an administrator, and is in the console’s issue then', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.page.getByText('Show remote support on issues').click();
    await admin.isTold('Remote support is shown on issues');
    expect(stand.jira.site.appProperties.get('remote-support-on-issues')).toBe('shown');
    expect(await look(admin.page, 'on-issues-setting')).toEqual([]);
    const console_ = await browser.open(`${stand.url}/?issue=SUP-1`);
    await console_.frameLocator('iframe[title="Remote support"]').getByText('Start a session').waitFor();
  });

  test('is empty at first, then shows the session whose work log has come', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.sees(/No remote support session is on this issue yet/);
    expect(await lookAtPanel(panel.page, 'issue-panel-empty')).toEqual([]);
    playSession(stand, { externalKey: 'SUP-1', representatives: ['mlindqvist', 'tokafor'] });
    await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
    await panel.press('Refresh');
    await panel.sees('In the work log');
    await panel.sees(/and 1 other/);
    expect(await lookAtPanel(panel.page, 'issue-panel-written')).toEqual([]);
  });

  test('shows who is in a running session, and tells when its work log has come', async () => {
    const stand = await browser.serve({ configuration: { showsRunning: true } });
    await showOnIssues(stand, true);
    const { lsid } = stand.appliance.startSession({
      preset: 'short',
      externalKey: 'SUP-1',
      representatives: ['mlindqvist', 'tokafor'],
    });
    await eventually(() => expect(stand.appliance.outbound.queue()).toMatchObject({ length: 0 }));
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.sees('Running now');
    await panel.sees(/Maja L.*, joined just now/);
    expect(await lookAtPanel(panel.page, 'issue-panel-live')).toEqual([]);
    stand.appliance.endSession(lsid);
    await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
    await panel.isTold('The work log has come');
    await panel.sees('In the work log');
    expect(await panel.page.getByText('Running now').count()).toBe(0);
  });

  test('says that the end of a session is unknown, and which names are long', async () => {
    const stand = await browser.serve({ configuration: { showsRunning: true } });
    await showOnIssues(stand, true);
    const name = 'Wolfeschlegelsteinhausenbergerdorff Maximiliana-Theodora '.repeat(2).slice(0, 100);
    const lsid = '5e'.repeat(16);
    for (const [type, display_name] of [
      ['customer', 'Ana'],
      ['representative', name],
    ]) {
      await postEvent(stand, {
        event: 'support_conference_member_added',
        lsid,
        external_key: 'SUP-1',
        type,
        display_name,
      });
    }
    age(stand, 5 * hour);
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.sees('End unknown');
    await panel.sees(/It may have broken off/);
    expect(await lookAtPanel(panel.page, 'issue-panel-end-unknown')).toEqual([]);
  });

  test('creates a session key that can be read out and copied', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    await changeSettings(stand, { sessionKeys: true, tellsWhoIsFree: true });
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.press('Who is free');
    await panel.sees('Maja L., free');
    expect(await lookAtPanel(panel.page, 'who-is-free')).toEqual([]);
    await panel.press('Create session key');
    await panel
      .dialog()
      .getByText(/^\d{7}$/)
      .waitFor();
    await panel.sees(/Valid until/);
    await panel.pressInDialog('Copy key');
    await panel.sees('Copied.');
    expect(await lookAtPanel(panel.page, 'session-key')).toEqual([]);
    await panel.pressInDialog('Close');
    await panel.press('Create session key');
    await panel.sees('It was created for this issue before and is still valid.');
  });

  test('brings in a session with a mistyped key, and moves it to another issue', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    await changeSettings(stand, { movedOnIssues: true });
    playSession(stand, { representatives: ['mlindqvist'] });
    await eventually(() => expect(recordsOf(stand)).toHaveLength(1));
    stand.appliance.outbound.removeRecipient('Jira');
    const unheard = playSession(stand, { externalKey: 'NOPE-6' });
    stand.appliance.startSession({ externalKey: 'NOPE-7', representatives: ['tokafor'] });
    const panel = await openPanel(browser, stand, 'SUP-1', accounts.maja);
    await panel.press('A session is missing');
    await panel.sees(/Bring the one in that belongs here/);
    await panel.sees(/^Yours/);
    await panel.pressInDialog('Show running sessions');
    await panel.sees(/Tunde/);
    await panel.fill({ 'Another session': 'SUP 1' });
    await panel.pressInDialog('Bring in by id');
    await panel.sees('This is not the id of a session.');
    expect(await lookAtPanel(panel.page, 'missing-session')).toEqual([]);
    await panel.fill({ 'Another session': unheard });
    await panel.pressInDialog('Bring in by id');
    await panel.isTold('The session is brought in');
    await eventually(() => expect(stand.jira.site.issue('SUP-1')?.worklogs).toHaveLength(1));
    await panel.press('Refresh');
    await panel.sees('In the work log');
    await panel.press(/^Move/);
    await panel.fill({ Issue: 'SEC-1' });
    await panel.pressInDialog('Move session');
    await panel.sees(/you may not see it/);
    expect(await lookAtPanel(panel.page, 'move-session')).toEqual([]);
    await panel.fill({ Issue: 'SUP-2' });
    await panel.pressInDialog('Move session');
    await panel.isTold('The session is moved to SUP-2');
    await eventually(() => expect(stand.jira.site.issue('SUP-2')?.worklogs).toHaveLength(1));
  });

  test('says which right is missing on the appliance', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    await changeSettings(stand, { sessionKeys: true });
    stand.appliance.settings.permissions.command = 'read_only';
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.press('Create session key');
    await panel.sees('No session key was created');
    await panel.sees(/Command API: full access/);
    expect(await lookAtPanel(panel.page, 'session-key-refused')).toEqual([]);
  });

  test('is a tab of the activity too, and the issue’s menu starts sessions without the list', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    const tab = await openPanel(browser, stand, 'SUP-1', ordinaryUser, 'remote-support-sessions');
    await tab.sees(/No remote support session is on this issue yet/);
    await tab.sees('Open the console');
    const dialog = await openPanel(browser, stand, 'SUP-1', ordinaryUser, 'remote-support-start');
    await dialog.sees('Open the console');
    expect(await dialog.page.getByText('Sessions', { exact: true }).count()).toBe(0);
    expect(await lookAtPanel(dialog.page, 'issue-start')).toEqual([]);
    await changeSettings(stand, { consoleLink: 'off' });
    const without = await openPanel(browser, stand, 'SUP-1', ordinaryUser, 'remote-support-start');
    await without.sees(/No session can be started here/);
    expect(await lookAtPanel(without.page, 'issue-start-none')).toEqual([]);
  });

  test('lets who may only see the issue start nothing, and says so', async () => {
    const stand = await browser.serve();
    await showOnIssues(stand, true);
    const panel = await openPanel(browser, stand, 'SUP-1', accounts.viewer);
    await panel.sees(/no session can be started/);
    expect(await panel.button('Create session key').count()).toBe(0);
    expect(await lookAtPanel(panel.page, 'issue-panel-viewer')).toEqual([]);
  });

  test('says that it is switched off', async () => {
    const stand = await browser.serve();
    const panel = await openPanel(browser, stand, 'SUP-1');
    await panel.sees(/An administrator of Jira can switch it on/);
    expect(await lookAtPanel(panel.page, 'issue-panel-off')).toEqual([]);
  });
});
