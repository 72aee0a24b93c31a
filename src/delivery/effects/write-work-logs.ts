import { reconcileWorkLogs, type WorkLogResult } from '../../jira/work-log';
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
  const note = [inWords(result, issueKey), ...inWordsLeftOut(entries.length, leftOut)].join(' ');
  return { note, isDone: true, workLogId: result.workLogId };
}

function inWords({ created, updated, unchanged, removed }: WorkLogResult, issueKey: string): string {
  const done = [
    ...(created > 0 ? [`Added ${counted(created)} to ${issueKey}.`] : []),
    ...(updated > 0 ? [`Updated ${updated === 1 ? 'the work log' : counted(updated)} on ${issueKey}.`] : []),
    ...(removed > 0 ? [`Removed ${counted(removed)} too many from ${issueKey}.`] : []),
  ];
  if (done.length > 0) return done.join(' ');
  return unchanged === 1
    ? `The work log on ${issueKey} was up to date.`
    : `The ${unchanged} work logs on ${issueKey} were up to date.`;
}

function inWordsLeftOut(written: number, leftOut: number): string[] {
  if (leftOut === 0) return [];
  const all = (written + leftOut).toLocaleString('en-US');
  return [`Only the first ${written} of ${all} representatives have one.`];
}

function counted(count: number): string {
  return count === 1 ? 'a work log' : `${count} work logs`;
}
