import { ordinaryUser } from '../stand/stand';
import { changeSettings } from '../scenarios/support/administer';
import { showOnIssues } from '../scenarios/support/on-issues';
import { AdminPage } from './support/admin-page';
import { describeInBrowser, type InBrowser } from './support/in-browser';
import { look, lookAtPanel } from './support/look';
import type { ServedStand } from './support/served-stand';

async function openInvitation(browser: InBrowser, stand: ServedStand, issue: string): Promise<AdminPage> {
  const address = `${stand.url}/page/remote-support-issue?issue=${issue}&account=${ordinaryUser}`;
  const panel = new AdminPage(await browser.open(address));
  await panel.press('Create session key');
  await panel.pressInDialog('Invite the customer');
  return panel;
}

async function inviting(browser: InBrowser): Promise<ServedStand> {
  const stand = await browser.serve();
  await showOnIssues(stand, true);
  await changeSettings(stand, { sessionKeys: true, invites: true });
  return stand;
}

const commentsOn = ({ jira }: ServedStand, issue: string) => jira.site.issue(issue)?.comments ?? [];

describeInBrowser('Inviting the customer', (browser) => {
  test('on a request shows the invitation first, and sends it on a second click', async () => {
    const stand = await inviting(browser);
    const panel = await openInvitation(browser, stand, 'SUP-2');
    await panel.sees('Hello Omar Haddad,');
    await panel.sees(/goes to Omar Haddad as a public reply/);
    expect(await lookAtPanel(panel.page, 'invitation')).toEqual([]);
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(0);
    await panel.pressInDialog('Back');
    await panel.sees(/Valid until/);
    await panel.pressInDialog('Invite the customer');
    await panel.pressInDialog('Send to the customer');
    await panel.isTold('The invitation is sent');
    await panel.sees('It is a public reply on this request. Reload the issue to see it there.');
    expect(await lookAtPanel(panel.page, 'invitation-sent')).toEqual([]);
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(1);
    const console_ = await browser.open(`${stand.url}/?issue=SUP-2`);
    await console_.getByText('Mailed to Omar Haddad').waitFor();
  });

  test('says that it may have been sent, that it was not, and that it has changed', async () => {
    const stand = await inviting(browser);
    const panel = await openInvitation(browser, stand, 'SUP-2');
    const onComments = { method: 'POST', path: /\/comment/, times: 1 };
    stand.jira.faults.add({ ...onComments, kind: 'lost-answer' });
    await panel.pressInDialog('Send to the customer');
    await panel.sees('The invitation may have been sent');
    expect(await lookAtPanel(panel.page, 'invitation-in-doubt')).toEqual([]);
    expect(await panel.button('Send to the customer').count()).toBe(0);
    await panel.pressInDialog('Look again');
    stand.jira.faults.add({ ...onComments, status: 403, body: {} });
    await panel.pressInDialog('Send to the customer');
    await panel.sees('Nothing was sent');
    await panel.sees(/does not let you reply/);
    expect(await lookAtPanel(panel.page, 'invitation-not-sent')).toEqual([]);
    await panel.pressInDialog('Look again');
    await panel.sees('Hello Omar Haddad,');
    stand.jira.site.issue('SUP-2')?.fields.set('summary', `Changed ${'and long '.repeat(26)}`);
    await panel.pressInDialog('Send to the customer');
    await panel.sees(/has changed since you looked at it/);
    expect(await lookAtPanel(panel.page, 'invitation-changed')).toEqual([]);
    await panel.pressInDialog('Look again');
    await panel.sees(/Changed and long/);
    expect(await lookAtPanel(panel.page, 'invitation-long')).toEqual([]);
    stand.jira.faults.add({ ...onComments, status: 201, body: { id: '1', jsdPublic: false } });
    await panel.pressInDialog('Send to the customer');
    await panel.sees('The customer does not see it');
    expect(await lookAtPanel(panel.page, 'invitation-internal')).toEqual([]);
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(1);
  });

  test('elsewhere, and without the right, offers the text to copy', async () => {
    const stand = await inviting(browser);
    const panel = await openInvitation(browser, stand, 'SUP-6');
    await panel.sees(/This issue is no customer request/);
    await panel.pressInDialog('Copy text');
    await panel.sees('Copied.');
    expect(await lookAtPanel(panel.page, 'invitation-to-copy')).toEqual([]);
    const project = stand.jira.site.project('SUP');
    if (project) project.withheld = new Set(['ADD_COMMENTS']);
    const other = await openInvitation(browser, stand, 'SUP-2');
    await other.sees('Jira does not let you reply to the customer here');
    expect(await other.button('Send to the customer').count()).toBe(0);
    expect(await lookAtPanel(other.page, 'invitation-no-right')).toEqual([]);
  });

  test('has a template in the editor, with its own samples and variables', async () => {
    const stand = await inviting(browser);
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Templates');
    await admin.press('Make a copy built-in invitation');
    await admin.sees('Hello Bob Ray,');
    await admin.choose('Preview with', 'No names, no summary');
    await admin.sees(/We invite you to a remote support session/);
    expect(await look(admin.page, 'template-of-invitations')).toEqual([]);
    await admin.tab('Variables');
    await admin.sees('invitation.link');
    await admin.fill({ Template: 'Hello' });
    await admin.sees(/shows neither “invitation.link” nor “invitation.key”/);
    expect(await admin.button('Save').isDisabled()).toBe(true);
  });
});
