import type { WorkCounter } from './count-work';
import { CannotCount } from './expression-syntax';

/** A text that grows in its middle. */
export interface GrowingText {
  before: string;
  again: string;
  after: string;
}

/** Characters of the middle, each time twice as many. */
const sizes = [250, 500, 1_000];

/** Less than this is a fixed cost that says nothing. */
const worthLooking = 20_000;

/** Twice the text may cost twice as much, and a little more; what goes over it again and again costs four times. */
const mostGrowth = 2.8;

/**
 * How the work of a function grows as its text does.
 *
 * @returns what it did at each size, if that is more than proportionate
 */
export function growthOf(
  work: (text: string) => unknown,
  { before, again, after }: GrowingText,
  counter: WorkCounter,
): string | undefined {
  const counts: number[] = [];
  for (const size of sizes) {
    const text = before + again.repeat(Math.ceil(size / again.length)) + after;
    try {
      counts.push(counter.workOf(() => work(text)));
    } catch (error) {
      if (!(error instanceof CannotCount)) throw error;
      return `${error.message} at ${size} characters, after ${counts.join(', ')}`;
    }
  }
  const [small = 0, double = 0, fourfold = 0] = counts;
  const grows = double > mostGrowth * small && fourfold > mostGrowth * double;
  return grows && fourfold > worthLooking ? counts.join(', ') : undefined;
}
