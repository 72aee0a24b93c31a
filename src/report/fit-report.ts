import { fillLimit, type Sized, type Tried } from './fill-limit';
import { RunningTotal } from './running-total';
import type { Bounds } from './shortening';

/** A report within some bounds, and what it is made of. */
export interface ReportDraft extends Sized {
  /** The longest text of the session besides the newest line of the chat, in UTF-16 units. */
  longestText: number;
  /** The entries of the longest list besides the chat. */
  longestList: number;
}

/** The parameters of the search for a report that fits. */
export interface Fitting<Draft extends ReportDraft> {
  /** Makes the report within these bounds. */
  draft(bounds: Bounds): Draft;
  /** How many lines of chat the template might show. */
  chatLines: number;
  /**
   * About what the template needs for a line of the chat, in characters of JSON.
   *
   * @param index 0 is the newest line
   * @param textLength how much of its text is shown
   */
  chatLineSize(index: number, textLength: number): number;
  /** Which line counts as the newest: the last one that a person wrote. 0 is the last one. */
  newestLine: number;
  /** How long the text of that line is; 0 if there is none. */
  newestLineLength: number;
  /** The most characters that the report's JSON may take. */
  limit: number;
}

/** An entry of a list takes more than this. So the limit bounds the number of entries that can be shown. */
const listItemLength = 32;

/** The newest line of the chat is shortened by pieces of this share of the limit. */
const pieces = 64;

/**
 * A draft that shows as much as there is room for, or nearly: everything, or else fewer lines of chat (the oldest go
 * first), or else the start of the newest line, or else no chat and shorter lists. `undefined` if none of this is
 * enough.
 */
export function fitReport<Draft extends ReportDraft>(fitting: Fitting<Draft>): Draft | undefined {
  const { draft, chatLines, newestLine, limit } = fitting;
  const everything: Bounds = {
    chatLines,
    listItems: Math.floor(limit / listItemLength),
    textLength: limit,
    newestLineLength: limit,
  };
  const whole = chatSize(fitting, everything).within(limit) === chatLines ? draft(everything) : undefined;
  if (whole && whole.size <= limit) return whole;

  const bounds = { ...everything, textLength: Math.floor(limit / 8) };
  const { count, draft: lessChat } = withLessChat(fitting, bounds, whole);
  if (lessChat.size > limit) return withShorterLists(fitting, bounds, lessChat);
  if (count <= newestLine && newestLine < chatLines) return withShorterNewestLine(fitting, bounds, lessChat);
  const mayBeWhole = !whole && count === chatLines && withWholeText(lessChat, bounds) <= limit;
  const nowWhole = mayBeWhole ? draft(everything) : lessChat;
  return nowWhole.size <= limit ? nowWhole : lessChat;
}

function withLessChat<Draft extends ReportDraft>(
  fitting: Fitting<Draft>,
  bounds: Bounds,
  whole: Draft | undefined,
): Tried<Draft> {
  const { draft, chatLines, limit } = fitting;
  const make = (count: number) => draft({ ...bounds, chatLines: count });
  const isSame = whole && whole.longestText <= bounds.textLength;
  return fillLimit({
    first: isSame ? { count: chatLines, draft: whole } : { count: 0, draft: make(0) },
    make,
    expected: chatSize(fitting, bounds),
    limit,
  });
}

/** What the newest lines of the chat are expected to take. */
function chatSize(
  { chatLines, chatLineSize, newestLine }: Fitting<ReportDraft>,
  { textLength, newestLineLength }: Bounds,
): RunningTotal {
  return new RunningTotal(chatLines, (index) =>
    chatLineSize(index, index === newestLine ? newestLineLength : textLength),
  );
}

/** @param withoutLine a draft without that line, which fits */
function withShorterNewestLine<Draft extends ReportDraft>(
  { draft, chatLineSize, newestLine, newestLineLength, limit }: Fitting<Draft>,
  bounds: Bounds,
  withoutLine: Draft,
): Draft {
  const piece = Math.ceil(limit / pieces);
  const sizeOf = (count: number) => (count === 0 ? 0 : chatLineSize(newestLine, count * piece));
  const filled = fillLimit({
    first: { count: 0, draft: withoutLine },
    make: (count) => draft({ ...bounds, chatLines: newestLine + 1, newestLineLength: count * piece }),
    expected: new RunningTotal(Math.min(pieces, Math.ceil(newestLineLength / piece)), (index) =>
      Math.max(0, sizeOf(index + 1) - sizeOf(index)),
    ),
    limit,
  });
  return filled.draft;
}

/** At least so much is needed if the longest text is not cut. */
function withWholeText({ size, longestText }: ReportDraft, { textLength }: Bounds): number {
  return longestText > textLength ? size + longestText - textLength : Infinity;
}

/** @param withoutChat a draft without chat, which is too large */
function withShorterLists<Draft extends ReportDraft>(
  { draft, limit }: Fitting<Draft>,
  bounds: Bounds,
  withoutChat: Draft,
): Draft | undefined {
  const entries = Math.min(withoutChat.longestList, bounds.listItems);
  const besidesLists = limit / 8;
  const { draft: shorter } = fillLimit({
    first: { count: entries, draft: withoutChat },
    make: (listItems) => draft({ ...bounds, chatLines: 0, listItems }),
    expected: new RunningTotal(entries, () => (withoutChat.size - besidesLists) / entries),
    limit,
  });
  return shorter.size <= limit ? shorter : undefined;
}

/** Bounds for a report whose end will be cut off. */
export function smallestBounds(limit: number): Bounds {
  return { chatLines: 0, listItems: 10, textLength: Math.floor(limit / 64), newestLineLength: 0 };
}
