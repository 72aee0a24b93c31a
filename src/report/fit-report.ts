import { largestThatFits, type Sized } from './largest-that-fits';
import type { Bounds } from './shortening';

/** The parameters of the search for a report that fits. */
export interface Fitting<Draft extends Sized> {
  /** Makes the report within these bounds. */
  draft(bounds: Bounds): Draft;
  /** Length of each line of the chat, oldest first. */
  chatLengths: readonly number[];
  /** The most characters that the report's JSON may take. */
  limit: number;
}

/** An entry of a list takes more than this. So the limit bounds the number of entries that can be shown. */
const listItemLength = 32;
/** A line of chat takes at least this many characters in a document, besides its text. */
const chatLineOverhead = 40;
const guessedListItems = 64;

/**
 * The draft that shows the most and stays within the limit: everything, or else fewer lines of chat (the oldest go
 * first), or else no chat and shorter lists. `undefined` if none of this is enough.
 */
export function fitReport<Draft extends Sized>({
  draft,
  chatLengths,
  limit,
}: Fitting<Draft>): Draft | undefined {
  const total = chatLengths.length;
  const maximumListItems = Math.floor(limit / listItemLength);
  if (guessChatLines(chatLengths, limit, limit) >= total) {
    const everything = draft({ chatLines: total, listItems: maximumListItems, textLength: limit });
    if (everything.size <= limit) return everything;
  }

  const textLength = Math.floor(limit / 8);
  const withLessChat = largestThatFits({
    make: (chatLines) => draft({ chatLines, listItems: maximumListItems, textLength }),
    guess: guessChatLines(chatLengths, textLength, limit),
    total,
    limit,
  });
  return (
    withLessChat ??
    largestThatFits({
      make: (listItems) => draft({ chatLines: 0, listItems, textLength }),
      guess: guessedListItems,
      total: maximumListItems,
      limit,
    })
  );
}

/** Bounds for a report whose end will be cut off. */
export function smallestBounds(limit: number): Bounds {
  return { chatLines: 0, listItems: 10, textLength: Math.floor(limit / 64) };
}

/** How many of the newest lines could fit, each with at most `textLength` of its text, plus one. */
function guessChatLines(lengths: readonly number[], textLength: number, limit: number): number {
  let room = limit;
  let count = 0;
  while (count < lengths.length && room > 0) {
    const length = lengths[lengths.length - 1 - count] ?? 0;
    room -= Math.min(length, textLength) + chatLineOverhead;
    count += 1;
  }
  return count;
}
