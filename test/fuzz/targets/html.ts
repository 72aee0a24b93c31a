import fc from 'fast-check';
import { htmlToAdf } from '../../../src/report/html-to-adf';
import { textToAdf } from '../../../src/report/text-to-adf';
import { faultsOfAdf } from '../../unit/report/adf-validator';
import { Finding, fuzzTarget } from '../fuzz-target';
import { anyText, mixedText } from '../inputs/hostile-text';

const names = [
  ...[
    'p',
    'div',
    'b',
    'i',
    'strong',
    'em',
    'code',
    'a',
    'br',
    'hr',
    'h1',
    'h4',
    'h6',
    'ul',
    'ol',
    'li',
    'table',
    'thead',
  ],
  ...[
    'tbody',
    'tr',
    'td',
    'th',
    'pre',
    'blockquote',
    'details',
    'summary',
    'script',
    'style',
    'span',
    'x-y',
    'dl',
    'dt',
  ],
];

const attributes = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' data-panel="info"',
    ' data-panel="x"',
    ' href="https://a.example/?b=c"',
    ' href="javascript:x"',
  ],
  ...[' href="http://[::1"', ' colspan="3"', ' colspan="99999999"', ' rowspan="0"', ' start="-1"', ' x=">"'],
);

const { nodes } = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    mixedText,
    fc
      .tuple(fc.constantFrom(...names), attributes, tie('nodes'), fc.boolean())
      .map(
        ([name, written, inside, isClosed]) => `<${name}${written}>${inside}${isClosed ? `</${name}>` : ''}`,
      ),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
}));

/** Any text is a valid document, read as HTML or as it is. */
export const htmlTarget = fuzzTarget({
  name: 'html',
  share: 170,
  inputs: fc.oneof(
    { weight: 4, arbitrary: nodes },
    { weight: 1, arbitrary: mixedText },
    { weight: 1, arbitrary: anyText },
  ),
  look: (html) => {
    for (const document of [htmlToAdf(html), textToAdf(html)]) {
      const [fault] = faultsOfAdf(document);
      if (fault !== undefined) throw new Finding('invalid ADF', JSON.stringify(fault));
    }
  },
});
