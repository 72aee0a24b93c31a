import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { day } from '../foundation/durations';

/*
 * What a poll or a backfill could not read and went past, so that it stops nothing else. Times are milliseconds by
 * this installation's clock; `from` and `until` as well as the two clocks are known to differ.
 */

const seen = {
  /** When it was met with first, and last. */
  since: integer,
  at: integer,
};
const ofLists = v.picklist(['sessions', 'surveys']);
const stretch = { of: ofLists, from: integer, until: integer };

const skippedSchema = v.variant('kind', [
  /** A session without an end, whose report cannot be read. */
  v.object({ ...seen, kind: v.literal('session'), lsid: v.string(), cause: v.string() }),
  /** Entries of a list that name no session. */
  v.object({ ...seen, ...stretch, kind: v.literal('entries'), count: integer }),
  /** A stretch of time of which the list cannot be read at all. */
  v.object({ ...seen, ...stretch, kind: v.literal('stretch'), cause: v.string() }),
  /** The appliance said something in place of a list that the app does not know: its words, short and cleaned. */
  v.object({ ...seen, ...stretch, kind: v.literal('unknown-answer'), said: v.string() }),
]);

export type Skipped = v.InferOutput<typeof skippedSchema>;

/** As it is met with: before it is kept. */
export type Met<Kind extends Skipped = Skipped> = Kind extends Skipped ? Omit<Kind, 'since' | 'at'> : never;

/** Which list something belongs to. */
export type SkippedOf = v.InferOutput<typeof ofLists>;

/** So many are kept, the latest. */
export const mostSkipped = 10;

export const skippedListSchema = v.array(skippedSchema);

/** How long something is told after it was last met with. */
const toldFor: Record<Skipped['kind'], number> = {
  session: 7 * day,
  entries: 7 * day,
  stretch: 7 * day,
  'unknown-answer': day,
};

/**
 * What is known to have been skipped, with what was met with just now. The same thing is kept once.
 *
 * @param now milliseconds
 * @returns `undefined` if there is nothing to keep
 */
export function keptSkipped(
  known: readonly Skipped[] = [],
  met: readonly Met[],
  now: number,
): Skipped[] | undefined {
  let kept = known.filter(({ kind, at }) => now - at < toldFor[kind]);
  for (const one of met) {
    const former = kept.find((other) => isSame(other, one));
    const rest = kept.filter((other) => other !== former);
    kept = [...rest, { ...joined(one, former), since: former?.since ?? now, at: now }];
  }
  return kept.length > 0 ? kept.slice(-mostSkipped) : undefined;
}

function isSame(former: Skipped, one: Met): boolean {
  if (former.kind === 'session') return one.kind === 'session' && former.lsid === one.lsid;
  if (one.kind === 'session' || former.kind !== one.kind || former.of !== one.of) return false;
  if (former.kind === 'unknown-answer') return one.kind === 'unknown-answer' && former.said === one.said;
  // Windows overlap, so that the next poll meets with the same entry again.
  return one.from <= former.until && one.until >= former.from;
}

function joined(one: Met, former: Skipped | undefined): Met {
  if (one.kind === 'session' || !former || former.kind === 'session') return one;
  const [from, until] = [Math.min(former.from, one.from), Math.max(former.until, one.until)];
  if (one.kind !== 'entries' || former.kind !== 'entries') return { ...one, from, until };
  return { ...one, from, until, count: Math.max(former.count, one.count) };
}
