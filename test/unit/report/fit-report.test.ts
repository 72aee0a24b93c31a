import { compiledBuiltIn } from '../../../src/report/built-in-template';
import { chatLineSize } from '../../../src/report/chat-line-size';
import { compileTemplate } from '../../../src/report/compile-template';
import type { CompiledTemplate } from '../../../src/report/compiled-template';
import { renderReport } from '../../../src/report/render-report';
import type { Session } from '../../../src/session/session';
import { busySession, chatLine, event, longChatSession, plainSession, shortSession } from './sample-sessions';

const jiraLimit = 32_767;

/** Renders a report, and tells how many lines of the chat each of its drafts was given. */
function draftsOf(template: CompiledTemplate, session: Session, limit = jiraLimit) {
  const lines: number[] = [];
  const counted: CompiledTemplate = {
    ...template,
    render(data, ...others) {
      if ('session' in data) lines.push(data.session.chat.lines.length);
      return template.render(data, ...others);
    },
  };
  const report = renderReport({ session, template: counted, locale: 'en-US', timeZone: 'UTC', limit });
  return { lines, report, size: JSON.stringify(report.adf).length };
}

/** Mostly chat, as a session usually is, with a few files and notes. */
function sessionOf(events: number): Session {
  const others = ['Session Note Added', 'File Upload'];
  return plainSession({
    events: Array.from({ length: events }, (_, index) => {
      const other = index < 40 && index % 10 === 0 ? others[(index / 10) % 2] : undefined;
      return other === undefined
        ? chatLine(index, `Line ${index}: ${'and "so" it <goes> on & on\n'.repeat(index % 4)}`)
        : event(other, { body: `Note ${index}`, filename: `file-${index}.log`, fileSize: 1_000 * index });
    }),
  });
}

const rich = (text: string) => compileTemplate({ text, format: 'rich' }, new Map<string, CompiledTemplate>());

