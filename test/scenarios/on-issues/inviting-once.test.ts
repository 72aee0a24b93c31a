import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import type { Fault } from '../../stand/jira/faults';
import { accounts } from '../../stand/jira/sample/users';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { commentsOn, invitedOn, preparedOn, sendOn, withKeyOn } from '../support/inviting';
import { askOnIssue, showOnIssues } from '../support/on-issues';
import { damage } from '../support/planted';
import { entitiesOf } from '../support/stored';
import { saveTemplate } from '../support/templates';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await showOnIssues(stand, true);
  await changeSettings(stand, { sessionKeys: true, invites: true, sessionKeyMinutes: 60 });
  await withKeyOn(stand, 'SUP-2');
});

afterEach(stopVirtualStands);

const onComments = { method: 'POST', path: /\/comment/, times: 1 };

describe('an invitation is sent once', () => {
  test('for each look, whoever calls again, at once or later', async () => {
    const prepared = await preparedOn(stand, 'SUP-2');
    const outcomes = await Promise.all([1, 2, 3].map(() => sendOn(stand, 'SUP-2', prepared)));
    expect(outcomes.filter((one) => 'outcome' in one && one.outcome === 'sent')).toHaveLength(1);
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({
      outcome: 'in-doubt',
      message: 'This invitation was sent before, or the app tried to.',
    });
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(1);
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'sent' });
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(2);
  });

  test.each<[string, Fault, number]>([
    ['the answer is lost', { ...onComments, kind: 'lost-answer' }, 1],
    ['no connection comes about', { ...onComments, kind: 'no-connection' }, 0],
    ['a gateway gives up first', { ...onComments, kind: 'late-effect', delayMs: 5_000 }, 1],
    ['Jira fails', { ...onComments, status: 500, body: {} }, 0],
    ['something else answers', { ...onComments, status: 200, body: '<html>sign in</html>' }, 0],
  ])('and not again by itself if %s: it may have been sent', async (_, fault, comments) => {
    const prepared = await preparedOn(stand, 'SUP-2');
    stand.jira.faults.add(fault);
    const calls = stand.jira.calls.length;
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({
      outcome: 'in-doubt',
      message: expect.stringMatching(/^Jira/),
    });
    await stand.advance(10 * 60);
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(comments);
    const posts = stand.jira.calls.slice(calls).filter(({ fault }) => fault !== undefined);
    expect(posts).toHaveLength(1);
    expect(await sendOn(stand, 'SUP-2', prepared)).toMatchObject({ outcome: 'in-doubt' });
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(comments);
  });

  test.each<[string, Fault, RegExp]>([
    ['refuses the reply', { ...onComments, status: 400, body: { errorMessages: ['No.'] } }, /No\./],
    ['does not allow it', { ...onComments, status: 403, body: {} }, /does not let you reply/],
    ['knows the issue no more', { ...onComments, status: 404, body: {} }, /does not exist/],
    ['takes no more comments', { ...onComments, status: 413, body: {} }, /did not take the reply/],
    ['limits calls', { ...onComments, status: 429, body: {} }, /limits how often/],
  ])('and says that nothing was sent if Jira %s', async (_, fault, message) => {
    stand.jira.faults.add(fault);
    expect(await invitedOn(stand, 'SUP-2')).toEqual({
      outcome: 'not-sent',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/./),
    });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });

  test('and only as it was looked at', async () => {
    const prepared = await preparedOn(stand, 'SUP-2');
    stand.jira.site.issue('SUP-2')?.fields.set('summary', 'Another one');
    expect(await sendOn(stand, 'SUP-2', prepared)).toMatchObject({
      kind: 'stale',
      message: expect.stringContaining('has changed since you looked'),
    });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
    const again = await preparedOn(stand, 'SUP-2');
    await changeSettings(stand, { locale: 'de-DE' });
    expect(await sendOn(stand, 'SUP-2', again)).toMatchObject({ kind: 'stale' });
    expect(entitiesOf(stand, 'session-key').filter(({ key }) => key.startsWith('count:'))).toHaveLength(2);
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'sent' });
  });

  test('and not with a key that has expired meanwhile', async () => {
    const prepared = await preparedOn(stand, 'SUP-2');
    await stand.advance(60 * 60 - 30);
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({
      outcome: 'not-sent',
      message: 'The session key has expired, or is about to.',
      advice: 'Create another one, and invite the customer with that.',
    });
    const payload = { configurationId: stand.configurationId };
    expect(await askOnIssue(stand, { issue: 'SUP-2' }, 'prepareInvitation', payload)).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: 'The session key has expired, or is about to.' },
    });
    expect(commentsOn(stand, 'SUP-2')).toEqual([]);
  });
});

