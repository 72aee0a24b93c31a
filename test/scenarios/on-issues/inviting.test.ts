import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { accounts } from '../../stand/jira/sample/users';
import { ordinaryUser } from '../../stand/stand';
import { faultsOfAdf } from '../../unit/report/adf-validator';
import { changeSettings } from '../support/administer';
import { workSince } from '../support/inspect';
import { askOnIssue, onIssue, showOnIssues } from '../support/on-issues';
import { invitedOn, preparedOn, sendOn, withKeyOn, commentsOn } from '../support/inviting';
import { auditEntriesOf, entitiesOf, everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await showOnIssues(stand, true);
  await changeSettings(stand, { sessionKeys: true, invites: true, sessionKeyMinutes: 30 });
});

afterEach(stopVirtualStands);

const panelOn = (issue: string) => onIssue(stand, { issue }, 'readPanel', undefined);

describe('an invitation', () => {
  test('is offered only if the configuration invites, and the panel asks nothing for it', async () => {
    const mark = stand.platform.ledger.mark();
    expect((await panelOn('SUP-2')).starts).toMatchObject([{ invites: true }]);
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.jira.length, call?.egress.length]).toEqual([3, 1, 0]);
    await changeSettings(stand, { invites: false });
    expect((await panelOn('SUP-2')).starts).toMatchObject([{ invites: false }]);
    await withKeyOn(stand, 'SUP-2');
    const payload = { configurationId: stand.configurationId };
    for (const settings of [{ invites: false }, { invites: true, sessionKeys: false }, { disabled: true }]) {
      await changeSettings(stand, settings);
      expect(await askOnIssue(stand, { issue: 'SUP-2' }, 'prepareInvitation', payload)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
    }
  });

  test('is shown first, as the customer would get it, and sends and stores nothing', async () => {
    const key = await withKeyOn(stand, 'SUP-2');
    const stored = everythingStored(stand);
    const mark = stand.platform.ledger.mark();
    const prepared = await preparedOn(stand, 'SUP-2');
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      2, 0, 4, 0,
    ]);
    expect(prepared).toMatchObject({
      standing: 'may-reply',
      customer: 'Omar Haddad',
      expiresAt: key.expiresAt,
      isShortened: false,
    });
    expect(prepared.replaced).toBeUndefined();
    expect(prepared.text).toMatch(/^Hello Omar Haddad,\nTomás Herrera invites you .*blank pages” \(SUP-2\)/);
    expect(prepared.text.split('\n')).toEqual(expect.arrayContaining([key.url, key.shortKey]));
    expect(everythingStored(stand)).toBe(stored);
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });

  test('is sent as a public reply of the agent, which Jira mails to the customer', async () => {
    await withKeyOn(stand, 'SUP-2');
    const prepared = await preparedOn(stand, 'SUP-2');
    const mark = stand.platform.ledger.mark();
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({ outcome: 'sent' });
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      4, 2, 5, 0,
    ]);
    const [comment, ...others] = commentsOn(stand, 'SUP-2');
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ author: ordinaryUser, body: prepared.adf });
    expect([...(comment?.properties ?? [])]).toEqual([]);
    const mails = stand.jira.site.notifications.filter(({ event }) => event === 'reply-to-customer');
    expect(mails).toMatchObject([{ issueKey: 'SUP-2', reply: { customer: accounts.omar } }]);
  });

  test.each([
    ['de-DE', 'Guten Tag Omar Haddad,'],
    ['fr-FR', 'Bonjour Omar Haddad,'],
    ['es-ES', 'Hola, Omar Haddad:'],
    ['ja-JP', 'Omar Haddad 様'],
    ['pt-BR', 'Olá, Omar Haddad,'],
    ['en-GB', 'Hello Omar Haddad,'],
  ])('speaks the language of its configuration, in whose time zone it ends: %s', async (locale, greeting) => {
    await changeSettings(stand, { locale, timeZone: 'Asia/Tokyo' });
    const { expiresAt } = await withKeyOn(stand, 'SUP-2');
    const { text } = await preparedOn(stand, 'SUP-2');
    expect(text.split('\n')[0]).toBe(greeting);
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Tokyo' });
    expect(text).toContain(time.format(expiresAt));
  });

  test('makes nothing of hostile names and summaries but text', async () => {
    const hostile = '<b>x</b> [y|https://evil.example] {{invitation.key}} [~accountid:5b10] !z.png!';
    stand.jira.site.issue('SUP-2')?.fields.set('summary', hostile);
    for (const account of [accounts.omar, ordinaryUser]) {
      const user = stand.jira.site.users.get(account);
      if (user) user.displayName = `${hostile} ${account}`;
    }
    const key = await withKeyOn(stand, 'SUP-2');
    const prepared = await preparedOn(stand, 'SUP-2');
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({ outcome: 'sent' });
    const body = commentsOn(stand, 'SUP-2')[0]?.body;
    expect(faultsOfAdf(body)).toEqual([]);
    expect(JSON.stringify(body).match(/"href":"[^"]*"/g)).toEqual([`"href":"${key.url}"`]);
    expect(JSON.stringify(body)).not.toMatch(/"type":"(mention|media|inlineCard)"/);
    expect(prepared.text).toContain(`Hello ${hostile} ${accounts.omar},`);
  });

  test('leaves its key in no log, no record of changes, and nowhere in storage but where keys expire', async () => {
    const { shortKey, url } = await withKeyOn(stand, 'SUP-2');
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'sent' });
    stand.jira.faults.add({ method: 'POST', path: /\/comment/, times: 1, status: 503, body: {} });
    await invitedOn(stand, 'SUP-2');
    const logs = stand.platform.ledger.all().flatMap(({ logs: lines }) => lines.map(({ text }) => text));
    expect(logs.join('\n')).toContain('It is not known whether an invitation was sent.');
    const others = stand.platform.store.dump().filter(({ key }) => !key.startsWith('key:'));
    for (const text of [logs.join(), JSON.stringify(others), JSON.stringify(auditEntriesOf(stand))]) {
      expect(text).not.toContain(shortKey);
      expect(text).not.toContain(url);
      expect(text).not.toContain('Omar');
    }
    const counts = entitiesOf(stand, 'session-key').filter(({ key }) => key.startsWith('count:'));
    expect(counts).toHaveLength(4);
    expect(JSON.stringify(counts)).not.toContain(ordinaryUser);
  });
});

