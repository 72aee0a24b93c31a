import fc from 'fast-check';
import { textToAdf } from '../../../src/report/text-to-adf';
import { expectValidAdf, nodesOf } from './adf-validator';

describe('plain text to ADF', () => {
  it('keeps lines as lines and separates paragraphs at blank lines', () => {
    expect(textToAdf('a\r\n  b\n\n\n \nc').content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: '  b' }],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'c' }] },
    ]);
  });

  it('sees no markup in anything', () => {
    const text = '<b>x</b> &amp; https://example.com [~accountid:x] *y*';
    expect(textToAdf(text).content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
  });

  it('makes an empty paragraph if there is nothing', () => {
    expect(textToAdf(' \n ').content).toEqual([{ type: 'paragraph', content: [] }]);
  });

  it('yields a valid document of paragraphs for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const document = textToAdf(text);
        expectValidAdf(document);
        const types = new Set(nodesOf(document).map(({ type }) => type));
        expect(['doc', 'paragraph', 'text', 'hardBreak']).toEqual(expect.arrayContaining([...types]));
      }),
      { numRuns: 200 },
    );
  });
});
