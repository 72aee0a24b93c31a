import type { ApplianceClient } from '../appliance/appliance-client';
import type { Session } from '../appliance/session';
import type { Log } from '../failure/log';
import { PolicyError } from '../failure/policy-error';
import type { ClaimFound, Taken } from './claim-found';
import type { Found } from './found';
import type { PollFrame } from './poll-frame';
import type { PollingState } from './polling-state';
import { secondsBetween } from './walk-ended-sessions';

const hour = 60 * 60 * 1000;

/** How often a configuration's polls begin a sweep. */
const sweepEvery = hour;

const tolerance = 5 * 60 * 1000;

/** How long ago a session may have begun to be looked at. */
const lookBack = 48 * hour;

/**
 * A session without an end in which nothing has happened for so long is taken for broken off. Should it go on after
 * all and end, the walk finds that its delivery was closed too early, and the work log gets the rest.
 */
const quietFor = 6 * hour;

/** How many sessions one poll fetches; where there are more, the next poll goes on after them. */
const looksInOnePoll = 5;

/** Whether a sweep is under way, or the last one long enough ago. */
export function isSweepDue({ sweep }: PollingState, now: number): boolean {
  return sweep === undefined || sweep.after !== undefined || now - sweep.at >= sweepEvery - tolerance;
}

export interface SweepResult {
  taken: Taken;
  /** Where the next poll goes on with the sweep; absent where it has come to its end. */
  after?: string;
}

/**
 * Finds what walking along `end_time` cannot: sessions that closed abnormally, which never have one, and those whose
 * end was reported late, as while a representative's survey is awaited.
 *
 * @throws PolicyError: those of `ApplianceClient`, StorageUnavailable
 */
export async function sweepUnendedSessions(
  frame: PollFrame,
  after: string | undefined,
  {
    appliance,
    claims,
    log,
  }: { appliance: Pick<ApplianceClient, 'listing' | 'session'>; claims: ClaimFound; log: Log },
): Promise<SweepResult> {
  const since = Math.max(frame.floor, frame.present - lookBack);
  const ended = await listed('end_time', since, frame.until, appliance);
  const late = await claims.take(ended.map((lsid) => ({ lsid, eventType: 'session-end', endedFrom: since })));
  if (late.kind === 'more') return { taken: late, after };

  const started = await listed('start_time', since, frame.present - quietFor, appliance);
  const withEnd = new Set(ended);
  const running = started.filter((lsid) => !withEnd.has(lsid)).map(asFound);
  const unknown = (await claims.unknown(running, running.length)).map(({ lsid }) => lsid).sort();
  const { turn, next } = turnOf(unknown, after);
  const over: Found[] = [];
  for (const lsid of turn) {
    const session = await fetchForSweep(lsid, appliance, log);
    if (session && isOver(session, frame)) over.push(asFound(lsid));
  }
  return { taken: await claims.take(over), after: next };
}

function asFound(lsid: string): Found {
  return { lsid, eventType: 'session-end' };
}

async function listed(
  by: 'end_time' | 'start_time',
  since: number,
  until: number,
  appliance: Pick<ApplianceClient, 'listing'>,
): Promise<string[]> {
  if (until <= since) return [];
  const sessions = await appliance.listing({ by, since, durationSeconds: secondsBetween(since, until) });
  return sessions.map(({ lsid }) => lsid);
}

/** Those whose turn it is, and where the next turn begins: absent where everybody has had theirs. */
function turnOf(lsids: string[], after: string | undefined): { turn: string[]; next?: string } {
  const waiting = after === undefined ? lsids : lsids.filter((lsid) => lsid > after);
  const turn = waiting.slice(0, looksInOnePoll);
  return { turn, next: waiting.length > turn.length ? turn.at(-1) : undefined };
}

/** A session whose report can never be read must not stop the others. */
async function fetchForSweep(
  lsid: string,
  appliance: Pick<ApplianceClient, 'session'>,
  log: Log,
): Promise<Session | undefined> {
  try {
    return await appliance.session(lsid);
  } catch (error) {
    if (!(error instanceof PolicyError) || error.policy.kind !== 'never') throw error;
    log.warn('A session without an end could not be looked at.', { error: error.name });
    return undefined;
  }
}

function isOver(session: Session, frame: PollFrame): boolean {
  if (session.endedAt !== undefined) return session.endedAt <= frame.until;
  const times = session.events.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const last = times.reduce((latest, at) => Math.max(latest, at), session.startedAt ?? 0);
  return frame.present - last >= quietFor;
}
