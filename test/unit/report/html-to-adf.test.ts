import fc from 'fast-check';
import type { AdfBlock } from '../../../src/report/adf';
import { htmlToAdf } from '../../../src/report/html-to-adf';
import { expectValidAdf, nodesOf } from './adf-validator';

function blocks(html: string): AdfBlock[] {
  const document = htmlToAdf(html);
  expectValidAdf(document);
  return document.content;
}

const text = (value: string) => ({ type: 'text', text: value });
const para = (...values: string[]) => ({ type: 'paragraph', content: values.map(text) });
const item = (...content: unknown[]) => ({ type: 'listItem', content });

describe('HTML to ADF', () => {
  it('makes an empty paragraph if there is nothing, since a document is never empty', () => {
    expect(blocks(' <p> </p> <ul></ul><table></table> ')).toEqual([{ type: 'paragraph', content: [] }]);
  });

  it('collapses white space as HTML does', () => {
    expect(blocks('<p> a\n  b <strong> c </strong> d </p>')).toEqual([
      {
        type: 'paragraph',
        content: [text('a b '), { ...text('c '), marks: [{ type: 'strong' }] }, text('d')],
      },
    ]);
  });

  it('keeps headings, rules, quotes and preformatted text', () => {
    expect(blocks('<h2>T</h2><hr><blockquote>q</blockquote><pre>\n a\n  b\n</pre>')).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('T')] },
      { type: 'rule' },
      { type: 'blockquote', content: [para('q')] },
      { type: 'codeBlock', content: [text(' a\n  b')] },
    ]);
  });

  it('breaks lines within a paragraph and drops the breaks at its end', () => {
    expect(blocks('<p>a <br> b<br><br></p>')).toEqual([
      { type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] },
    ]);
  });

  it('nests lists, and lets a paragraph lead each item', () => {
    expect(blocks('<ul><li>a<ol><li>b</ol><li><ul><li>c</ul></ul>')).toEqual([
      {
        type: 'bulletList',
        content: [
          item(para('a'), { type: 'orderedList', content: [item(para('b'))] }),
          item(para(), { type: 'bulletList', content: [item(para('c'))] }),
        ],
      },
    ]);
  });

  it('moves a list that is directly in a list into the item before it', () => {
    expect(blocks('<ul><li>a</li><ul><li>b</li></ul></ul>')).toEqual([
      {
        type: 'bulletList',
        content: [item(para('a'), { type: 'bulletList', content: [item(para('b'))] })],
      },
    ]);
  });

  it('makes tables rectangular and puts stray text in front', () => {
    expect(blocks('<table>x<tr><th>a<td>b</tr><tr><td>c</tr></table>')).toEqual([
      para('x'),
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [para('a')] },
              { type: 'tableCell', content: [para('b')] },
            ],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [para('c')] },
              { type: 'tableCell', content: [para()] },
            ],
          },
        ],
      },
    ]);
  });

  it('makes details expandable, and nested in a cell or another section', () => {
    const [outer] = blocks(
      '<details><summary>A <b>b</b></summary>x<details><summary>C</summary>y</details></details>',
    );
    expect(outer).toEqual({
      type: 'expand',
      attrs: { title: 'A b' },
      content: [para('x'), { type: 'nestedExpand', attrs: { title: 'C' }, content: [para('y')] }],
    });
    const inCell = blocks('<table><tr><td><details><summary>A</summary>x</details></table>');
    expect(nodesOf({ type: 'doc', content: inCell }).map(({ type }) => type)).toContain('nestedExpand');
  });

  it('shows the title of details with nothing in them', () => {
    expect(blocks('<details><summary>A</summary> </details>')).toEqual([
      { type: 'paragraph', content: [{ ...text('A'), marks: [{ type: 'strong' }] }] },
    ]);
  });

  it('lifts the text out of blocks that may not stand where they do', () => {
    expect(blocks('<ul><li><h1>a</h1><hr><blockquote>b</blockquote></ul>')).toEqual([
      {
        type: 'bulletList',
        content: [
          item({ type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'strong' }] }] }, para('b')),
        ],
      },
    ]);
  });

  it.each([
    ['https://example.com/a?b=c&amp;d', 'https://example.com/a?b=c&d'],
    ['HTTP://EXAMPLE.com', 'http://example.com/'],
  ])('links to %s', (href, linked) => {
    expect(blocks(`<a href="${href}">x</a>`)).toEqual([
      { type: 'paragraph', content: [{ ...text('x'), marks: [{ type: 'link', attrs: { href: linked } }] }] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    ' java&#10;script:alert(1)',
    'data:text/html,x',
    'mailto:a@b.c',
    '//example.com',
    '/path',
    'https://user:secret@example.com/',
    `https://example.com/${'x'.repeat(3_000)}`,
  ])('does not link to %s', (href) => {
    expect(blocks(`<a href="${href}">x</a>`)).toEqual([para('x')]);
  });

  it('allows code with a link, but with no other mark', () => {
    const [block] = blocks('<strong><a href="https://example.com"><em><code>x</code></em></a></strong>');
    expect(block).toEqual({
      type: 'paragraph',
      content: [
        {
          ...text('x'),
          marks: [{ type: 'link', attrs: { href: 'https://example.com/' } }, { type: 'code' }],
        },
      ],
    });
  });

  it('reduces unknown elements to their text, and shows no scripts', () => {
    expect(blocks('<blink>a</blink> <section>b</section><script>c()</script><style>d</style>')).toEqual([
      para('a'),
      para('b'),
    ]);
  });

  it('drops control characters and mends halves of characters', () => {
    expect(blocks('a\u0000&#1;b\uD83D')).toEqual([para('ab\uFFFD')]);
  });

  it('keeps all text however deep it is nested', () => {
    for (const name of ['div', 'ul><li', 'strong', 'blockquote', 'details', 'table><tr><td']) {
      const nested = `<${name}>x`.repeat(3_000);
      const found = nodesOf({ type: 'doc', content: blocks(nested) }).map((node) => node.text ?? '');
      expect(found.join('').replace(/ /g, '')).toHaveLength(3_000);
    }
  });

  it('makes no more cells than a readable table has', () => {
    const [table] = blocks(`<table><tr>${'<td>x'.repeat(5_000)}</tr>${'<tr><td>y</tr>'.repeat(100)}</table>`);
    expect(table?.type === 'table' && table.content.map((row) => row.content.length)).toEqual(
      Array.from({ length: 101 }, () => 20),
    );
  });

  it('yields a valid document for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => expectValidAdf(htmlToAdf(html))),
      { numRuns: 200 },
    );
  });

  it('yields a valid document for any soup of tags', () => {
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (parts) => expectValidAdf(htmlToAdf(parts.join('')))),
      { numRuns: 400 },
    );
  });
});

const names =
  'h1 h6 p ul ol li table thead tr th td a strong b em i code pre br hr blockquote details summary div span script title textarea svg'.split(
    ' ',
  );
const tag = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `<${name}>`) },
  { weight: 2, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  fc.constantFrom(
    '<a href="https://example.com/">',
    '<a href="javascript:x">',
    '<a href>',
    '<br/>',
    '<!--',
    '-->',
  ),
  fc.constantFrom('text', ' ', '\n', '&nbsp;', '&#0;', '&lt;b&gt;', '<', '&', '\uD800', '<![CDATA[x]]>'),
  fc.string({ maxLength: 5 }),
);