describe('invitations are limited', () => {
  test('to ten an hour for an issue, failed ones too', async () => {
    stand.jira.faults.add({ ...onComments, status: 403, body: {} });
    for (let count = 0; count < 10; count += 1) await invitedOn(stand, 'SUP-2');
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(9);
    for (const as of [undefined, accounts.maja]) {
      expect(await invitedOn(stand, 'SUP-2', as)).toMatchObject({
        outcome: 'not-sent',
        message: '10 invitations were sent for this issue within the last hour.',
      });
    }
    expect(commentsOn(stand, 'SUP-2')).toHaveLength(9);
    await stand.advance(61 * 60);
    await withKeyOn(stand, 'SUP-2');
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'sent' });
  });

  test('to 30 an hour by a user, who then takes none from those of an issue', async () => {
    for (const issue of ['SUP-1', 'SUP-2', 'SUP-3']) {
      await withKeyOn(stand, issue);
      for (let count = 0; count < 10; count += 1)
        expect(await invitedOn(stand, issue)).toEqual({ outcome: 'sent' });
    }
    await withKeyOn(stand, 'SUP-4');
    for (let press = 0; press < 11; press += 1) {
      expect(await invitedOn(stand, 'SUP-4')).toMatchObject({
        outcome: 'not-sent',
        message: 'You have sent 30 invitations within the last hour.',
      });
    }
    expect(await invitedOn(stand, 'SUP-4', accounts.maja)).toEqual({ outcome: 'sent' });
  });

  test('apart from the keys', async () => {
    for (let count = 0; count < 10; count += 1) await invitedOn(stand, 'SUP-2');
    await changeSettings(stand, { sessionKeyQueue: 'team:3' });
    const key = await withKeyOn(stand, 'SUP-2');
    expect(key.isReused).toBe(false);
  });
});

describe('the template of invitations', () => {
  async function choose(id: string): Promise<void> {
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    await changeSettings(stand, { templates: { ...settings.templates, invitation: id } });
  }
  const own = {
    name: 'Formal',
    use: 'invitation' as const,
    text: '<h2>{{invitation.key}}</h2><p>{{invitation.configuration}}, {{invitation.appliance}}</p>',
  };

  test('is the one that the configuration names', async () => {
    await choose((await saveTemplate(stand, own)).id);
    const prepared = await preparedOn(stand, 'SUP-2');
    expect(prepared.text).toMatch(/^\d{7}\nHelp desk, helpdesk\.beyondtrustcloud\.com\n$/);
    expect(prepared.replaced).toBeUndefined();
    expect(await sendOn(stand, 'SUP-2', prepared)).toEqual({ outcome: 'sent' });
    expect(commentsOn(stand, 'SUP-2')[0]?.body).toEqual(prepared.adf);
  });

  test('is the built-in one if that cannot be used, which is told before anything is sent', async () => {
    const { id } = await saveTemplate(stand, own);
    await choose(id);
    const damages: [Record<string, unknown>, RegExp, string | undefined][] = [
      [{ text: '{{#if' }, /wrong/, 'Formal'],
      [{ text: undefined }, /could not be read/, undefined],
    ];
    for (const [change, why, name] of damages) {
      damage(stand, { entityName: 'report-template', key: id }, change);
      const prepared = await preparedOn(stand, 'SUP-2');
      expect(prepared.text).toMatch(/^Hello Omar Haddad/);
      expect(prepared.replaced).toEqual({ name, why: expect.stringMatching(why) });
    }
    expect(await invitedOn(stand, 'SUP-2')).toEqual({ outcome: 'sent' });
    expect(await askAdmin(stand, 'deleteTemplate', { id, revision: 1 })).toMatchObject({ ok: false });
  });
});
