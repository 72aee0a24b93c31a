import type { Session } from '../api/stand-state';

/** Whether a session is still running. */
export function isRunning({ state, endedAt }: Session): boolean {
  return state === 'running' && endedAt === undefined;
}

/** Sessions that run before those that are over, the newest first in both. */
export function inReadingOrder(sessions: readonly Session[]): readonly Session[] {
  return [...sessions].sort((a, b) => rank(a) - rank(b) || timeOf(b) - timeOf(a));
}

function rank(session: Session): number {
  return isRunning(session) ? 0 : 1;
}

function timeOf({ startedAt, endedAt }: Session): number {
  return endedAt ?? startedAt;
}
