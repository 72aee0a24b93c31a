import fc from 'fast-check';
import type { Report } from '../../../src/report/report';
import type { Session } from '../../../src/session/session';
import { expectValidAdf } from './adf-validator';
import { renderPlain, renderRich, renderSample } from './render-sample';
import {
  bareSession,
  busySession,
  chatLine,
  event,
  longChatSession,
  plainSession,
  shortSession,
} from './sample-sessions';

const jiraLimit = 32_767;

function expectWithin(report: Report, limit = jiraLimit): void {
  expectValidAdf(report.adf);
  expect(JSON.stringify(report.adf).length).toBeLessThanOrEqual(limit);
}

function chatOf(...bodies: string[]): Session {
  return plainSession({ events: bodies.map((body, index) => chatLine(index, body)) });
}

describe('a report that is too long for Jira', () => {
  it('loses the oldest lines of its chat, says how many, and links to the transcript', () => {
    const report = renderSample(longChatSession(3_000));
    expectWithin(report);
    const leftOut = report.shortened?.chatLinesLeftOut ?? 0;
    expect(leftOut).toBeGreaterThan(2_000);
    expect(report.text).toContain(
      `${leftOut.toLocaleString('en-US')} earlier lines are left out. Read the whole transcript <https://support.`,
    );
    expect(report.text).toContain(`Message ${leftOut + 1}:`);
    expect(report.text).not.toContain(`Message ${leftOut}:`);
    expect(report.text).toContain('Message 3000:');
  });

  it('shows nearly as many lines as fit', () => {
    const { adf } = renderSample(longChatSession(3_000));
    expect(JSON.stringify(adf).length).toBeGreaterThan(0.97 * jiraLimit);
  });

  it('is not shortened if it fits', () => {
    expect(renderSample(shortSession()).shortened).toBeUndefined();
    const long = chatOf('x'.repeat(20_000), 'short');
    expect(renderSample(long).shortened).toBeUndefined();
    expect(renderSample(long).text).toContain('x'.repeat(20_000));
  });

  it('cuts a line or a word that is too long, and keeps the lines after it', () => {
    const report = renderSample(chatOf('first', 'y'.repeat(100_000), 'last'));
    expectWithin(report);
    expect(report.shortened).toEqual({ chatLinesLeftOut: 0 });
    expect(report.text).toMatch(/first\n.*Bob Ray: y{4095} … \(95,905 more characters\)\n.*last/);
  });

  it.each([6_000, 20_000, 26_000])(
    'leaves out old lines before it cuts the newest, of %d characters',
    (length) => {
      const old = Array.from({ length: 120 }, (_, at) => `line ${at} ${'x'.repeat(180)}`);
      const report = renderSample(chatOf(...old, `${'y'.repeat(length)} and this is how it was solved`));
      expectWithin(report);
      expect(report.text).toContain('y and this is how it was solved');
      expect(report.text).toContain('earlier lines are left out');
      expect(JSON.stringify(report.adf).length).toBeGreaterThan(0.97 * jiraLimit);
    },
  );

  it.each([
    ['fits by itself', 6_000, 'y and this is how it was solved'],
    ['does not', 40_000, 'more characters)'],
  ])('takes for the newest line what somebody wrote, not that they left: one that %s', (_, length, end) => {
    const old = Array.from({ length: 120 }, (_each, at) => `line ${at} ${'x'.repeat(180)}`);
    const chat = chatOf(...old, `${'y'.repeat(length)} and this is how it was solved`);
    const left = ['Bob Ray has left the session.', 'Ann Lee has left the session.'].map((body) =>
      event('Chat Message', { performedBy: { type: 'system' }, body }),
    );
    const report = renderSample({ ...chat, events: [...chat.events, ...left] });
    expectWithin(report);
    expect(report.text).toContain(end);
    expect(report.text).toContain('y'.repeat(5_900));
    expect(report.text).toMatch(/Bob Ray has left[^]*Ann Lee has left/);
    expect(JSON.stringify(report.adf).length).toBeGreaterThan(0.9 * jiraLimit);
  });

  it.each([
    ['letters', 'y'.repeat(40_000)],
    ['quotes', '"'.repeat(31_000)],
    ['lines', 'err 7\n'.repeat(9_000)],
    ['characters of two units', '😀'.repeat(20_000)],
  ])('shows as much as it can of a newest line that does not fit by itself: %s', (_name, newest) => {
    const report = renderSample(chatOf('first', newest));
    expectWithin(report);
    expect(report.shortened).toEqual({ chatLinesLeftOut: 1 });
    expect(report.text).toMatch(/… \([\d,]+ more characters\)/);
    expect(JSON.stringify(report.adf).length).toBeGreaterThan(0.9 * jiraLimit);
  });

  it('cuts lists with their counts if leaving out the chat is not enough', () => {
    const files = Array.from({ length: 900 }, (_, index) =>
      event('File Upload', { filename: `file-${index}.txt` }),
    );
    const notes = Array.from({ length: 400 }, (_, index) =>
      event('Session Note Added', { body: `note ${index}` }),
    );
    const session = { ...shortSession(), events: [...shortSession().events, ...files, ...notes] };
    const report = renderSample(session);
    expectWithin(report);
    expect(report.shortened).toEqual({ chatLinesLeftOut: 4 });
    expect(report.text).toMatch(/4 earlier lines are left out/);
    expect(report.text).toMatch(/900 files transferred: file-0\.txt.*\n- \d+ file names are left out/);
    expect(report.text).toMatch(/note 0\n[^]*\n\d+ notes are left out/);
  });

  it('says what is missing if the template does not', () => {
    const template = '<p>{{#each session.chat.lines}}{{text}}<br>{{/each}}</p>';
    const report = renderRich(template, longChatSession(3_000));
    expectWithin(report);
    expect(report.text).toContain(
      `Left out, because the report would be too long: ${(report.shortened?.chatLinesLeftOut ?? 0).toLocaleString('en-US')} earlier lines of the chat. Read the whole transcript <https://`,
    );
  });

  it('is shortened in plain text too', () => {
    const report = renderPlain(
      '{{#each session.chat.lines}}{{time}} {{text}}\n{{/each}}',
      longChatSession(3_000),
    );
    expectWithin(report);
    expect(report.text).toMatch(/Message 3000:[^]*Left out, because/);
  });

  it('reports nothing as missing from a chat that its template does not show', () => {
    const report = renderRich('{{session.chat.count}} lines', longChatSession(50_000));
    expect(report).toMatchObject({ text: '50000 lines\n', shortened: undefined });
  });

  it('finds the lines that a template picks among many', () => {
    const session = longChatSession(20_000);
    const template = '{{#each session.chat.lines}}{{#if (eq @index 0)}}{{text}}{{/if}}{{/each}}';
    expect(renderRich(template, session)).toMatchObject({
      text: 'Message 1:\n',
      shortened: undefined,
    });
  });

  it.each([
    ['paragraphs', '<p>some words here</p>'.repeat(4_000)],
    ['one paragraph', `<p>${'word '.repeat(19_000)}</p>`],
    ['one word with quotes', `<p>${'"'.repeat(50_000)}</p>`],
    ['one list', `<ul>${'<li>item'.repeat(9_000)}</ul>`],
    ['one table', `<table>${'<tr><td>a<td>b'.repeat(5_000)}</table>`],
    ['one cell', `<table><tr><td>${'a '.repeat(45_000)}</table>`],
    ['one section', `<details><summary>s</summary>${'<h2>x</h2><hr>'.repeat(5_000)}</details>`],
    ['one quote', `<blockquote>${'<pre>a\nb</pre>'.repeat(5_000)}</blockquote>`],
  ])('drops the end of an own template’s report that is too long: %s', (_name, template) => {
    const report = renderRich(template, bareSession());
    expectWithin(report);
    expect(report.text).toMatch(
      /The rest of this report is left out, because it would be too long for Jira\.\n$/,
    );
    expect(report.shortened).toEqual({ chatLinesLeftOut: 0 });
  });

  it('stays valid and within any limit, whatever the session', () => {
    const bodies = fc.array(fc.string({ unit: 'binary', maxLength: 3_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(bodies, fc.integer({ min: 300, max: 12_000 }), (texts, limit) => {
        const events = texts.flatMap((body, index) => [
          chatLine(index, body),
          event(index % 2 ? 'Session Note Added' : 'File Upload', { body, filename: body }),
        ]);
        expectWithin(renderSample({ ...busySession(), events }, { limit }), limit);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the hash of a report', () => {
  it('is the same for the same session and another for another one', () => {
    const hash = renderSample(shortSession()).hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(renderSample(shortSession()).hash).toBe(hash);
    expect(renderSample({ ...shortSession(), externalKey: 'HELP-8' }).hash).not.toBe(hash);
  });
});
