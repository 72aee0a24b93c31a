import { builtInTemplate } from '../../../src/report/template-use';
import { checkTemplate } from '../../../src/report/check-template';
import { compiledInvitation } from '../../../src/report/built-in-invitation';
import { compileTemplate } from '../../../src/report/compile-template';
import { emptyValuesOfInvitation } from '../../../src/report/empty-values';
import type { Invitation } from '../../../src/report/invitation-data';
import { renderInvitation } from '../../../src/report/render-invitation';
import type { TemplateFormat } from '../../../src/report/report-template';
import { faultsOfAdf } from './adf-validator';

const invitation: Invitation = {
  agent: 'Ann Lee',
  customer: 'Bob Ray',
  issueKey: 'HELP-7',
  issueSummary: 'The printer is gone',
  shortKey: '0123456',
  url: 'https://support.example.com/?ak=0123456789abcdef',
  expiresAt: Date.UTC(2026, 0, 31, 10),
  host: 'support.example.com',
  configuration: 'Help desk',
};

const built = (of: Partial<Invitation> = {}, locale = 'en-US', timeZone = 'UTC') =>
  renderInvitation({
    invitation: { ...invitation, ...of },
    template: compiledInvitation(),
    locale,
    timeZone,
  });

const own = (text: string, of: Partial<Invitation> = {}, format: TemplateFormat = 'rich') =>
  renderInvitation({
    invitation: { ...invitation, ...of },
    template: compileTemplate({ text, format }, new Map()),
    locale: 'en-US',
    timeZone: 'UTC',
  });

const check = (text: string) => checkTemplate({ use: 'invitation', format: 'rich', text }, []);

