import { longestDurationSeconds, type Session } from '../session/session';

/** When a session began and ended, in milliseconds by the appliance's clock. */
export interface SessionTimes {
  startedAt: number;
  endedAt: number;
  durationSeconds: number;
}

/**
 * The times of a session whose report is complete, or `undefined` if it is not: the report lags the end of a
 * session by 5 to 30 seconds, in which `end_time` is empty.
 *
 * A session that closed abnormally never gets an `end_time`. Once `patienceIsOver` it counts as ended with the
 * last thing that happened in it.
 */
export function timesOf(session: Session, patienceIsOver: boolean): SessionTimes | undefined {
  const endedAt = session.endedAt ?? (patienceIsOver ? lastEventOf(session) : undefined);
  if (endedAt === undefined) return undefined;
  const startedAt = startOf(session, endedAt);
  return {
    startedAt,
    endedAt,
    durationSeconds: session.durationSeconds ?? secondsBetween(startedAt, endedAt),
  };
}

/** Nothing for times that cannot both be right. */
function secondsBetween(startedAt: number, endedAt: number): number {
  const seconds = Math.round((endedAt - startedAt) / 1000);
  return seconds >= 0 && seconds <= longestDurationSeconds ? seconds : 0;
}

function startOf(session: Session, endedAt: number): number {
  if (session.startedAt !== undefined) return session.startedAt;
  const startedAt = endedAt - (session.durationSeconds ?? 0) * 1000;
  return startedAt > 0 ? startedAt : endedAt;
}

function lastEventOf(session: Session): number | undefined {
  const times = session.events.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return times.reduce<number | undefined>(
    (latest, at) => (latest === undefined || at > latest ? at : latest),
    session.startedAt,
  );
}
