import { inBatches } from '../../../src/foundation/batches';

test('a list comes in pieces of at most one size, in its order', () => {
  expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inBatches([1, 2], 2)).toEqual([[1, 2]]);
  expect(inBatches([], 2)).toEqual([]);
});
