import type { Configuration } from '../configuration/configuration';
import type { Log } from '../failure/log';
import { errorName } from '../foundation/error-name';
import { issueKeyIn } from '../jira/issue-key';
import type { OutboundEvent } from '../session/outbound-event';
import { withNews } from './running-session';
import type { RunningSessionStore } from './running-session-store';

export interface NoteDependencies {
  runningSessions: RunningSessionStore;
  now: () => number;
  log: Log;
}

/**
 * Notes what an event tells of a running session, for people on the issue that its external key names. One storage
 * read, and one write if it tells something new. An event that names no issue is dropped, and so is one that cannot
 * be stored: the next one tells more, and nothing is decided by it. Never throws.
 */
export async function noteRunningSession(
  { id: configurationId }: Configuration,
  event: OutboundEvent,
  { runningSessions, now, log }: NoteDependencies,
): Promise<void> {
  const issueKey = issueKeyIn(event.externalKey);
  if (issueKey === undefined) return;
  try {
    const marker = { configurationId, lsid: event.lsid };
    await runningSessions.change(issueKey, (sessions) => withNews(sessions, marker, event, now()));
  } catch (error) {
    log.warn('What an event told of a running session could not be stored.', { error: errorName(error) });
  }
}
