import type { AdfDocument } from '../../../src/report/adf';
import { expectValidAdf, nodesOf } from './adf-validator';
import { renderPlain, renderRich } from './render-sample';
import {
  bareSession,
  busySession,
  plainSession,
  shortSession,
  surveyedSession,
  threeRepresentativesSession,
} from './sample-sessions';

function textOf(template: string, session = busySession(), locale = 'en-US'): string {
  return renderRich(template, session, { locale }).text.trimEnd();
}

function typesIn(adf: AdfDocument): string[] {
  expectValidAdf(adf);
  return nodesOf(adf).map(({ type }) => type);
}

describe('helpers for times and numbers', () => {
  it.each([
    ['{{date session.startedAt}}', 'Jan 31, 2026', '31. Jan. 2026'],
    ['{{date session.startedAt style="full"}}', 'Saturday, January 31, 2026', 'Samstag, 31. Januar 2026'],
    ['{{time session.startedAt style="medium"}}', '9:00:00 AM', '09:00:00'],
    ['{{date session.startedAt style="short" zone="Pacific/Kiritimati"}}', '1/31/26', '31.01.26'],
    ['{{time session.startedAt zone="Asia/Kolkata"}}', '2:30 PM', '14:30'],
    [
      '{{number 1234.5 digits=1}} {{number 0.5 digits=0}} {{number 1 digits=99}}',
      /^1,234.5 1 1\.0{20}$/,
      /^1\.234,5 1 1,0{20}$/,
    ],
    ['{{duration 3900}}', '1 hour 5 minutes', '1 Stunde, 5 Minuten'],
  ])('shows %s in the locale', (template, english, german) => {
    for (const [locale, shown] of [
      ['en-US', english],
      ['de-DE', german],
    ] as const) {
      if (typeof shown === 'string') expect(textOf(template, busySession(), locale)).toBe(shown);
      else expect(textOf(template, busySession(), locale)).toMatch(shown);
    }
  });

  it('shows the usual format if style and zone make no sense', () => {
    const template = '{{time session.startedAt style="huge" zone="Nowhere/At all"}}';
    expect(textOf(template)).toBe('9:00 AM');
    const many = '{{#each session.chat.lines}}{{time at zone=text}} {{/each}}';
    const chat = shortSession().events.map((event, index) => ({ ...event, body: `zone ${index}` }));
    expect(textOf(many, plainSession({ events: chat }))).toMatch(/^9:00 AM /);
  });

  it('chooses the plural of the locale’s language', () => {
    const template = '{{plural 0 "jour" "jours"}}, {{plural 2 "jour" "jours"}}';
    expect(textOf(template, busySession(), 'fr-FR')).toBe('0 jour, 2 jours');
    expect(textOf(template, busySession(), 'en-US')).toBe('0 jours, 2 jours');
    const polish =
      '{{#each (first session.files.transferred 1)}}{{/each}}{{plural 1 "plik" "pliku" few="pliki" many="plików"}}, {{plural 3 "plik" "pliku" few="pliki" many="plików"}}, {{plural 5 "plik" "pliku" few="pliki" many="plików"}}';
    expect(textOf(polish, busySession(), 'pl-PL')).toBe('1 plik, 3 pliki, 5 plików');
  });
});

describe('helpers for lists and texts', () => {
  it.each([
    [
      '{{#ifEquals "5" 5}}same{{else}}other{{/ifEquals}}{{#ifEquals session.id session}}x{{/ifEquals}}',
      'same',
    ],
    [
      '{{contains "Printer driver" "DRIVER"}} {{contains session.teams "desk"}} {{contains "x" ""}}',
      'true false false',
    ],
    ['{{join session.notes " / " field="by"}}', 'Ann Lee / Ann Lee'],
    ['{{join session.notes}}{{join "text"}}', ''],
    [
      '{{shorten "A sentence of words" 10}}|{{shorten "short" 10}}|{{shorten "short"}}|{{shorten 3 1}}',
      'A sentence…|short|short|3',
    ],
    [
      '{{#each (where session.events "kind" "note" "screenshot")}}{{type}}. {{/each}}',
      'Session Note Added. Session Note Added. Screenshot Captured.',
    ],
    ['{{#each (last session.files.transferred 2)}}{{name}} {{/each}}', 'photo.jpg error.png'],
    ['{{#each (first session.notes -1)}}x{{/each}}{{#each (last session.notes 0)}}x{{/each}}', ''],
    [
      '{{#each (groupBy session.events "kind")}}{{#if (gt count 1)}}{{name}} ×{{count}}: {{join items ", " field="type"}} {{/if}}{{/each}}',
      'note ×2: Session Note Added, Session Note Added other ×2: Conference Owner Changed, Some Event Of The Future',
    ],
    ['{{session.teams}} {{session.customer}} {{session.notes}}', 'Service desk'],
  ])('renders %s as "%s"', (template, shown) => {
    expect(textOf(template)).toBe(shown);
  });

  it('leave out what the system wrote in the chat', () => {
    const template = '{{#each (withoutSystem session.chat.lines)}}{{from}}, {{/each}}';
    expect(textOf(template, shortSession())).toBe('Ann Lee, Bob Ray, Ann Lee,');
  });

  it('list events one by one, with who did what to whom', () => {
    const template =
      '{{#each (where session.events "type" "Conference Owner Changed")}}{{by}} → {{to}}: {{join values field="value"}}{{/each}}';
    expect(textOf(template)).toBe('Ann Lee → Cem Özer: Lunch');
  });
});