describe('the built-in invitation', () => {
  it('says who invites, to what, how to join, and until when', () => {
    expect(built().text.split('\n')).toEqual([
      'Hello Bob Ray,',
      'Ann Lee invites you to a remote support session. It is about “The printer is gone” (HELP-7).',
      'To start the session, open this link:',
      'https://support.example.com/?ak=0123456789abcdef',
      'Or open https://support.example.com and enter this session key:',
      '0123456',
      'The link and the key are valid until Jan 31, 2026, 10:00 AM UTC. They are meant for you alone: please do not pass them on.',
      '',
    ]);
  });

  it('needs neither names nor a summary', () => {
    const { text } = built({ agent: undefined, customer: ' ', issueSummary: '' });
    expect(text).toMatch(/^Hello,\nWe invite you to a remote support session\. It is about HELP-7\.\n/);
  });

  it.each([
    ['de-DE', 'Guten Tag Bob Ray,', 'Ann Lee lädt Sie', 'gelten bis 31. Jan. 2026, 11:00 MEZ.'],
    ['fr-CA', 'Bonjour Bob Ray,', 'Ann Lee vous invite', 'valables jusqu’au'],
    ['es-ES', 'Hola, Bob Ray:', 'Ann Lee le invita', 'son válidos hasta:'],
    ['ja-JP', 'Bob Ray 様', 'ご招待します', '有効期限'],
    ['pt-BR', 'Olá, Bob Ray,', 'Ann Lee convida', 'são válidos até:'],
    ['sv-SE', 'Hello Bob Ray,', 'Ann Lee invites', 'are valid until'],
  ])('speaks the language of the locale, with its times: %s', (locale, greeting, offer, until) => {
    const { text } = built({}, locale, 'Europe/Berlin');
    expect(text.split('\n')[0]).toBe(greeting);
    for (const part of [offer, until, '0123456', invitation.url]) expect(text).toContain(part);
  });

  it('has a link that leads where the appliance said, and is a document that Jira takes', () => {
    const { adf } = built();
    expect(faultsOfAdf(adf)).toEqual([]);
    const marks = JSON.stringify(adf).match(/"href":"[^"]*"/g);
    expect(marks).toEqual([`"href":"${invitation.url}"`]);
  });

  const hostile = [
    '<a href="https://evil.example">click</a>',
    '[click|https://evil.example]',
    '{{invitation.key}} {{#each x}}',
    '!https://evil.example/x.png! {color:red}x{color} [~accountid:5b10]',
    'https://evil.example/\u202e',
  ];

  it.each(hostile)('makes nothing of a name or a summary but text: %j', (text) => {
    const { adf, text: shown } = built({ agent: text, customer: text, issueSummary: text });
    expect(faultsOfAdf(adf)).toEqual([]);
    expect(JSON.stringify(adf).match(/"href":"[^"]*"/g)).toEqual([`"href":"${invitation.url}"`]);
    expect(shown).toContain(`Hello ${text},`);
    expect(JSON.stringify(adf)).not.toMatch(/"type":"(mention|media|inlineCard)"/);
  });

  it('makes no link of an address that is none', () => {
    const { adf, text } = built({ url: 'javascript:alert(1)' });
    expect(JSON.stringify(adf)).not.toContain('href');
    expect(text).toContain('javascript:alert(1)');
  });
});

describe('an own template of invitations', () => {
  it('sees the invitation, and nothing of a session', () => {
    expect(own('{{invitation.key}}-{{invitation.configuration}}-{{session.id}}').text).toBe(
      '0123456-Help desk-\n',
    );
    expect(own('{{date invitation.validUntilAt}}').text).toBe('Jan 31, 2026\n');
  });

  it('may be plain', () => {
    const { adf, text } = own('<b> {{invitation.agent}}\n{{invitation.link}}', { agent: '*A*' }, 'plain');
    expect(text).toBe(`<b> *A*\n${invitation.url}\n`);
    expect(JSON.stringify(adf)).not.toContain('marks');
  });

  it('loses its end if it is too long, and says so', () => {
    const { adf, shortened } = own(`{{invitation.key}}<p>${'<b>long</b> text '.repeat(5_000)}</p>`);
    expect(shortened).toBeDefined();
    expect(JSON.stringify(adf).length).toBeLessThanOrEqual(32_767);
    expect(faultsOfAdf(adf)).toEqual([]);
    expect(JSON.stringify(adf.content.at(-1))).toContain('The rest of this message is left out.');
  });

  it('has the same hash for the same text, and another one for another key', () => {
    expect(built().hash).toBe(built().hash);
    expect(built({ shortKey: '7654321' }).hash).not.toBe(built().hash);
  });
});

describe('the check of a template of invitations', () => {
  it('finds nothing wrong with the built-in one', () => {
    expect(checkTemplate({ use: 'invitation', ...builtInTemplate('invitation') }, [])).toEqual([]);
  });

  it('knows its variables, and what was meant by others', () => {
    const text =
      '{{invitation.key}} {{invitation.linkk}} {{#with invitation.issue}}{{summary}} {{@root.invitation.agent}} {{agent}}{{/with}}';
    expect(check(text)).toEqual([
      {
        severity: 'warning',
        message: 'There is no variable `invitation.linkk` here',
        hint: 'Did you mean `invitation.link`?',
        line: 1,
        column: 22,
      },
      expect.objectContaining({ hint: 'Did you mean `../invitation.agent`?' }),
    ]);
    expect(check('{{invitation.key}}{{session.id}}')).toMatchObject([
      { severity: 'warning', message: 'There is no variable `session.id` here' },
    ]);
  });

  it('refuses one with which nobody could join', () => {
    expect(check('Hello {{invitation.customer}}')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('neither `invitation.link` nor') },
    ]);
    expect(check('{{#if invitation.agent}}{{invitation.key}}{{/if}}')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('“No names, no summary”') },
    ]);
    expect(check('{{link invitation.link "Start"}}')).toEqual([]);
  });

  it('refuses one that does too much', () => {
    const loops = '{{#each @root.invitation}}'.repeat(7) + 'x' + '{{/each}}'.repeat(7);
    expect(check(`{{invitation.key}}${loops}`)).toContainEqual(
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('does too much') }),
    );
  });

  it('tells what a sample does not have', () => {
    const { values } = emptyValuesOfInvitation(
      { format: 'rich', text: '{{invitation.agent}} {{invitation.key}}' },
      { invitation: { ...invitation, agent: undefined }, locale: 'en-US', timeZone: 'UTC' },
    );
    expect(values).toEqual([{ written: 'invitation.agent', line: 1, column: 1 }]);
  });
});
