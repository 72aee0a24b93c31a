import fc from 'fast-check';
import { fillLimit, mostDrafts } from '../../../src/report/fill-limit';
import { RunningTotal } from '../../../src/report/running-total';

const limit = 10_000;

interface Entries {
  /** What there is besides the entries. */
  base: number;
  sizes: readonly number[];
  /** What they are expected to take, if it is something else. */
  expected?: readonly number[];
  /** How many entries the first draft shows. */
  first?: number;
}

function fill({ base, sizes, expected = sizes, first = 0 }: Entries) {
  const counts = [first];
  const sums = [base];
  for (const size of sizes) sums.push((sums.at(-1) ?? base) + size);
  const draftOf = (count: number) => ({ size: sums[count] ?? NaN });
  const { count, draft } = fillLimit({
    first: { count: first, draft: draftOf(first) },
    make(shown) {
      counts.push(shown);
      return draftOf(shown);
    },
    expected: new RunningTotal(sizes.length, (index) => expected[index] ?? 0),
    limit,
  });
  const mostThatFit = Math.max(0, sums.filter((sum) => sum <= limit).length - 1);
  return { count, size: draft.size, counts, mostThatFit };
}

function sized(count: number, sizeOf: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => sizeOf(index));
}

const uneven = (index: number) => 40 + ((index * 7_919) % 130);

describe('filling a limit', () => {
  it('takes a second draft if entries take what they are expected to', () => {
    for (const count of [200, 5_000, 50_000]) {
      const { counts, count: shown, size, mostThatFit } = fill({ base: 1_500, sizes: sized(count, uneven) });
      expect(counts).toEqual([0, shown]);
      expect(size).toBeGreaterThan(0.97 * limit);
      expect(shown).toBeGreaterThan(0.97 * mostThatFit);
    }
  });

  it('takes a second draft too if the first one showed everything and was too large', () => {
    const { counts, size } = fill({ base: 1_500, sizes: sized(95, uneven), first: 95 });
    expect(counts).toHaveLength(2);
    expect(size).toBeGreaterThan(0.97 * limit);
    expect(size).toBeLessThanOrEqual(limit);
  });

  it.each([0.01, 0.3, 0.6, 1.5, 3])('takes a third one if entries take %d of what is expected', (share) => {
    const expected = sized(5_000, uneven);
    const sizes = expected.map((size) => Math.round(size * share));
    const { counts, count, mostThatFit } = fill({ base: 1_500, sizes, expected });
    expect(counts.length).toBeLessThanOrEqual(3);
    expect(count).toBeGreaterThan(0.9 * mostThatFit);
  });

  it('shows what follows an entry that was expected to take all the room, and does not', () => {
    const sizes = [148, 797, 0, 0, 0, 0, 0, 0, 32];
    const expected = sizes.map((size) => size * (size > 700 ? 5 : 1));
    const { count } = fill({ base: 5_789, sizes, expected: [...expected.slice(0, -1), 160] });
    expect(count).toBe(9);
  });

  it('shows everything if everything fits, although much more was expected', () => {
    const { counts, count } = fill({
      base: 500,
      sizes: sized(900, () => 10),
      expected: sized(900, () => 100),
    });
    expect(count).toBe(900);
    expect(counts).toHaveLength(3);
    const nothing = fill({ base: 500, sizes: sized(50_000, () => 0), expected: sized(50_000, () => 100) });
    expect(nothing.counts).toEqual([0, 94, 50_000]);
  });

  it('shows everything if it just fits, also if the estimate is a little higher', () => {
    const expected = sized(950, () => 100);
    expect(fill({ base: 500, sizes: sized(950, () => 10), expected })).toMatchObject({
      count: 950,
      size: limit,
    });
    const sizes = sized(94, (index) => (index < 9 ? 102 : 100));
    expect(fill({ base: 480, sizes, expected: sized(94, () => 1_000) }).counts).toEqual([0, 9, 94]);
  });

  it('keeps a greater distance with each guess that was too large', () => {
    const sizes = sized(300, (index) => (index < 40 ? 200 : 20));
    const { counts, count, mostThatFit } = fill({ base: 0, sizes, expected: sized(300, () => 40) });
    expect(counts.length).toBeLessThanOrEqual(6);
    expect(count).toBeGreaterThan(0.9 * mostThatFit);
  });

  it('is not misled by a draft that is far too large', () => {
    const sizes = sized(200, (index) => Math.round(1.1 ** index));
    const { count, mostThatFit } = fill({ base: 0, sizes, expected: sized(200, () => 20), first: 200 });
    expect(count).toBeGreaterThan(0.5 * mostThatFit);
  });

  it('ends without entries after many guesses that were too large', () => {
    const sizes = sized(300, (index) => Math.round(1.05 ** index));
    const { count, counts } = fill({ base: 0, sizes, expected: sized(300, () => 1_000_000), first: 300 });
    expect(count).toBe(0);
    expect(counts).toHaveLength(mostDrafts + 1);
  });

  it('stays with the draft without entries if that is too large already', () => {
    const entries = { base: limit + 1, sizes: [1, 1, 1] };
    expect(fill(entries)).toMatchObject({ count: 0, size: limit + 1, counts: [0] });
    expect(fill({ ...entries, first: 3 })).toMatchObject({ count: 0, size: limit + 1, counts: [3, 0] });
  });

  it('tries an entry even if it seems to be too large', () => {
    const { count } = fill({ base: 500, sizes: [10, 10], expected: [50_000, 10] });
    expect(count).toBe(2);
  });

  it('fits whatever entries take, in few drafts, and shows most of what fits', () => {
    const row = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(row, fc.nat(12_000), fc.boolean(), (entries, base, startsWithAll) => {
        const sizes = entries.map(([size]) => size);
        const expected = entries.map(([size, factor]) => size * factor);
        const first = startsWithAll ? sizes.length : 0;
        const { count, size, counts, mostThatFit } = fill({ base, sizes, expected, first });
        expect(counts.length).toBeLessThanOrEqual(mostDrafts + 1);
        if (base > limit) return expect(count).toBe(0);
        expect(size).toBeLessThanOrEqual(limit);
        expect(count).toBeLessThanOrEqual(mostThatFit);
        expect(count).toBeGreaterThanOrEqual(Math.floor(mostThatFit * 0.6) - 3);
      }),
      { numRuns: 300 },
    );
  });
});
