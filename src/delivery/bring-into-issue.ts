import type { Session } from '../appliance/session';
import type { Configuration } from '../configuration/configuration';
import type { SendToJira } from '../jira/jira-http';
import { reconcileWorkLog, timeSpent, type WorkLogResult } from '../jira/work-log';
import type { Report } from '../report/report';
import { atStage } from './outcome';
import type { RenderReport } from './render-report-port';
import type { SessionTimes } from './session-end';

export interface SessionToBring {
  session: Session;
  times: SessionTimes;
  configuration: Configuration;
  /** The issue was created in this attempt, so nothing of the session can be on it yet. */
  isNewIssue?: boolean;
}

export interface IssueDependencies {
  jira: SendToJira;
  render: RenderReport;
}

/** What an issue shows of a session afterwards. */
export interface Brought {
  workLogId?: string;
  /** What was done, one sentence each. */
  notes: string[];
  /** Whether the issue shows anything of the session: not where the settings leave nothing to write. */
  isWritten: boolean;
}

/**
 * Makes one issue agree with a session. Running it again changes nothing.
 *
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoIssue(
  issueKey: string,
  { session, times, configuration, isNewIssue }: SessionToBring,
  { jira, render }: IssueDependencies,
): Promise<Brought> {
  if (!configuration.settings.updateWorkLog) return { notes: [], isWritten: false };
  const report = await atStage('report', () => render('workLog', session, configuration));
  const { adjustEstimate, notifyWatchers } = configuration.settings;
  const result = await atStage('work-log', () =>
    reconcileWorkLog(
      jira,
      {
        issueKey,
        owner: { configurationId: configuration.id, lsid: session.lsid },
        hash: workLogHash(report, times),
        startedAt: times.startedAt,
        timeSpentSeconds: timeSpent(times.durationSeconds),
        comment: report.adf,
        isNewIssue,
      },
      { adjustEstimate, notifyUsers: notifyWatchers },
    ),
  );
  return { workLogId: result.workLogId, notes: [inWords(result, issueKey)], isWritten: true };
}

function workLogHash(report: Report, times: SessionTimes): string {
  return `${report.hash}:${times.startedAt}:${timeSpent(times.durationSeconds)}`;
}

function inWords({ action }: WorkLogResult, issueKey: string): string {
  if (action === 'created') return `Added a work log to ${issueKey}.`;
  if (action === 'updated') return `Updated the work log on ${issueKey}.`;
  return `The work log on ${issueKey} was up to date.`;
}
