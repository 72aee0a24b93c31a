import { reconcileWorkLogs } from '../../jira/work-log';
import type { Report } from '../../report/report';
import { markerOf, type Bringing, type Effect } from './effect';
import { workLogOfSession, workLogsOfRepresentatives } from './wanted-work-logs';

/**
 * Makes the issue's work logs agree with the session: one, or one for each representative.
 *
 * @throws what `callJira` throws
 */
export async function writeWorkLogs(bringing: Bringing, report: Report): Promise<Effect> {
  const { issueKey, isNewIssue, session, times, configuration, jira } = bringing;
  const { adjustEstimate, notifyWatchers, workLogFor } = configuration.settings;
  const { entries, leftOut } =
    workLogFor === 'session'
      ? { entries: [workLogOfSession(report, times)], leftOut: 0 }
      : workLogsOfRepresentatives(session, report, times);
  const result = await reconcileWorkLogs(
    jira,
    { issueKey, marker: markerOf(bringing), startedAt: times.startedAt, entries, isNewIssue },
    { adjustEstimate, notifyUsers: notifyWatchers },
  );
  const { workLogId: id, created, updated, unchanged, removed } = result;
  const outcome = created + updated + removed > 0 ? 'written' : 'unchanged';
  return {
    result: { kind: 'work-log', issueKey, outcome, created, updated, unchanged, removed, leftOut, id },
  };
}
