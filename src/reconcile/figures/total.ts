import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { minute } from '../../foundation/durations';
import { longestDurationSeconds } from '../../session/session';
import type { SessionRecord } from '../record/session-record';

/** What one session adds to the figures of an issue. */
export interface SessionShare {
  /** How long it lasted; a minute that was begun counts. */
  minutes: number;
  /** By the appliance's clock. */
  endedAt: number;
  rating?: number;
}

/** Sessions of an issue, added up in any order: numbers about nobody. Times are milliseconds. */
export const totalSchema = v.object({
  count: integer,
  minutes: integer,
  lastEndedAt: v.optional(integer),
  /** The rating of the latest session that has one, and when that session ended. */
  rated: v.optional(v.object({ at: integer, rating: v.number() })),
});

export type Total = v.InferOutput<typeof totalSchema>;

export const noSessions: Total = { count: 0, minutes: 0 };

/** The total with one session more. */
export function withSession(total: Total, { minutes, endedAt, rating }: SessionShare): Total {
  const rated = rating === undefined ? total.rated : later(total.rated, { at: endedAt, rating });
  return {
    count: total.count + 1,
    minutes: total.minutes + minutes,
    lastEndedAt: Math.max(total.lastEndedAt ?? endedAt, endedAt),
    ...(rated && { rated }),
  };
}

type Rated = NonNullable<Total['rated']>;

/** Of two that ended in the same millisecond the better one, so that the order does not matter. */
function later(one: Rated | undefined, other: Rated): Rated {
  if (!one || other.at > one.at) return other;
  return other.at === one.at && other.rating > one.rating ? other : one;
}

/** What a session adds to the figures of that issue; `undefined` if it is not there, or its end is not known. */
export function shareIn(
  { issues, startedAt, endedAt, rating }: SessionRecord,
  issueId: string,
): SessionShare | undefined {
  if (endedAt === undefined || !issues.some((issue) => issue.issueId === issueId)) return undefined;
  return { minutes: minutesBetween(startedAt, endedAt), endedAt, ...(rating !== undefined && { rating }) };
}

/** Nothing for times that cannot both be right. */
function minutesBetween(startedAt: number | undefined, endedAt: number): number {
  const minutes = Math.ceil((endedAt - (startedAt ?? endedAt)) / minute);
  return minutes >= 0 && minutes * 60 <= longestDurationSeconds ? minutes : 0;
}
