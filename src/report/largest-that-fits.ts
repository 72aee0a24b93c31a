/** A result with room for `count` entries, and its size. */
export interface Sized {
  size: number;
}

export interface Search<Made extends Sized> {
  /** Makes it with room for `count` entries: expensive. */
  make(count: number): Made;
  /** The first count to try, a little more than could fit. */
  guess: number;
  /** How many entries there are. */
  total: number;
  limit: number;
}

interface Tried<Made> {
  count: number;
  made: Made;
}

/** The number of guesses by proportion before the search switches to halving. */
const proportionalGuesses = 8;

/**
 * Makes the result with the most entries within the limit, in few attempts. It goes up from the guess until the result
 * is too large (a template may show only some entries) or has all entries, and then searches by proportion between what
 * fits and what does not. `undefined` if the result is too large even without entries.
 */
export function largestThatFits<Made extends Sized>(search: Search<Made>): Made | undefined {
  const { limit } = search;
  let fits: Tried<Made> | undefined;
  let exceeds = attempt(search, Math.min(search.guess, search.total));
  while (exceeds.made.size <= limit) {
    fits = exceeds;
    if (fits.count >= search.total) return fits.made;
    exceeds = attempt(search, Math.min(search.total, fits.count * 2 + 1));
  }

  if (!fits) {
    if (exceeds.count === 0) return undefined;
    fits = attempt(search, 0);
    if (fits.made.size > limit) return undefined;
  }
  return narrow(search, fits, exceeds);
}

function narrow<Made extends Sized>(search: Search<Made>, low: Tried<Made>, high: Tried<Made>): Made {
  let [fits, exceeds] = [low, high];
  for (let attempts = 0; exceeds.count - fits.count > 1; attempts += 1) {
    const share = attempts < proportionalGuesses ? proportion(fits, exceeds, search.limit) : 0.5;
    const guess = fits.count + Math.floor((exceeds.count - fits.count) * share);
    const tried = attempt(search, Math.min(exceeds.count - 1, Math.max(fits.count + 1, guess)));
    if (tried.made.size <= search.limit) fits = tried;
    else exceeds = tried;
  }
  return fits.made;
}

/** Where the limit between the two would be reached if all entries had the same size. */
function proportion(fits: Tried<Sized>, exceeds: Tried<Sized>, limit: number): number {
  return (limit - fits.made.size) / (exceeds.made.size - fits.made.size);
}

function attempt<Made extends Sized>(search: Search<Made>, count: number): Tried<Made> {
  return { count, made: search.make(count) };
}
