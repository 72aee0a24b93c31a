import { PolicyError } from '../failure/policy-error';
import { minute, hour } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import {
  AnswerBrokenOff,
  AnswerNotKnown,
  ApplianceServerError,
  ApplianceTimeout,
  ReportTooComplex,
  ReportTooLarge,
  ReportUnreadable,
  UnexpectedAnswer,
} from '../session/appliance-errors';
import type { Session } from '../session/session';
import type { ClaimFound, ClaimProgress } from './claim-found';
import type { Found } from './found';
import { listInPieces } from './list-in-pieces';
import type { PollFrame } from './poll-frame';
import type { PollingState } from './polling-state';
import type { Met } from './skipped';

/** How often a configuration's polls begin a sweep. */
const sweepEvery = hour;

const tolerance = 5 * minute;

/** How long ago a session may have begun to be looked at. */
const lookBack = 48 * hour;

/**
 * A session without an end in which nothing has happened for so long is taken for broken off. Should it go on after
 * all and end, the walk finds that its delivery was closed too early, and the work log gets the rest.
 */
const quietFor = 6 * hour;

/** How many sessions one poll fetches; if there are more, the next poll goes on after them. */
const looksInOnePoll = 5;

/** Whether a sweep is under way, or the last one long enough ago. */
export function isSweepDue({ sweep }: PollingState, now: number): boolean {
  return sweep === undefined || sweep.after !== undefined || now - sweep.at >= sweepEvery - tolerance;
}

export interface SweepDependencies {
  appliance: Pick<ApplianceClient, 'listing' | 'session'>;
  claims: ClaimFound;
  /** Told of what could not be read. */
  onSkipped: (met: Met[]) => void;
}

export interface SweepResult {
  taken: ClaimProgress;
  /** Where the next poll goes on with the sweep; absent if it has come to its end. */
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
  { appliance, claims, onSkipped }: SweepDependencies,
): Promise<SweepResult> {
  const since = Math.max(frame.floor, frame.present - lookBack);
  const listed = async (by: 'end_time' | 'start_time', until: number) => {
    if (until <= since) return [];
    const { entries, skipped } = await listInPieces(
      'sessions',
      { by, since, until },
      (window) => appliance.listing(window),
      frame.offset,
    );
    onSkipped(skipped);
    return entries.map(({ lsid }) => lsid);
  };
  const ended = await listed('end_time', frame.until);
  const late = await claims.take(ended.map((lsid) => ({ lsid, eventType: 'session-end', endedFrom: since })));
  if (late.kind === 'more') return { taken: late, after };

  const started = await listed('start_time', frame.present - quietFor);
  const withEnd = new Set(ended);
  const running = started.filter((lsid) => !withEnd.has(lsid)).map(asFound);
  const unknown = (await claims.unknown(running, running.length)).map(({ lsid }) => lsid).sort();
  const { turn, next } = turnOf(unknown, after);
  const over: Found[] = [];
  for (const lsid of turn) {
    const session = await fetchForSweep(lsid, appliance, onSkipped);
    if (session && isOver(session, frame)) over.push(asFound(lsid));
  }
  return { taken: await claims.take(over), after: next };
}

function asFound(lsid: string): Found {
  return { lsid, eventType: 'session-end' };
}

/** Those whose turn it is, and where the next turn begins: absent if everybody has had theirs. */
function turnOf(lsids: string[], after: string | undefined): { turn: string[]; next?: string } {
  const waiting = after === undefined ? lsids : lsids.filter((lsid) => lsid > after);
  const turn = waiting.slice(0, looksInOnePoll);
  return { turn, next: waiting.length > turn.length ? turn.at(-1) : undefined };
}

/** What may be wrong with one session's report alone. */
const ofTheSession = [
  ReportUnreadable,
  ReportTooLarge,
  ReportTooComplex,
  UnexpectedAnswer,
  AnswerBrokenOff,
  AnswerNotKnown,
  ApplianceServerError,
  ApplianceTimeout,
];

/** A session whose report cannot be read stops neither the others nor the poll; the next sweep looks at it again. */
async function fetchForSweep(
  lsid: string,
  appliance: Pick<ApplianceClient, 'session'>,
  onSkipped: (met: Met[]) => void,
): Promise<Session | undefined> {
  try {
    return await appliance.session(lsid);
  } catch (error) {
    if (!(error instanceof PolicyError) || error.policy.kind === 'unreachable') throw error;
    if (!ofTheSession.some((kind) => error instanceof kind)) throw error;
    onSkipped([{ kind: 'session', lsid, cause: error.message }]);
    return undefined;
  }
}

function isOver(session: Session, frame: PollFrame): boolean {
  if (session.endedAt !== undefined) return session.endedAt <= frame.until;
  const times = session.events.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const last = times.reduce((latest, at) => Math.max(latest, at), session.startedAt ?? 0);
  return frame.present - last >= quietFor;
}
