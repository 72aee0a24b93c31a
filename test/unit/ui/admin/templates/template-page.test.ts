import { checkTemplate } from '../../../../../src/report/check-template';
import { renderWithText } from '../../../report/render-sample';
import { plainSession } from '../../../../../src/report/sample-session-parts';
import { sampleSessions } from '../../../../../src/report/sample-sessions';
import {
  insertionMark,
  isChanged,
  withInsertion,
} from '../../../../../src/ui/admin/templates/editor/editor-state';
import { entriesWith } from '../../../../../src/ui/admin/templates/editor/entries-with';
import { differenceText } from '../../../../../src/ui/admin/templates/history/difference-text';
import { copyName } from '../../../../../src/ui/admin/templates/list/copy-name';

describe('an insertion', () => {
  it('goes to the end, on a line of its own', () => {
    expect(withInsertion('', '{{a}}')).toBe('{{a}}\n');
    expect(withInsertion('<p>', '{{a}}')).toBe('<p>\n{{a}}\n');
    expect(withInsertion('<p>\n', '{{a}}')).toBe('<p>\n{{a}}\n');
  });

  it('leaves a mark that no report shows', () => {
    const template = { use: 'workLog', format: 'plain', text: `One${insertionMark} two` } as const;
    expect(checkTemplate(template, sampleSessions)).toEqual([]);
    const session = plainSession();
    const report = renderWithText({ session, template, locale: 'en-US', timeZone: 'UTC' });
    expect(report.text).toBe('One two\n');
  });

  it('goes to the mark if there is one, which stays behind it for the next', () => {
    expect(withInsertion(withInsertion('<p>{{!here}}</p>', '{{a}}'), '{{b}}')).toBe(
      '<p>{{a}}{{b}}{{!here}}</p>',
    );
  });
});

describe('the search of variables and helpers', () => {
  const entries = [
    { name: 'session.chat.lines', description: 'The lines of the chat.', insert: '' },
    { name: 'session.id', description: 'Not the chat.', insert: '' },
  ];
  it('finds every word, in names first', () => {
    expect(entriesWith('chat', [...entries].reverse()).map(({ name }) => name)).toEqual([
      'session.chat.lines',
      'session.id',
    ]);
    expect(entriesWith('LINES chat', entries)).toHaveLength(1);
    expect(entriesWith('nothing like it', entries)).toEqual([]);
    expect(entriesWith(' ', entries)).toEqual(entries);
  });
});

describe('the name of a copy', () => {
  it('is one that no template of that use has', () => {
    const taken = [{ name: 'work log (COPY)', use: 'workLog' as const }];
    expect(copyName('Built-in', 'workLog', [])).toBe('Work log (copy)');
    expect(copyName('Built-in', 'workLog', taken)).toBe('Work log (copy 2)');
    expect(copyName('Work log (copy)', 'issueDescription', taken)).toBe('Work log (copy)');
    expect(copyName('n'.repeat(100), 'workLog', [])).toHaveLength(100);
  });
});

describe('the difference of two versions', () => {
  it('shows three lines around what differs, and how many it leaves out', () => {
    const lines = Array.from({ length: 20 }, (_, line) => `line ${line + 1}`);
    const after = lines.map((line) => (line === 'line 10' ? 'changed' : line));
    expect(differenceText(lines.join('\n'), after.join('\n'))?.split('\n')).toEqual([
      '… 6 unchanged lines …',
      '  line 7',
      '  line 8',
      '  line 9',
      '- line 10',
      '+ changed',
      '  line 11',
      '  line 12',
      '  line 13',
      '… 7 unchanged lines …',
    ]);
  });

  it('is empty if there is none', () => {
    expect(differenceText('a\nb', 'a\nb')).toBeUndefined();
  });
});

describe('what the editor holds', () => {
  const start = { name: 'A', use: 'workLog' as const, format: 'rich' as const, text: 'text' };
  it('is unsaved if it differs from what it was opened with, or was pasted', () => {
    const copy = { kind: 'new' as const, start: { ...start, isCopyOfBuiltIn: true } };
    expect(isChanged(start, copy)).toBe(false);
    expect(isChanged({ ...start, text: 'other' }, copy)).toBe(true);
    expect(isChanged(start, { ...copy, start: { ...copy.start, isCopyOfBuiltIn: false } })).toBe(true);
  });
});
