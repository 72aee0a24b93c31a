import fc from 'fast-check';
import type { Session } from '../../../src/session/session';
import { helperNames, blockHelperNames } from '../../../src/report/helper-names';
import { renderLimits } from '../../../src/report/render-budget';
import { compileTemplate } from '../../../src/report/compile-template';
import type { TemplateFormat } from '../../../src/report/report-template';
import { TemplateError } from '../../../src/report/template-error';
import { buildReportData, sortSession } from '../../../src/report/build-report-data';
import { displayFormat } from '../../../src/report/display-format';
import { Shortening } from '../../../src/report/shortening';
import { expectValidAdf, nodesOf } from './adf-validator';
import { renderPlain, renderRich } from './render-sample';
import { bareSession, busySession, chatLine, longChatSession, plainSession } from './sample-sessions';

const jiraLimit = 32_767;
const cutNote = 'The rest of this report is left out, because its template does too much work.';

/** What a template gives for a session without any shortening. */
function render(text: string, session: Session, format: TemplateFormat = 'rich') {
  const display = displayFormat('en-US', 'UTC');
  const everything = {
    chatLines: 100_000,
    listItems: 100_000,
    textLength: 100_000,
    newestLineLength: 100_000,
  };
  const shortening = new Shortening(everything, display.words);
  const data = buildReportData(sortSession(session), { display, shortening, withEvents: true });
  return compileTemplate({ text, format }, new Map()).render(data, display);
}

function repeated(open: string, inside: string, close: string, times: number): string {
  return open.repeat(times) + inside + close.repeat(times);
}

const loops = '{{#each @root.session.chat.lines}}';

describe('a template that does too much', () => {
  it.each([
    ['loops in loops', repeated(loops, 'x', '{{/each}}', 5)],
    ['loops in loops that show nothing', repeated(loops, '{{#if 0}}x{{/if}}', '{{/each}}', 5)],
    [
      'sections in sections',
      repeated('{{#@root.session.chat.lines}}', '{{x}}', '{{/@root.session.chat.lines}}', 4),
    ],
    ['escapes that grow', '{{session.externalKey}}'.repeat(4_000)],
    [
      'lists made again and again',
      `${loops}${'{{#if (where @root.session.chat.lines "text" text)}}{{/if}}'.repeat(50)}{{/each}}`,
    ],
    [
      'a list that is compared to thousands of values',
      `{{#if (where @root.session.chat.lines "text" ${'"q" '.repeat(5_000)})}}x{{/if}}`,
    ],
    ['a table of thousands of columns', `{{table @root.session.chat.lines ${'"text" '.repeat(5_000)}}}`],
    ['fixed text in loops', `${loops}${loops}${'fixed '.repeat(2_000)}{{/each}}{{/each}}`],
  ])('is cut: %s', (_name, template) => {
    const session = { ...longChatSession(1_000), externalKey: '<&"'.repeat(5_000) };
    for (const format of ['rich', 'plain'] as const) {
      const { text, isCut } = render(template, session, format);
      expect(isCut).toBe(true);
      expect(text.length).toBeLessThan(renderLimits.characters * 6);
    }
  });

  it('says so in the report, which stays within its limit', () => {
    const chat = Array.from({ length: 600 }, (_, index) => chatLine(index, 'x'));
    const template = `<p>Chat</p>${loops}${loops}{{/each}}{{/each}}`;
    const report = renderRich(template, plainSession({ events: chat }));
    expect(report.text).toBe(`Chat\n${cutNote}\n`);
    expect(report.shortened).toBeDefined();
    const large = renderPlain(`${loops}${loops}{{text}} {{/each}}{{/each}}`, longChatSession(2_000));
    expect(JSON.stringify(large.adf).length).toBeLessThanOrEqual(jiraLimit);
    expect(large.text).toMatch(/left out/i);
  });

  it('cannot make a text grow exponentially', () => {
    const growing = repeated('{{#with (join @root.session.teams this)}}', '{{this}}', '{{/with}}', 20);
    const teams = Array.from({ length: 500 }, () => 'team');
    const { text } = render(`{{#with "x"}}${growing}{{/with}}`, plainSession({ teams }));
    expect(text.length).toBeLessThan(500 * 105);
  });

  it('does not include one that goes through the largest session once', () => {
    const template = `${loops}<p>{{time}} {{from}}: {{breaks text}}</p>{{/each}}`;
    expect(render(template, longChatSession(3_000)).isCut).toBe(false);
    const files = '{{#each (groupBy session.events "kind")}}{{#each items}}{{type}}{{by}}{{/each}}{{/each}}';
    expect(render(files, longChatSession(20_000)).isCut).toBe(false);
  });
});

