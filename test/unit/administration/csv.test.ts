import fc from 'fast-check';
import { csvOf } from '../../../src/administration/csv';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1+1', '\r=1', '＝1+1'])(
  'a cell that a spreadsheet would take for a formula is made a text: %j',
  (cell) => {
    const [written = ''] = read(csvOf([[cell]]));
    expect(written).toBe(`'${cell}`);
  },
);

test.each([
  ['Maja;=HYPERLINK("https://evil.example")', 'Maja;\'=HYPERLINK("https://evil.example")'],
  ['a\t+1;; -1', "a\t'+1;;' -1"],
  ['one\n@two', "one\n'@two"],
])('nor does one begin where a spreadsheet separates cells differently: %j', (cell, text) => {
  expect(csvOf([[cell]])).toBe(/["\n]/.test(cell) ? `"${text.replaceAll('"', '""')}"` : text);
});

test.each(['Maja', 'SUP-1', '3', "'=1", 'a=b', 'O’Murphy, Declan'])(
  'any other cell stays as it is: %j',
  (cell) => {
    expect(read(csvOf([[cell]]))).toEqual([cell]);
  },
);

test('what is not known is an empty cell, and lines end as the format says', () => {
  expect(csvOf([['a', undefined, 3], ['b']])).toBe('a,,3\r\nb');
});

test('quotes and commas come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
      const safe = cells.map((cell) => `x${cell.replace(/[;\t\n\r]/g, '')}`);
      expect(read(csvOf([safe]))).toEqual(safe);
    }),
    { numRuns: 300 },
  );
});

/** The cells of a single line, read as RFC 4180 says. */
function read(text: string): string[] {
  const cells = text.match(/"(?:[^"]|"")*"|[^,"]+|(?<=,|^)(?=,|$)/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
