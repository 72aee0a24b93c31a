import { cleanText } from '../../../src/foundation/clean-text';

test('a cleaned text has lost what neither JSON nor a document can carry', () => {
  expect(cleanText('a\u0000b\tc\r\nd\re\u007F\uFFFEf\uD800g😀')).toBe('ab\tc\nd\nef\uFFFDg😀');
});

test.each([
  ['the line break of Word', '\u000B', '\n'],
  ['a form feed', '\u000C', '\n'],
  ['the next line of a mainframe', '\u0085', '\n'],
  ['a line separator', '\u2028', '\n'],
  ['a paragraph separator', '\u2029', '\n'],
  ['a file separator', '\u001C', ' '],
  ['a group separator', '\u001D', ' '],
  ['a record separator', '\u001E', ' '],
  ['a unit separator', '\u001F', ' '],
])('%s parts words', (_name, between, shown) => {
  expect(cleanText(`Room 12${between}Building C`)).toBe(`Room 12${shown}Building C`);
});
