import { textEnd, textStart } from '../../../src/foundation/text-start';

test.each([
  [0, '', ''],
  [1, 'a', 'b'],
  [2, 'a', 'b'],
  [3, 'a😀', '😀b'],
  [4, 'a😀b', 'a😀b'],
  [-1, '', ''],
])('of %d units, the start and the end of a text hold whole characters only', (length, start, end) => {
  expect(textStart('a😀b', length)).toBe(start);
  expect(textEnd('a😀b', length)).toBe(end);
});
