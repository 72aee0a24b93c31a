import * as v from 'valibot';
import { day } from '../foundation/durations';
import { integer } from '../foundation/integer';
import type { Marker } from '../jira/marker';
import type { OutboundEvent } from '../session/outbound-event';
import type { RunningNews } from '../session/running-event';

const memberSchema = v.object({
  type: v.picklist(['customer', 'representative']),
  id: v.string(),
  /** Of representatives alone. */
  name: v.optional(v.string()),
  since: integer,
  /** Who leads the session. */
  leads: v.optional(v.boolean()),
});

/** Somebody who is in a running session, and since when. */
export type Member = v.InferOutput<typeof memberSchema>;

export const runningSessionSchema = v.object({
  configurationId: v.string(),
  lsid: v.string(),
  startedAt: v.optional(integer),
  /** When an event told of it last. */
  heardAt: integer,
  /** When its report was asked for last, and what that said: that it has no end, or that it has ended. */
  askedAt: v.optional(integer),
  runsAt: v.optional(integer),
  endedAt: v.optional(integer),
  members: v.array(memberSchema),
});

/**
 * A session that runs, or did when the app last heard of it. A hint for people on its issue: nothing is decided by it.
 * Times are milliseconds since 1970 UTC.
 */
export type RunningSession = v.InferOutput<typeof runningSessionSchema>;

/** An issue has seldom more than one, and a session seldom more than three people. */
const mostSessions = 10;
const mostMembers = 12;

/** What the app has not heard of for so long is forgotten. */
export const rememberedFor = 2 * day;

/**
 * The running sessions of an issue after an event told of one of them.
 *
 * @returns `sessions` itself if it tells nothing new
 */
export function withNews(
  sessions: readonly RunningSession[],
  { configurationId, lsid }: Marker,
  { running, at }: Pick<OutboundEvent, 'running' | 'at'>,
  now: number,
): readonly RunningSession[] {
  if (!running) return sessions;
  const former = sessions.find((one) => isOf(one, { configurationId, lsid }));
  // That somebody left it is no sign that a session runs of which nothing is known.
  if (!former && running.kind === 'left') return sessions;
  const next = changed(former ?? { configurationId, lsid, heardAt: now, members: [] }, running, at ?? now);
  if (former !== undefined && next === former) return sessions;
  return replaced(sessions, { ...next, heardAt: now }, now);
}

/** The sessions with this one in the place of what was known of it, without those that are forgotten. */
export function replaced(
  sessions: readonly RunningSession[],
  next: RunningSession,
  now: number,
): readonly RunningSession[] {
  const others = sessions.filter((one) => !isOf(one, next) && now - one.heardAt < rememberedFor);
  return [next, ...others].sort((a, b) => b.heardAt - a.heardAt).slice(0, mostSessions);
}

export function isOf({ configurationId, lsid }: Marker, other: Marker): boolean {
  return configurationId === other.configurationId && lsid === other.lsid;
}

function changed(session: RunningSession, { kind, participant }: RunningNews, at: number): RunningSession {
  const { members } = session;
  if (kind === 'begun') return session.startedAt === at ? session : { ...session, startedAt: at };
  if (!participant) return session;
  const isThem = ({ type, id }: Member) => type === participant.type && id === participant.id;
  const known = members.find(isThem);
  if (kind === 'left')
    return known ? { ...session, members: members.filter((member) => member !== known) } : session;
  if (known && (kind === 'joined' || known.leads)) return session;
  const joined = known ?? { ...participant, since: at };
  const others = members.filter((member) => member !== known);
  const rest = kind === 'led' ? others.map(({ leads: _, ...member }) => member) : others;
  const member = kind === 'led' ? { ...joined, leads: true } : joined;
  return { ...session, members: [...rest, member].slice(0, mostMembers) };
}
