import fc from 'fast-check';
import { largestThatFits } from '../../../src/report/largest-that-fits';

/** Searches among entries of these sizes; counts the attempts. */
function search(base: number, sizes: readonly number[], limit: number, guess: number) {
  let attempts = 0;
  const found = largestThatFits({
    make(count) {
      attempts += 1;
      return { count, size: sizes.slice(0, count).reduce((sum, size) => sum + size, base) };
    },
    guess,
    total: sizes.length,
    limit,
  });
  return { count: found?.count, attempts };
}

describe('the search for the largest that fits', () => {
  it('finds exactly the largest, whatever the sizes and the guess', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }),
        fc.nat(100),
        fc.nat(600),
        fc.nat(80),
        (sizes, base, limit, guess) => {
          let sum = base;
          let expected = base <= limit ? 0 : undefined;
          for (const [index, size] of sizes.entries()) {
            sum += size;
            if (sum <= limit) expected = index + 1;
          }
          expect(search(base, sizes, limit, guess).count).toBe(expected);
        },
      ),
    );
  });

  it('needs few attempts', () => {
    const sizes = Array.from({ length: 50_000 }, (_, index) => 80 + ((index * 7_919) % 90));
    expect(search(2_000, sizes, 32_767, 400).attempts).toBeLessThanOrEqual(8);
  });

  it('needs few attempts if entries cost nothing', () => {
    const sizes = Array.from({ length: 50_000 }, () => 0);
    expect(search(2_000, sizes, 32_767, 800)).toEqual({ count: 50_000, attempts: 7 });
  });
});
