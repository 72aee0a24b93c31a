import type { RunningTotal } from './running-total';

/** A draft of something that may take only so much. */
export interface Sized {
  size: number;
}

/** A draft, and how many entries it shows. */
export interface Tried<Draft extends Sized> {
  count: number;
  draft: Draft;
}

export interface Filling<Draft extends Sized> {
  /** The first draft. */
  first: Tried<Draft>;
  /** Makes the draft that shows `count` entries: expensive. */
  make(count: number): Draft;
  /** What the entries are expected to take; what they do take is learned from the drafts. */
  expected: RunningTotal;
  limit: number;
}

/** Drafts in all. Two are enough if entries take what they are expected to. */
export const mostDrafts = 7;

/** What an estimate may miss by, as a share of the limit. */
const margin = 1 / 128;

/** Another draft is worth it if it shows more by this share. */
const worthIt = 1 / 16;

/** A draft that is less full is good enough only if one more entry would be too much. */
const wellFilled = 3 / 4;

/**
 * A draft within the limit that shows nearly as many entries as possible, in few drafts. Each draft tells what an entry
 * takes beside what it was expected to take, and the next one shows as many as fit by that. If not even a draft without
 * entries fits, it is that one.
 */
export function fillLimit<Draft extends Sized>(filling: Filling<Draft>): Tried<Draft> {
  const { first, make } = filling;
  const attempt = (count: number) => ({ count, draft: make(count) });
  const known = new KnownDrafts(filling);
  let latest = first;
  for (let drafts = 1; drafts < mostDrafts; drafts += 1) {
    const count = known.nextCount();
    if (count === undefined) return known.fits ?? latest;
    latest = attempt(count);
    known.add(latest);
  }
  return known.fits ?? attempt(0);
}

/** The size of a draft, and what it was expected to take. */
interface Point {
  expected: number;
  size: number;
}

class KnownDrafts<Draft extends Sized> {
  /** The one that fits with the most entries. */
  fits: Tried<Draft> | undefined;
  /** The one that does not fit with the fewest entries. */
  private exceeds: Tried<Sized> | undefined;
  private before: Point | undefined;
  private latest: Point;
  /** How many guesses were too large. Each doubles the margin of the next one. */
  private wrongGuesses = 0;

  constructor(private readonly filling: Filling<Draft>) {
    this.latest = this.pointOf(filling.first);
    this.sortIn(filling.first);
  }

  add(tried: Tried<Draft>): void {
    this.before = this.latest;
    this.latest = this.pointOf(tried);
    this.sortIn(tried);
    if (this.fits !== tried) this.wrongGuesses += 1;
  }

  private sortIn(tried: Tried<Draft>): void {
    if (tried.draft.size <= this.filling.limit) this.fits = tried;
    else this.exceeds = { count: tried.count, draft: { size: tried.draft.size } };
  }

  /** How many entries the next draft should show; `undefined` if no draft would be worth it. */
  nextCount(): number | undefined {
    const { fits, exceeds } = this;
    const { expected, limit } = this.filling;
    const guess = this.countFor(limit * (1 - margin * 2 ** this.wrongGuesses));
    if (!fits) return exceeds && exceeds.count > 0 ? Math.min(guess, exceeds.count - 1) : undefined;
    if (fits.count >= expected.entries) return undefined;
    // Nothing may be left out only because an estimate was too high.
    if (!exceeds && this.countFor(limit * (1 + margin)) >= expected.entries) return expected.entries;
    const count = Math.min(guess, (exceeds?.count ?? Infinity) - 1);
    if (!this.before) return Math.max(1, count);
    return count > fits.count * (1 + worthIt) ? count : this.countBetween();
  }

  /**
   * A draft that is far too large tells little about the first entries. Neither does one that fits about the next
   * entry, which may take far less than expected.
   */
  private countBetween(): number | undefined {
    const { fits, exceeds, filling } = this;
    if (!fits || fits.draft.size > filling.limit * wellFilled) return undefined;
    const gap = (exceeds?.count ?? filling.expected.entries + 1) - fits.count;
    return gap > 1 ? fits.count + Math.floor(Math.sqrt(gap)) : undefined;
  }

  /** How many entries there are in a draft of that size, if entries take what the drafts so far tell. */
  private countFor(size: number): number {
    const { fits, exceeds, before, latest } = this;
    const one = fits && exceeds ? this.pointOf(fits) : latest;
    const other = fits && exceeds ? this.pointOf(exceeds) : before;
    const rate = other ? rateBetween(one, other) : this.rateOf(one);
    return this.filling.expected.within(one.expected + (size - one.size) / rate);
  }

  /**
   * How much larger than expected the entries of the only draft are. What it takes besides them is not known. If it
   * fits, they are taken to be as expected. If it does not, they are larger if the rest would be too much otherwise.
   */
  private rateOf({ expected, size }: Point): number {
    const { limit } = this.filling;
    return size <= limit ? 1 : Math.min(4, Math.max(1, (size - limit / 4) / expected));
  }

  private pointOf({ count, draft }: Tried<Sized>): Point {
    return { expected: this.filling.expected.of(count), size: draft.size };
  }
}

/** Always more than nothing: entries that take nothing may all be shown. */
function rateBetween(one: Point, other: Point): number {
  const rate = (other.size - one.size) / (other.expected - one.expected);
  return rate > 0 ? rate : Number.MIN_VALUE;
}
