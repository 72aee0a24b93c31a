import { checkTemplate, type TemplateProblem } from '../../../src/report/check-template';
import { maximumTemplateLength } from '../../../src/report/compile-template';
import { sampleSessions } from '../../../src/report/sample-sessions';
import { builtInTemplate, templateUses, type TemplateUse } from '../../../src/report/template-use';

function check(text: string, use: TemplateUse = 'workLog'): TemplateProblem[] {
  return checkTemplate({ text, format: use === 'issueSummary' ? 'plain' : 'rich', use }, sampleSessions);
}

/** What is suggested instead of the variables that name nothing. */
function hints(text: string): (string | undefined)[] {
  return check(text).map(({ severity, hint }) => (severity === 'warning' ? hint : 'no warning'));
}

describe('the check of a template', () => {
  it.each(templateUses)('finds nothing wrong with the built-in template %s', (use) => {
    expect(checkTemplate({ ...builtInTemplate(use), use }, sampleSessions)).toEqual([]);
  });

  it('reports every mistake with its place, in the order of the text', () => {
    const text = '{{dat session.startedAt}}\n{{#if}}x{{/if}} {{> other}}\n  {{session.customr.name}}';
    expect(check(text)).toEqual([
      {
        severity: 'error',
        message: 'There is no helper named "dat"',
        line: 1,
        column: 1,
        hint: 'Did you mean `date`?',
      },
      { severity: 'error', message: '#if takes exactly one value', line: 2, column: 1 },
      { severity: 'error', message: 'Partials ({{> …}}) are not available', line: 2, column: 17 },
      {
        severity: 'warning',
        message: 'There is no variable `session.customr.name` here',
        line: 3,
        column: 5,
        hint: 'Did you mean `session.customer.name`?',
      },
    ]);
  });

  it.each([
    ['{{#if 1}}\n{{/each}}', '{{#if}} is closed by {{/each}}', 1, 4],
    ['a\n{{#each session.notes}}\nb\n', '{{#each session.notes}} is not closed: {{/each}} is missing', 2, 1],
    ['{{#session.notes}}\n{{text}}\n', '{{/session.notes}} is missing', 1, 1],
    ['a\n{{~#if session.id}}{{! {{/if}} }}\\{{/if}}', '{{#if session.id}} is not closed', 2, 1],
    ['a\n\n  {{^session.notes}}none', '{{/session.notes}} is missing', 3, 3],
    ['<p>{{session.id</p>\n{{session.type}}', '{{session.id</p> is not closed: }} is missing', 1, 4],
    ['{{session.type}}\n{{#if session.id', '{{#if session.id is not closed: }} is missing', 2, 1],
    ['{{shorten session.id "5}}\nx', '{{shorten session.id "5}} is not closed: }} is missing', 1, 1],
    ['a\n {{!-- b }}\n{{session.id}}', 'A comment that begins here is not closed', 2, 2],
    ['{{{session.id}}', 'What begins with {{{ ends with }}}', 1, 14],
    ['a {{/if}}', 'A block is closed that is not open', 1, 3],
    ['{{/if}}', 'A block is closed that is not open', 1, 1],
    ['{{log "x"}}', 'no helper named "log"', 1, 1],
    ['{{#date session.startedAt}}x{{/date}}', '`date` is no block', 1, 1],
    ['x {{each session.notes}}', '`each` is a block', 1, 3],
    ['{{#*inline "x"}}y{{/inline}}', 'Decorators', 1, 1],
  ])('refuses %j', (text, problem, line, column) => {
    const [error] = check(text);
    expect(error).toMatchObject({ severity: 'error', line, column });
    expect(error?.message).toContain(problem);
  });

  it('reports every block that is not closed', () => {
    const text =
      '{{#if session.id}}{{/if}}\n{{#if session.type}}\n {{#each session.notes}}{{#unless by}}x{{/unless}}';
    expect(check(text).map(({ line, column, message }) => [line, column, message])).toEqual([
      [2, 1, 'The block {{#if session.type}} is not closed: {{/if}} is missing'],
      [3, 2, 'The block {{#each session.notes}} is not closed: {{/each}} is missing'],
    ]);
  });

  it('warns of as many unknown variables as people read, and is quick with the others', () => {
    const problems = check('{{a}}'.repeat(2_000));
    expect(problems).toHaveLength(100);
  });

  it('refuses what only a program would write', () => {
    const [deep] = check(`${'{{#if 1}}'.repeat(60)}x${'{{/if}}'.repeat(60)}`);
    expect(deep).toMatchObject({
      message: 'Blocks or parentheses are nested too deeply',
      line: 1,
      column: 361,
    });
    const [long] = check('x'.repeat(maximumTemplateLength + 1));
    expect(long?.message).toBe('It is longer than 100000 characters');
  });

  it('finds what was meant by a variable that names nothing', () => {
    expect(
      hints('{{lsid}}{{customer.name}}{{session.customerName}}{{session.primary_rep}}{{session.jumpgroup}}'),
    ).toEqual([
      'Did you mean `session.id`?',
      'Did you mean `session.customer.name`?',
      'Did you mean `session.customer.name`?',
      'Did you mean `session.representative.name`?',
      'Did you mean `session.jumpGroup`?',
    ]);
    expect(hints('{{session.notes.text}}')).toEqual([
      'This is a list: `{{#each session.notes}}` shows `text` of each entry',
    ]);
    expect(hints('{{nothingLikeThis}}{{@idnex}}')).toEqual([undefined, 'Did you mean `@index`?']);
  });

  it('knows what names mean inside loops and blocks', () => {
    const right = `
      {{#each session.chat.lines}}{{text}}{{this.from}}{{@index}}{{../session.id}}{{@root.session.id}}
        {{#if time}}{{time}}{{/if}}{{#with @root.session.customer}}{{name}}{{../text}}{{/with}}
      {{else}}{{session.id}}{{/each}}
      {{#each session.surveys.customer as |survey number|}}
        {{#each survey.questions as |question|}}{{question.label}}{{number}}
          {{#each question.answers}}{{this}}{{/each}}{{/each}}{{/each}}
      {{#session.notes}}{{text}}{{/session.notes}}{{#session.customer}}{{company}}{{/session.customer}}
      {{#each (groupBy (where session.events "kind" "chat") "type")}}{{name}}{{#each items}}{{by}}{{/each}}{{/each}}
      {{#with (first session.notes)}}{{text}}{{/with}}{{session.teams.[0]}}{{session.teams.length}}
      {{#with (lookup session.surveys "customer")}}{{length}}{{/with}}{{#each (or session.notes session.notes)}}{{by}}{{/each}}
      {{#each session.customer}}{{@key}}: {{this}}{{length}}{{/each}}{{#ifEquals session.type "x"}}{{session.id}}{{/ifEquals}}`;
    expect(check(right)).toEqual([]);
    const wrong = `{{#each session.chat.lines}}{{txt}}{{../text}}{{/each}}{{text}}
      {{#each session.notes as |note|}}{{note.txt}}{{/each}}
      {{#session.notes}}{{bye}}{{/session.notes}}
      {{#each (groupBy session.events "type")}}{{#each items}}{{tpye}}{{/each}}{{/each}}
      {{#with (last session.notes)}}{{body}}{{/with}}`;
    expect(check(wrong).map(({ message }) => /`(.*)`/.exec(message)?.[1])).toEqual([
      'txt',
      '../text',
      'text',
      'note.txt',
      'bye',
      'tpye',
      'body',
    ]);
    expect(hints(wrong)).toContain('Did you mean `note.text`?');
  });

  it('never lets a template of the Middleware Engine go without a hint', () => {
    const told = (text: string) => check(text).map(({ message, hint }) => `${message}. ${hint}`);
    const chat = (list: string) => `{{#each ${list}}}[{{timestamp}}] {{Sender}} : {{message_text}}{{/each}}`;
    const inside = [
      'There is no variable `timestamp` here. Did you mean `time`?',
      'There is no variable `Sender` here. Did you mean `from`?',
      'There is no variable `message_text` here. Did you mean `text`?',
    ];
    expect(told(chat('session.chat'))).toEqual([
      '`session.chat` is no list. Did you mean `session.chat.lines`?',
      ...inside,
    ]);
    for (const list of ['Session.ChatMessages', 'chatMessages', 'chat_lines']) {
      expect(told(chat(list))).toEqual([
        `There is no variable \`${list}\` here. Did you mean \`session.chat.lines\`?`,
        ...inside,
      ]);
    }
    expect(
      hints('{{PrimaryRepName}}{{Session.CustomerName}}{{session.rep.hostname}}{{SessionStartTime}}'),
    ).toEqual([
      'Did you mean `session.representative.name`?',
      'Did you mean `session.customer.name`?',
      'Did you mean `session.representative.hostname`?',
      'Did you mean `session.start`?',
    ]);
    expect(hints('{{#each rep_list}}{{display_name}}{{seconds_involved}}{{session_owner}}{{/each}}')).toEqual(
      [
        'Did you mean `session.representatives`?',
        'Did you mean `name`?',
        'Did you mean `seconds`?',
        'Did you mean `owner`?',
      ],
    );
  });

  it('says which loop a name needs that only entries of a list have', () => {
    expect(hints('{{text}}{{from}}{{label}}{{filesize}}{{question}}')).toEqual([
      '`{{#each session.chat.lines}}`, `{{#each session.notes}}` or `{{#each session.events}}` shows `text` of each entry',
      '`{{#each session.chat.lines}}` shows `from` of each entry',
      '`{{#each session.surveys.customer}}{{#each questions}}` or `{{#each session.surveys.representative}}{{#each questions}}` shows `label` of each entry',
      '`{{#each session.files.transferred}}`, `{{#each session.files.moved}}` or `{{#each session.files.deleted}}` shows `size` of each entry',
      '`{{#each session.surveys.customer}}` or `{{#each session.surveys.representative}}` shows `questions` of each entry',
    ]);
    expect(hints('{{#each session.surveys.customer}}{{label}}{{bytes}}{{/each}}')).toEqual([
      '`{{#each questions}}` shows `label` of each entry',
      '`{{#each @root.session.files.transferred}}`, `{{#each @root.session.files.moved}}` or `{{#each @root.session.files.deleted}}` shows `bytes` of each entry',
    ]);
    expect(hints('{{session.notes.body}}{{session.notes.foo}}')).toEqual([
      'This is a list: `{{#each session.notes}}` shows `text` of each entry',
      'This is a list: `{{#each session.notes}}` goes through its entries',
    ]);
  });

  it('warns of what shows nothing because it is no text or no list', () => {
    const told = (text: string) => check(text).map(({ message, hint }) => [message, hint]);
    expect(told('{{session.chat}}{{session.notes}}{{session.teams}}')).toEqual([
      [
        '`session.chat` is no text, so nothing is shown here',
        'It has `session.chat.count` and `session.chat.lines`',
      ],
      [
        '`session.notes` is a list, so nothing is shown here',
        '`{{#each session.notes}}` goes through its entries',
      ],
    ]);
    expect(told('{{#each session.duration}}x{{/each}}')).toEqual([
      ['`session.duration` is no list, so this loop shows nothing', undefined],
    ]);
    expect(told('{{#each session.customer}}{{name}}{{/each}}')).toEqual([
      ['`session.customer` is no list', '`{{#with session.customer}}` shows what it has'],
      ['There is no variable `name` here', undefined],
    ]);
    expect(told('{{#each session}}{{anything}}{{/each}}')).toHaveLength(2);
  });

  it('warns of fixed words that do not exist', () => {
    expect(check('{{localize "customer"}}')).toEqual([
      {
        severity: 'warning',
        message: 'There are no fixed words named "customer"',
        line: 1,
        column: 12,
        hint: 'Did you mean `customers`?',
      },
    ]);
  });

  it('warns of a time zone that does not exist', () => {
    expect(check('{{date session.startedAt zone="Europe/Berln"}}')).toMatchObject([
      { severity: 'warning', message: 'There is no time zone named "Europe/Berln"', line: 1, column: 31 },
    ]);
  });

  it('refuses a loop inside a loop that goes through the chat again and again', () => {
    const [error, ...others] = check(
      '{{#each session.chat.lines}}{{#each ../session.chat.lines}}{{text}}{{/each}}{{/each}}',
    );
    expect(error).toMatchObject({ severity: 'error', line: 1, column: 1 });
    expect(error?.message).toMatch(/^It does too much for the sample “Long chat”/);
    expect(others).toEqual([]);
  });

  it('refuses a summary that may come out empty', () => {
    expect(check('{{session.externalKey}}', 'issueSummary')[0]?.message).toBe(
      'It gives no text for the sample “Hardly any data”, and an issue needs a summary',
    );
    expect(check('Session {{session.externalKey}}', 'issueSummary')).toEqual([]);
  });
});
