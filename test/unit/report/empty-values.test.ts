import { emptyValues } from '../../../src/report/empty-values';
import { sampleSessions } from '../../../src/report/sample-sessions';
import { builtInTemplate, reportUses } from '../../../src/report/template-use';

function emptyIn(text: string, sample = 'short', format: 'rich' | 'plain' = 'rich') {
  const session = sampleSessions.find(({ name }) => name === sample)?.session();
  if (!session) throw new Error(`There is no sample “${sample}”.`);
  return emptyValues({ text, format }, { session, locale: 'en-US', timeZone: 'UTC' });
}

describe('the values that a session does not have', () => {
  it('are named with their place, each once', () => {
    const text =
      '{{session.id}}\n [{{session.jumpGroup}}] : [{{~shorten  session.jumpoint 5}}] {{{session.jumpGroup}}}';
    expect(emptyIn(text)).toEqual({
      values: [
        { line: 2, column: 3, written: 'session.jumpGroup' },
        { line: 2, column: 29, written: 'shorten session.jumpoint 5' },
      ],
      isAll: false,
    });
    expect(emptyIn(text, 'short', 'plain').values).toHaveLength(2);
  });

  it('are not those that a condition or an empty list leaves out, or that only some entries lack', () => {
    const text = `{{#if session.jumpGroup}}{{session.jumpGroup}}{{/if}}
      {{#each session.files.moved}}{{name}}{{/each}}{{#each session.chat.lines}}{{#if @first}}{{text}}{{/if}}{{/each}}
      {{table session.chat.lines "text"}}{{link session.links.chat "Chat"}}`;
    expect(emptyIn(text)).toEqual({ values: [], isAll: false });
  });

  it('are all if the report shows no value', () => {
    const { values, isAll } = emptyIn('{{#each session.chat}}[{{timestamp}}] : [{{sender}}] : {{/each}}');
    expect([values.map(({ written }) => written), isAll]).toEqual([['timestamp', 'sender'], true]);
    expect(emptyIn('no value at all').isAll).toBe(false);
    expect(emptyIn('{{#each session.files.moved}}{{name}}{{/each}}').isAll).toBe(false);
  });

  it.each(reportUses)('are few in the built-in template %s', (use) => {
    for (const { session } of sampleSessions) {
      const request = { session: session(), locale: 'en-US', timeZone: 'UTC' };
      expect(emptyValues(builtInTemplate(use), request)).toEqual({ values: [], isAll: false });
    }
  });
});
