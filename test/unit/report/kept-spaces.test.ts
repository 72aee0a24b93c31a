import type { AdfDocument } from '../../../src/report/adf';
import { expectValidAdf, nodesOf } from './adf-validator';
import { renderPlain, renderRich } from './render-sample';
import { chatLine, plainSession } from './sample-sessions';

const path = 'C:\\Old  Files\\x   y.txt';

function textsIn(adf: AdfDocument): string[] {
  expectValidAdf(adf);
  return nodesOf(adf).flatMap(({ text }) => text ?? []);
}

function textsOf(template: string, typed: string): string[] {
  const session = plainSession({ events: [chatLine(0, typed)], externalKey: typed });
  return textsIn(renderRich(template, session).adf);
}

describe('the spaces that somebody typed', () => {
  it.each([
    ['a value', '<p>{{session.externalKey}}</p>'],
    [
      'a list of values',
      '<p>{{#with (groupBy session.chat.lines "text")}}{{#each this}}{{name}}{{/each}}{{/with}}</p>',
    ],
    ['lines of a text', '<p>{{breaks session.externalKey}}</p>'],
    ['a table', '{{table session.chat.lines text="Text"}}'],
    ['joined values', '<p>{{join session.chat.lines field="text"}}</p>'],
    ['a heading', '<h2>{{session.externalKey}}</h2>'],
    ['a block of code', '<pre>{{session.externalKey}}</pre>'],
    ['the label of a link', '{{link "https://example.com/" session.externalKey}}'],
  ])('stay in %s', (_name, template) => {
    expect(textsOf(template, path)).toContain(path);
  });

  it('stay in the title of a section', () => {
    const { adf } = renderRich(
      '{{#expand session.externalKey}}x{{/expand}}',
      plainSession({ externalKey: path }),
    );
    expect(adf.content[0]).toMatchObject({ attrs: { title: path } });
  });

  it('indent the lines of a text that is shown line by line', () => {
    const typed = 'if x:\n    y\n  \n\t\tz  ';
    expect(textsOf('<p>{{breaks session.externalKey}}</p>', typed)).toEqual(['if x:', '    y', '  z']);
  });

  it('do not part the lines of a text that is shown in one', () => {
    expect(textsOf('<p>{{session.externalKey}}</p>', 'one  \n    two')).toEqual(['one two']);
  });

  it('are no part of an address', () => {
    const { adf } = renderRich(
      '<a href="{{session.externalKey}}">x</a>',
      plainSession({ externalKey: 'https://a.example/a  b' }),
    );
    expect(JSON.stringify(adf)).toContain('"href":"https://a.example/a%20%20b"');
  });

  it('stay in a plain template as they did', () => {
    expect(renderPlain('{{session.externalKey}}', plainSession({ externalKey: path })).text).toBe(
      `${path}\n`,
    );
  });
});

test('the spaces of a template are shown as HTML shows them', () => {
  expect(textsOf('<p>two   words\n   of a  template</p>', 'x')).toEqual(['two words of a template']);
});