describe('where nobody can be replied to', () => {
  test.each(['SUP-6', 'OPS-1'])('on an issue that is no request, it is a text to copy: %s', async (issue) => {
    const { shortKey } = await withKeyOn(stand, issue);
    const prepared = await preparedOn(stand, issue);
    expect(prepared.standing).toBe('no-request');
    expect(prepared.text).toContain(shortKey);
    expect(await sendOn(stand, issue, prepared)).toMatchObject({ kind: 'forbidden' });
    expect(commentsOn(stand, issue)).toEqual([]);
  });

  test('who may not comment gets the text, and sends nothing', async () => {
    await withKeyOn(stand, 'SUP-2');
    const project = stand.jira.site.project('SUP');
    if (project) project.withheld = new Set(['ADD_COMMENTS']);
    const prepared = await preparedOn(stand, 'SUP-2');
    expect(prepared.standing).toBe('may-not-reply');
    expect(await sendOn(stand, 'SUP-2', prepared)).toMatchObject({ kind: 'forbidden' });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });

  test('is not sent if Jira does not say that the caller may reply', async () => {
    await withKeyOn(stand, 'SUP-2');
    stand.jira.faults.add({
      kind: 'answer',
      method: 'GET',
      path: /servicedeskapi\/request\//,
      status: 200,
      body: { issueKey: 'SUP-2' },
    });
    const prepared = await preparedOn(stand, 'SUP-2');
    expect(prepared.standing).toBe('may-not-reply');
    expect(await sendOn(stand, 'SUP-2', prepared)).toMatchObject({ kind: 'forbidden' });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });

  test('who may see the issue only gets nothing', async () => {
    await withKeyOn(stand, 'SUP-2');
    const prepared = await preparedOn(stand, 'SUP-2');
    const asking = { issue: 'SUP-2', as: accounts.viewer };
    const payload = { configurationId: stand.configurationId };
    expect(await askOnIssue(stand, asking, 'prepareInvitation', payload)).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden', message: expect.stringContaining('not work on it') },
    });
    expect(await sendOn(stand, 'SUP-2', prepared, accounts.viewer)).toMatchObject({ kind: 'forbidden' });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });

  test('a reply that Jira keeps from the customer is told as one', async () => {
    await withKeyOn(stand, 'SUP-2');
    const body = { id: '1', jsdPublic: false };
    stand.jira.faults.add({ method: 'POST', path: /\/comment/, times: 1, status: 201, body });
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'kept-internal' });
  });
});