describe('a report that is too long', () => {
  it.each([500, 5_000, 50_000])(
    'fits at its second draft with %d events, and renders no line twice',
    (events) => {
      for (const use of ['workLog', 'internalComment'] as const) {
        const { lines, report, size } = draftsOf(compiledBuiltIn(use), sessionOf(events));
        const shown = sessionOf(events).events.length - 4 - (report.shortened?.chatLinesLeftOut ?? 0);
        expect(lines).toEqual([0, shown]);
        expect(shown).toBeGreaterThan(100);
        expect(size).toBeGreaterThan(0.97 * jiraLimit);
        expect(size).toBeLessThanOrEqual(jiraLimit);
      }
    },
  );

  it.each(['workLog', 'internalComment'] as const)(
    'fits at its second draft however little longer than the limit it is: %s',
    (use) => {
      const drafts = Array.from({ length: 60 }, (_, index) =>
        draftsOf(compiledBuiltIn(use), longChatSession(150 + index)),
      );
      expect(Math.max(...drafts.map(({ lines }) => lines.length))).toBe(2);
      for (const { report, size } of drafts) {
        expect(size).toBeLessThanOrEqual(jiraLimit);
        if (report.shortened) expect(size).toBeGreaterThan(0.97 * jiraLimit);
      }
    },
  );

  it('is rendered once if its template shows no line of the chat, whatever its length', () => {
    const session = longChatSession(50_000);
    for (const use of ['issueSummary', 'issueDescription'] as const) {
      expect(draftsOf(compiledBuiltIn(use), session).lines).toEqual([0]);
    }
    const counts = draftsOf(rich('{{session.chat.count}} lines'), session);
    expect(counts).toMatchObject({ lines: [0], report: { text: '50000 lines\n', shortened: undefined } });
  });

  it.each([
    ['texts alone', '<p>{{#each session.chat.lines}}{{text}}<br>{{/each}}</p>'],
    ['a table', '<h2>Chat</h2>{{table session.chat.lines time="Time" from="From" text="Text"}}'],
    [
      'a list',
      '<ul>{{#each session.chat.lines}}<li><em>{{from}}</em> ({{role}}): {{breaks text}}</li>{{/each}}</ul>',
    ],
    ['each line twice', '{{#each session.chat.lines}}<p>{{text}}</p><p>{{time}}: {{text}}</p>{{/each}}'],
    ['the chat twice', `${'{{#each session.chat.lines}}<p>{{text}}</p>{{/each}}<hr>'.repeat(2)}`],
    [
      'the lines of customers',
      '{{#each session.chat.lines}}{{#ifEquals role "customer"}}<p>{{text}}</p>{{/ifEquals}}{{/each}}',
    ],
    ['starts of texts', '{{#each session.chat.lines}}{{shorten text 10}}<br>{{/each}}'],
  ])('fits at the third draft if an own template shows lines in another way: %s', (_name, text) => {
    for (const events of [500, 5_000, 50_000]) {
      const { lines, report, size } = draftsOf(rich(text), sessionOf(events));
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines[0]).toBe(0);
      expect(size).toBeLessThanOrEqual(jiraLimit);
      if (report.shortened) expect(size).toBeGreaterThan(0.93 * jiraLimit);
    }
  });

  it.each([
    [3, 'all events', '{{#each session.events}}<p>{{time}} {{type}} {{by}} {{text}}</p>{{/each}}'],
    [3, 'all events twice', `${'{{#each session.events}}<p>{{type}} {{text}}</p>{{/each}}'.repeat(2)}`],
    [
      3,
      'events and chat',
      '{{table session.events time="T" type="W"}}{{#each session.chat.lines}}{{text}}{{/each}}',
    ],
    [4, 'a few of the lines', '{{#each (last session.chat.lines 20)}}{{text}}<br>{{/each}}'],
    [
      4,
      'who wrote how much',
      '{{#each (groupBy session.chat.lines "from")}}{{name}}: {{count}}<br>{{/each}}',
    ],
    [5, 'events of events', '{{#each session.events}}{{#each @root.session.events}}x{{/each}}{{/each}}'],
    [4, 'no list at all', `<p>${'word '.repeat(19_000)}</p>`],
  ])('takes up to %d drafts if an own template shows something else: %s', (most, _name, text) => {
    for (const events of [500, 5_000]) {
      const { lines, size } = draftsOf(rich(text), sessionOf(events));
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(size).toBeLessThanOrEqual(jiraLimit);
    }
  });

  it('has long texts cut before entries of its lists are left out', () => {
    const notes = [
      'first',
      'y'.repeat(40_000),
      ...Array.from({ length: 20 }, (_, index) => `note ${index}.`),
    ];
    const events = notes.map((body) => event('Session Note Added', { body }));
    const { lines, report } = draftsOf(compiledBuiltIn('workLog'), plainSession({ events }));
    expect(lines).toHaveLength(2);
    expect(report.text).toMatch(/first\n[^]*35,905 more characters\)\n[^]*note 19\./);
    expect(report.text).not.toContain('left out');
  });

  it('takes up to four drafts if its newest line of chat does not fit by itself', () => {
    for (const length of [33_000, 100_000, 1_000_000]) {
      const chat = ['first', 'x'.repeat(length)].map((body, index) => chatLine(index, body));
      const { lines, size } = draftsOf(compiledBuiltIn('workLog'), plainSession({ events: chat }));
      expect(lines.length).toBeLessThanOrEqual(4);
      expect(size).toBeLessThanOrEqual(jiraLimit);
      expect(size).toBeGreaterThan(0.9 * jiraLimit);
    }
  });

  it('is the same text each time', () => {
    const template = compiledBuiltIn('workLog');
    const session = sessionOf(5_000);
    expect(draftsOf(template, session).report.hash).toBe(draftsOf(template, session).report.hash);
  });
});

describe('a report that fits', () => {
  it('is rendered once', () => {
    for (const session of [shortSession(), busySession(), plainSession()]) {
      expect(draftsOf(compiledBuiltIn('workLog'), session).lines).toHaveLength(1);
    }
  });

  it('shows a long text whole, although lines of such a chat usually take more', () => {
    const chat = [
      'x'.repeat(9_000),
      ...Array.from({ length: 250 }, (_, index) => `Line ${index} says this.`),
    ];
    const session = plainSession({ events: chat.map((body, index) => chatLine(index, body)) });
    const template = rich('<p>{{#each session.chat.lines}}{{text}}<br>{{/each}}</p>');
    const { report } = draftsOf(template, session);
    expect(report.shortened).toBeUndefined();
    expect(report.text).toContain('x'.repeat(9_000));
  });
});

describe('what a line of the chat is expected to take', () => {
  it('is what it takes in a built-in template, or a little more', () => {
    const lines = [
      'short',
      'two\nlines',
      'a blank\n\none',
      '"quoted" \\ <b>&amp;',
      '漢字',
      'long '.repeat(200),
    ];
    for (const body of lines) {
      const sizeOf = (count: number) => {
        const events = Array.from({ length: count }, (_, index) => chatLine(0, `${body}${index % 10}`));
        return draftsOf(compiledBuiltIn('workLog'), plainSession({ events }), 1_000_000).size;
      };
      const taken = (sizeOf(19) - sizeOf(11)) / 8;
      const expected = chatLineSize(chatLine(0, `${body}1`), new Map<string, string>(), 1_000);
      expect(expected).toBeGreaterThanOrEqual(taken);
      expect(expected).toBeLessThan(taken + 8);
    }
  });
});
