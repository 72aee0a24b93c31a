import { plantSettings } from '../scenarios/support/stored';
import { groups } from '../stand/jira/sample/groups';
import { accounts } from '../stand/jira/sample/users';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';

const longName = `Night shift of the regional operations centre ${'north '.repeat(12)}`.trim();

const alerts = { enabled: true, projectId: '10001', issueTypeId: '10102' };

describeInBrowser('The email about alerts', (browser) => {
  test('goes to users and groups that are searched for, and is tried by a button', async () => {
    const stand = await browser.serve();
    stand.jira.site.groups.set('long', longName);
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.tick('Write alerts into a Jira issue').press('Space');
    await admin.choose('Project of the alert issue', /Operations/, 'Oper');
    await admin.choose('Type of the alert issue', 'Task');
    expect(await admin.button('Send a test').count()).toBe(0);
    await admin.choose('Users who get an email', /Maja Lindqvist/, 'maja');
    await admin.choose('Users who get an email', /Tunde Okafor/, 'tun');
    await admin.choose('Groups that get an email', 'operations-on-call', 'call');
    await admin.choose('Groups that get an email', /^Night shift/, 'night');
    await admin.press('Save alerts');
    await admin.sees('The settings for alerts are saved');
    await admin.press('Send a test');
    await admin.sees('Jira has taken the test');
    await admin.row('Sent a test of the email about alerts').waitFor();
    await admin.sees(/^It goes to 2 users and groups “operations-on-call” and/);
    expect(stand.jira.site.mails).toMatchObject([
      { users: [accounts.maja, accounts.tunde], groups: [groups.onCall, 'long'] },
    ]);
    expect(await lookInAllWidths(admin.page, 'alert-mail-sent')).toEqual([]);
  });

  test('says what Jira refuses, who is missing, and that changes are to be saved first', async () => {
    const stand = await browser.serve();
    plantSettings(stand, { alertIssue: { ...alerts, mailUsers: ['', accounts.maja, 'gone'] } });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.sees('Somebody no longer gets the email about alerts');
    await admin.sees('Unknown user gone');
    await admin.press('Send a test');
    await admin.sees('The test was not sent');
    await admin.sees(/^Check the users and groups who get the email/);
    await admin.choose('Groups that get an email', 'help-desk', 'desk');
    await admin.sees('Save the alerts before you send a test.');
    expect(await admin.button('Send a test').isDisabled()).toBe(true);
    await admin.press('Save alerts');
    await admin.seesNoMore('Somebody no longer gets the email about alerts');
    expect(await lookInAllWidths(admin.page, 'alert-mail-refused')).toEqual([]);
  });
});
