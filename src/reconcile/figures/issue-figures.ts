import * as v from 'valibot';
import { day } from '../../foundation/durations';
import { integer } from '../../foundation/integer';
import type { Marker } from '../../jira/marker';
import type { SessionRecord } from '../record/session-record';
import { shareIn, totalSchema, withSession, type Total } from './total';

/** A session that is counted, as its record has it. */
export const countedSessionSchema = v.object({
  configurationId: v.string(),
  lsid: v.string(),
  minutes: integer,
  endedAt: integer,
  rating: v.optional(v.number()),
  /** When its record is gone: from then on it belongs to the base. */
  keptUntil: integer,
});

export type CountedSession = v.InferOutput<typeof countedSessionSchema>;

/** What the figures of an issue are made of. */
export const issueFiguresSchema = v.object({
  /** Sessions whose records are gone, without their ids. What ended no later than its last one is part of it. */
  base: totalSchema,
  sessions: v.array(countedSessionSchema),
});

export type IssueFigures = v.InferOutput<typeof issueFiguresSchema>;

/** What a read of its key found of a session's record. */
export interface Looked {
  session: Marker;
  record: SessionRecord | undefined;
}

/** Of an issue with more sessions the latest can still be corrected; what is older is added up for good. */
export const mostCounted = 100;

/**
 * The figures after their sessions were looked at. One whose record is gone has outlived the retention, and goes into
 * the base, once: it is no longer among the sessions then. One whose record names the issue no more was moved, and is
 * not counted. What ended no later than what the base has is counted there already: a session that is brought in
 * again after its record had expired does not count twice.
 *
 * @param looked those of its sessions, and of others that may be in the issue, that were looked at
 */
export function broughtUpToDate(
  { base, sessions }: IssueFigures,
  issueId: string,
  looked: readonly Looked[],
  retentionDays: number,
): IssueFigures {
  const found = new Map(looked.map(({ session, record }) => [nameOf(session), record]));
  const known = new Set(sessions.map(nameOf));
  const present = [...found].flatMap(([name, record]) => {
    const counted = record && counting(record, issueId, retentionDays);
    return counted && (known.has(name) || isAfter(base, counted)) ? [counted] : [];
  });
  const unseen = sessions.filter((session) => !found.has(nameOf(session)));
  const gone = sessions.filter(
    (session) => found.has(nameOf(session)) && found.get(nameOf(session)) === undefined,
  );
  const inOrder = [...unseen, ...present].sort(latestFirst);
  return {
    base: [...gone, ...inOrder.slice(mostCounted)].reduce(withSession, base),
    sessions: inOrder.slice(0, mostCounted),
  };
}

function counting(record: SessionRecord, issueId: string, retentionDays: number): CountedSession | undefined {
  const share = shareIn(record, issueId);
  if (!share) return undefined;
  const { configurationId, lsid, writtenAt = share.endedAt } = record;
  return { configurationId, lsid, ...share, keptUntil: writtenAt + retentionDays * day };
}

function isAfter({ lastEndedAt }: Total, { endedAt }: CountedSession): boolean {
  return lastEndedAt === undefined || endedAt > lastEndedAt;
}

function latestFirst(one: CountedSession, other: CountedSession): number {
  return other.endedAt - one.endedAt || (nameOf(one) < nameOf(other) ? -1 : 1);
}

/** One name for each session. */
export function nameOf({ configurationId, lsid }: Marker): string {
  return `${configurationId}:${lsid}`;
}

/** All sessions of the issue, those of the base too. */
export function totalOf({ base, sessions }: IssueFigures): Total {
  return sessions.reduce(withSession, base);
}
