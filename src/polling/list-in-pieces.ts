import type { PolicyError } from '../failure/policy-error';
import { minute } from '../foundation/durations';
import { EntriesUnreadable, ReportTooLarge } from '../session/appliance-errors';
import type { ListAnswer, ListingWindow } from '../session/listing';
import type { Met, SkippedOf } from './skipped';

/** From when to when something is listed, in milliseconds by the appliance's clock. */
export interface Stretch {
  by: ListingWindow['by'];
  since: number;
  until: number;
  /** Whether it reaches to whatever the appliance's present is. */
  isOpen?: boolean;
}

export interface Listed<Entry> {
  entries: Entry[];
  /** What could not be read: it is to be shown. */
  skipped: Met[];
  /** Whether the appliance has told all of the stretch, and not said something that the app does not know. */
  isCertain: boolean;
}

/** A window is halved down to this. */
const shortest = minute;

/** One bad minute in six hours takes 17; if more is bad than that, it is no single entry. */
const mostCalls = 40;

/**
 * Lists a stretch of time. If its list is too large, or none of its entries can be told, it is halved until the bad
 * minute is left over, which is skipped and told. Only what is readable beside it makes that a skip: if nothing is,
 * the whole list fails.
 *
 * @param offset what has to be taken from a time of the appliance's clock to have this installation's
 * @throws what `ask` throws; an answer that is cut off among it, which is to be asked for again
 */
export async function listInPieces<Entry>(
  of: SkippedOf,
  stretch: Stretch,
  ask: (window: ListingWindow) => Promise<ListAnswer<Entry>>,
  offset = 0,
): Promise<Listed<Entry>> {
  const listed: Listed<Entry> = { entries: [], skipped: [], isCertain: true };
  const open = [stretch];
  let readable = 0;
  let failure: PolicyError | undefined;
  for (let calls = 0, piece = open.pop(); piece; calls += 1, piece = open.pop()) {
    const between = { of, from: Math.floor(piece.since - offset), until: Math.ceil(piece.until - offset) };
    try {
      const answer = await ask(windowOf(piece));
      readable += answer.unknownAnswer === undefined ? 1 : 0;
      for (const entry of answer.entries) listed.entries.push(entry);
      listed.skipped.push(...remarksOn(answer, between));
      listed.isCertain &&= answer.unknownAnswer === undefined;
    } catch (error) {
      if (!isHalved(error) || calls >= mostCalls) throw error;
      failure = error;
      if (piece.until - piece.since > shortest) open.push(...halvesOf(piece));
      else listed.skipped.push({ kind: 'stretch', ...between, cause: error.message });
    }
  }
  if (failure && readable === 0) throw failure;
  return listed;
}

function isHalved(error: unknown): error is PolicyError {
  return error instanceof EntriesUnreadable || error instanceof ReportTooLarge;
}

function remarksOn<Entry>(
  { unreadable, unknownAnswer: said }: ListAnswer<Entry>,
  between: { of: SkippedOf; from: number; until: number },
): Met[] {
  const entries: Met[] = unreadable > 0 ? [{ kind: 'entries', ...between, count: unreadable }] : [];
  return said === undefined ? entries : [...entries, { kind: 'unknown-answer', ...between, said }];
}

/** The later half lies below: it is taken up after the earlier one. */
function halvesOf({ by, since, until, isOpen }: Stretch): Stretch[] {
  const middle = Math.floor((since + until) / 2000) * 1000;
  return [
    { by, since: middle, until, isOpen },
    { by, since, until: middle },
  ];
}

function windowOf({ by, since, until, isOpen }: Stretch): ListingWindow {
  return { by, since, durationSeconds: isOpen ? 0 : secondsBetween(since, until) };
}

/** Whole seconds that cover the window, at least one: 0 would reach to the present. */
export function secondsBetween(since: number, until: number): number {
  return Math.max(Math.ceil((until - Math.floor(since / 1000) * 1000) / 1000), 1);
}