describe('a flag', () => {
  const owners = threeRepresentativesSession();

  it.each([
    ['{{#each session.representatives}}{{owner}} {{/each}}', 'true false false'],
    ['{{join session.representatives " " field="owner"}}', 'true false false'],
    ['{{table (first session.representatives 2) owner="O"}}', 'O\ntrue\nfalse'],
    ['{{#each (groupBy session.representatives "owner")}}{{name}} {{count}} {{/each}}', 'true 1 false 2'],
    ['{{breaks session.representative.owner}} {{shorten session.representative.owner 9}}', 'true true'],
    ['{{link "no address" session.representative.owner}}', 'true'],
    ['{{localize "sessionBy" representative=(eq 1 1)}}', 'Remote support session by true'],
    ['{{plural 2 "x" session.representative.owner}}', '2 true'],
    ['{{contains session.representative.owner "tru"}}', 'true'],
    ['{{#expand session.representative.owner}}x{{/expand}}', 'true\n  x'],
  ])('is shown by each helper as by itself: %s', (template, shown) => {
    expect(textOf(template, owners)).toBe(shown);
    if (!template.includes('expand')) expect(renderPlain(template, owners).text.trimEnd()).toBe(shown);
  });
});

describe('helpers for panels, sections and tables', () => {
  it('give panels of the five kinds, and of the first kind for any other', () => {
    const { adf } = renderRich(
      '{{#panel "warning"}}<p>{{session.id}}</p><ul><li>x</li></ul>{{/panel}}{{#panel "<b>"}}y{{/panel}}',
      bareSession(),
    );
    expect(typesIn(adf)).toContain('bulletList');
    expect(adf.content.map((node) => node.type === 'panel' && node.attrs.panelType)).toEqual([
      'warning',
      'info',
    ]);
  });

  it('keep what a panel cannot contain as text, and keep panels out of places that cannot contain them', () => {
    const { adf, text } = renderRich(
      '{{#panel "note"}}<table><tr><td>a</td></tr></table>{{/panel}}<ul><li>{{#panel "note"}}b{{/panel}}</li></ul>' +
        '<table><tr><td>{{#panel "error"}}c{{/panel}}</td></tr></table>{{#expand "t"}}{{#panel "error"}}d{{/panel}}{{/expand}}',
      bareSession(),
    );
    expect(typesIn(adf).filter((type) => type === 'panel')).toHaveLength(3);
    expect(text).toBe('a\n- b\nc\nt\n  d\n');
  });

  it('give sections that open, with titles that may come from a session', () => {
    const session = bareSession({ externalKey: '</summary><h1>x' });
    const { adf } = renderRich('{{#expand session.externalKey}}inside{{/expand}}', session);
    expect(adf.content).toMatchObject([{ type: 'expand', attrs: { title: '</summary><h1>x' } }]);
    expectValidAdf(adf);
  });

  it('give tables of lists, escaped, with a line for each entry of a list in a cell', () => {
    const { adf, text } = renderRich(
      '{{#each session.surveys.customer}}{{table questions label="Question <b>" answers="Answers"}}{{/each}}{{table session.notes text="x"}}',
      surveyedSession(),
    );
    expect(typesIn(adf)).toContain('tableHeader');
    expect(text).toBe(
      'Question <b> | Answers\nHow satisfied are you? | 5\nAnything else? | Quick.\nFriendly.\n',
    );
  });

  it('are lines of text in plain text', () => {
    const template =
      '{{#panel "info"}}note{{/panel}}\n{{#expand "Files"}}{{table session.files.transferred name="File" size="Size"}}{{/expand}}';
    expect(renderPlain(template, busySession()).text).toBe(
      'note\nFiles\nFile | Size\nprinter-driver.msi | 12.4 MB\nspooler.log | 48.2 kB\nphoto.jpg |\nerror.png |\n',
    );
  });
});
