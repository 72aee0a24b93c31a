import { cleanText } from '../../../src/foundation/clean-text';

test('a cleaned text has lost what neither JSON nor a document can carry', () => {
  expect(cleanText('a\u0000b\tc\r\nd\re\u007F\uFFFEf\uD800g😀')).toBe('ab\tc\nd\nef\uFFFDg😀');
});
