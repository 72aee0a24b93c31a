import { issueKeyIn } from '../../../src/jira/issue-key';
import { minute, second } from '../durations';
import type { PlayedSession, PlayedSurvey } from '../run/played-session';
import type { AppWorkLog } from './app-work-logs';
import type { JudgedRun } from './judged-run';

/**
 * What is wrong with a session's only work log, in words that follow the session's name. Its content is the latest
 * if it shows all that was said, every survey that is owed, and the session's times.
 */
export function checkContent(
  { stand }: Pick<JudgedRun, 'stand'>,
  { lsid, said, planned }: PlayedSession,
  owed: readonly PlayedSurvey[],
  { issueKey, workLog, text }: AppWorkLog,
): string[] {
  const session = stand.appliance.session(lsid);
  const missing = [...said, ...owed.map(({ comment }) => comment), lsid].filter(
    (part) => !text.includes(part),
  );
  const wrong = missing.map((part) => `has a work log that does not show ${part}.`);

  const expectedIssue = stand.jira.site.issue(issueKeyIn(planned.externalKey) ?? '');
  if (expectedIssue?.key !== issueKey) wrong.push(`has its work log on ${issueKey}.`);
  const started = Math.floor(session.startedAt / second) * second;
  if (workLog.started !== started) {
    wrong.push(`has a work log that starts ${workLog.started - started} ms beside the session.`);
  }
  const { ending } = session;
  const isEndTold = ending !== undefined && !ending.abnormally && !planned.ending?.awaitsSurvey;
  const spentSeconds = minutesSpent(session.startedAt, ending?.at ?? 0) * 60;
  if (isEndTold && workLog.timeSpentSeconds !== spentSeconds) {
    wrong.push(`has a work log of ${workLog.timeSpentSeconds} s, not of ${spentSeconds} s.`);
  }
  return wrong;
}

/** Jira counts in minutes, at least one; the reports tell times in whole seconds. */
function minutesSpent(startedAt: number, endedAt: number): number {
  const seconds = Math.floor(endedAt / second) - Math.floor(startedAt / second);
  return Math.max(1, Math.ceil((seconds * second) / minute));
}
