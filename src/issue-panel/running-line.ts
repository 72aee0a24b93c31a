import type { Configuration } from '../configuration/configuration';
import type { RunningSession } from '../running-session/running-session';
import { isDue, isShown, standingOf } from '../running-session/running-standing';
import type { RunningLine } from './issue-api';
import { sessionAddress } from './session-address';

/** The running sessions of the configurations that show them, the latest news first. */
export function runningLines(
  sessions: readonly RunningSession[],
  configurations: readonly Configuration[],
  now: number,
): RunningLine[] {
  return sessions.flatMap((session) => {
    const configuration = configurations.find(({ id }) => id === session.configurationId);
    if (!configuration?.settings.showsRunning || !isShown(session, now)) return [];
    const { configurationId, lsid, startedAt, heardAt, runsAt = 0, members } = session;
    return {
      configurationId,
      lsid,
      standing: standingOf(session, now),
      startedAt,
      knownAt: Math.max(heardAt, runsAt),
      members: members.map(({ type, name, since, leads = false }) => ({ type, name, since, leads })),
      isDue: isDue(session, now),
      page: sessionAddress(configuration.settings.host, lsid),
    };
  });
}