describe('any template with any data', () => {
  const outside = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'valueOf',
    '__defineGetter__',
    'then',
  ];
  const words = [
    'session',
    'chat',
    'lines',
    'text',
    'notes',
    'events',
    'this',
    'length',
    'customer',
    'name',
    'teams',
  ];
  const name = fc.constantFrom(
    ...words,
    ...outside,
    '[ show]',
    '@root',
    '@index',
    '@key',
    '@_parent',
    '../this',
    '..',
  );
  const path = fc.oneof(
    fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
    fc.constantFrom(
      'session',
      'session.chat.lines',
      'session.events',
      'session.notes',
      'session.teams',
      'this',
      'text',
    ),
  );
  const literal = fc.constantFrom(
    '"text"',
    '"constructor"',
    '"__proto__"',
    '1',
    '-1',
    '1e99',
    'true',
    'null',
    'undefined',
    '"<b>"',
  );
  const helper = fc.constantFrom(...helperNames, 'helperMissing', 'blockHelperMissing', 'log', '[ show]');
  const { call } = fc.letrec<{ call: string; value: string }>((tie) => ({
    call: fc
      .tuple(helper, fc.array(tie('value'), { maxLength: 3 }), fc.option(tie('value')))
      .map(([called, values, named]) =>
        [called, ...values, ...(named === null ? [] : [`field=${named}`])].join(' '),
      ),
    value: fc.oneof(
      { maxDepth: 2 },
      path,
      literal,
      tie('call').map((inner) => `(${inner})`),
    ),
  }));
  const block = fc.constantFrom(...blockHelperNames, 'session.notes', 'session', 'constructor');
  const { template } = fc.letrec<{ template: string; part: string }>((tie) => ({
    template: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'text',
        '<p>',
        '</p>',
        '<table><tr><td>',
        '<ul><li>',
        '{{else}}',
        '{{!-- x --}}',
        '{{~this~}}',
        '{{',
      ),
      fc.oneof(call, path).map((inner) => `{{${inner}}}`),
      fc.oneof(call, path).map((inner) => `{{{${inner}}}}`),
      fc
        .tuple(block, path, tie('template'))
        .map(([named, value, inside]) =>
          blockHelperNames.includes(named)
            ? `{{#${named} ${value}}}${inside}{{/${named}}}`
            : `{{#${named}}}${inside}{{/${named}}}`,
        ),
    ),
  }));
  const text = fc.oneof(
    fc.constantFrom(
      '<h1>x</h1>',
      '<a href="https://evil.example/">x</a>',
      '{{constructor}}',
      '__proto__',
      'constructor',
      '<hr>',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }).map((end) => `<h1>${end}`),
  );

  function sessionOf(texts: readonly string[]): Session {
    const [key] = texts;
    const events = texts.map((body, index) => ({
      ...chatLine(index, body),
      type: index % 2 ? 'Session Note Added' : body,
    }));
    return {
      ...bareSession(),
      externalKey: key,
      teams: [...texts],
      events: [...events, ...busySession().events.slice(1, 4)],
    };
  }

  it('gives a valid report without markup of the data and without anything of a prototype, or a TemplateError', () => {
    let rendered = 0;
    fc.assert(
      fc.property(
        template,
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (source, texts, isRich) => {
          try {
            const report = (isRich ? renderRich : renderPlain)(source, sessionOf(texts), { limit: 4_000 });
            rendered += 1;
            expectValidAdf(report.adf);
            expect(JSON.stringify(report.adf).length).toBeLessThanOrEqual(4_000);
            const nodes = nodesOf(report.adf);
            expect(nodes.filter(({ type }) => type === 'heading' || type === 'rule')).toEqual([]);
            expect(nodes.flatMap(({ marks }) => marks ?? []).filter(({ type }) => type === 'link')).toEqual(
              [],
            );
            expect(report.text).not.toMatch(/native code|\[object |function ?\(/);
          } catch (error) {
            if (!(error instanceof TemplateError)) throw error;
            expect(error.message).not.toContain('evil');
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(rendered).toBeGreaterThan(50);
  });
});
