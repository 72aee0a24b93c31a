import { builtInTemplates } from '../../../src/report/built-in-templates';
import { compileTemplate } from '../../../src/report/compile-template';
import type { CompiledTemplate } from '../../../src/report/compiled-template';
import { TemplateError } from '../../../src/report/template-error';
import { renderPlain, renderRich } from './render-sample';
import { bareSession, busySession, plainSession, shortSession } from './sample-sessions';

function textOf(template: string, session = plainSession()): string {
  return renderRich(template, session).text.trimEnd();
}

function errorOf(action: () => unknown): TemplateError {
  try {
    action();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

describe('templates', () => {
  it('see the session', () => {
    expect(textOf('{{session.customer.name}} {{session.representatives.[0].time}}')).toBe(
      'Bob Ray 24 minutes',
    );
    const lines = '{{#each session.chat.lines}}{{from}}/{{role}}: {{breaks text}}<br>{{/each}}';
    expect(textOf(lines, shortSession()).split('\n')).toEqual([
      'System/system: Bob Ray has joined the session.',
      'Ann Lee/representative: Good morning, how can I help?',
      'Bob Ray/customer: The printer on the third floor is gone.',
      'It was there yesterday.',
      'Ann Lee/representative: It is back: please try & print again.',
    ]);
  });

  it.each([
    ['{{date session.startedAt}}', 'Jan 31, 2026'],
    ['{{time session.startedAt}}', '9:00 AM'],
    ['{{duration 3900}}', '1 hour 5 minutes'],
    ['{{fileSize 12400000}}', '12.4 MB'],
    ['{{number 1234567}}', '1,234,567'],
    ['{{plural 1 "file" "files"}}, {{plural 2 "file" "files"}}', '1 file, 2 files'],
    ['{{join session.teams " + "}}{{join "no list"}}', 'Service desk'],
    ['{{#if (eq session.teams.length 1)}}one{{/if}}{{#if (ne 1 1)}}x{{/if}}', 'one'],
    ['{{gt 2 1}} {{gte 1 2}} {{lt 2 1}} {{lte 1 1}} {{gt "b" "a"}}', 'true false false true false'],
    ['{{and 1 session.files.moved}} {{and 1 "a"}} {{not session.notes}}', 'false true true'],
    ['{{or session.jumpGroup session.externalKey}}', 'HELP-7'],
    [
      '{{date "x"}}{{number session}}{{duration}}{{fileSize session.teams}}{{plural "2" "a" "b"}}{{date 1e99}}',
      '',
    ],
    ['{{#each session.representatives}}{{time}}{{/each}}', '24 minutes'],
    ['{{link "https://example.com/" "here"}}', 'here <https://example.com/>'],
    ['{{link "javascript:x" "here"}} {{link "javascript:y"}}', 'here javascript:y'],
    ['{{lookup session "externalKey"}}', 'HELP-7'],
  ])('render %s as "%s"', (template, text) => {
    expect(textOf(template)).toBe(text);
  });

  it('render links and line feeds without markup in plain text', () => {
    const session = bareSession({ chatViewUrl: 'https://example.com/c', externalKey: '<b> & "x"' });
    const template =
      '{{session.externalKey}}\n{{link session.links.chat "Chat"}}\n{{link session.links.chat}}';
    expect(renderPlain(template, session).text).toBe(
      '<b> & "x"\nChat: https://example.com/c\nhttps://example.com/c\n',
    );
  });

  it('escape what is interpolated, however many braces surround it', () => {
    const session = bareSession({ externalKey: '<h1>x</h1>' });
    const template =
      '<p>{{session.externalKey}}</p><p>{{{session.externalKey}}}</p><p>{{&session.externalKey}}</p>';
    expect(textOf(template, session)).toBe('<h1>x</h1>\n<h1>x</h1>\n<h1>x</h1>');
  });

  it('cannot reach a prototype', () => {
    const template = `{{session.constructor}}{{session.__proto__}}{{session.teams.constructor.name}}
      {{session.externalKey.toString}}{{lookup session "constructor"}}{{#with session}}{{constructor}}{{/with}}
      {{helperMissing}}{{blockHelperMissing}}{{#with "s" as |s|}}{{s.sub}}{{/with}}`;
    expect(textOf(template)).toBe('');
  });

  it.each([
    ['a\n  {{> other}}', 'partials', 2, 3],
    ['{{#> other}}x{{/other}}', 'partials', 1, 1],
    ['{{#*inline "x"}}{{> x}}{{/inline}}', 'decorators', 1, 1],
    ['a\n b {{shout session.id}}', 'no helper named "shout"', 2, 4],
    ['{{log "x"}}', 'no helper named "log"', 1, 1],
    ['{{#if x}}\n{{/each}}', '{{#if}} is closed by {{/each}}', 1, 4],
    ['line\n\nsome text {{#if session.id} more', '{{#if session.id} more is not closed', 3, 11],
    ['a\n{{session.%}} b', 'a character stands here', 2, 11],
    ['a\n{{#each x}}\nb\n', '{{#each x}} is not closed: {{/each}} is missing', 2, 1],
  ])('that are wrong say where: %j', (template, problem, line, column) => {
    const error = errorOf(() => renderRich(template, bareSession()));
    expect(error.message).toContain(problem);
    expect(error.position).toEqual({ line, column });
    expect(error.message).toContain(`line ${line}, column ${column}`);
    expect(error.policy).toEqual({ kind: 'never' });
  });

  it('that use a helper of Handlebars wrongly say where', () => {
    const error = errorOf(() => renderRich('{{#if}}x{{/if}}', busySession()));
    expect(error.message).toBe(
      'The report template is wrong at line 1, column 1: #if takes exactly one value',
    );
  });

  it('may come from the disk of a Windows server', () => {
    const template =
      '\uFEFF{{! Work log }}\r\nSession {{{session.externalKey}}}\r\n\r\nChat:\r\n{{#each session.chat.lines}}\r\n{{from}}: {{text}}\r\n{{/each}}\r\n{{~#if session.end}}\r\nEnd\r\n{{else}}\r\nOpen\r\n{{/if}}\r\n';
    const [start] = shortSession().events.slice(2, 3);
    const report = renderPlain(template, { ...shortSession(), events: start ? [start] : [] });
    expect(report.text).toBe('Session HELP-7\nChat:\nSystem: Bob Ray has joined the session.\nEnd\n');
    expect(report.adf.content).toHaveLength(2);
    const error = errorOf(() => renderPlain('\uFEFFa\r\n  {{> other}}\r\n', bareSession()));
    expect(error.position).toEqual({ line: 2, column: 3 });
    const open = errorOf(() => renderPlain('a\r\n{{#if 1}}\r\n{{session.}}\r\n', bareSession()));
    expect(open.position?.line).toBe(2);
  });

  it('are compiled once for each content and format', () => {
    const cache = new Map<string, CompiledTemplate>();
    const template = { text: builtInTemplates.WorkLog, format: 'rich' } as const;
    const first = compileTemplate(template, cache);
    expect(compileTemplate({ ...template }, cache)).toBe(first);
    compileTemplate({ ...template, format: 'plain' }, cache);
    expect(cache.size).toBe(2);
  });

  it('keep nothing of a locale when they are compiled', () => {
    const template = '{{number 1234.5}} {{session.start}}';
    const english = renderRich(template, plainSession());
    const german = renderRich(template, plainSession(), { locale: 'de-DE', timeZone: 'Europe/Berlin' });
    expect(english.text).toBe('1,234.5 Jan 31, 2026, 9:00 AM UTC\n');
    expect(german.text).toMatch(/^1\.234,5 31\. Jan\. 2026, 10:00 (MEZ|GMT\+1)\n$/);
  });
});
