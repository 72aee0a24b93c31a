import { htmlToAdf } from '../../../src/report/html-to-adf';
import { expectValidAdf } from './adf-validator';

const textIn = (html: string) => JSON.stringify(htmlToAdf(html));

test('what comes after thousands of unclosed elements is still read', () => {
  const document = htmlToAdf(`${'<b>§ '.repeat(5_000)}<ul><li>end</li></ul>`);
  expectValidAdf(document);
  expect(document.content.at(-1)).toMatchObject({ type: 'bulletList' });
  expect(JSON.stringify(document).match(/§/g)).toHaveLength(5_000);
});

test('a cell beyond the last column may hold any number of nodes', () => {
  const cells = '<td>a</td>'.repeat(20);
  expect(textIn(`<table><tr>${cells}<td>${'<i></i>'.repeat(200_000)}end</td></tr></table>`)).toContain('end');
});

test('sections without content leave their title', () => {
  expect(textIn('<details><summary>Notes</summary> <i></i></details>')).toContain('Notes');
  expect(textIn(`${'<details>'.repeat(31)}${'<i></i>'.repeat(1000)}`)).not.toContain('expand');
});

test('a long message of entities is one text', () => {
  expect(htmlToAdf(`<p>${'&amp; '.repeat(10_000)}</p>`).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '& '.repeat(10_000).trimEnd() }] },
  ]);
});
