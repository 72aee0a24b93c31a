import type { ApplianceSession } from '../../stand/appliance/appliance-session';
import { minute, second } from '../durations';
import type { Worklog } from '../../stand/jira/site/issue';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { WorkLogEdits } from '../run/work-log-edits';
import type { AppWorkLog } from './app-work-logs';

/**
 * What is wrong with the number and the times of a session's work logs on one issue: there is to be one for the
 * session, or one for each representative.
 *
 * @param expected `isWhole`: false if the session is parked, or its end is not told: some may be missing, and times
 * are open
 */
export function checkWorkLogs(
  { issues: settings }: EnteredConfiguration,
  session: ApplianceSession,
  workLogs: readonly AppWorkLog[],
  { isWhole, mayBeTwice, edits }: { isWhole: boolean; mayBeTwice: boolean; edits: WorkLogEdits },
): string[] {
  const representatives = workLogs.map(({ representative = '' }) => representative);
  const isTwice = new Set(representatives).size < representatives.length;
  if (isTwice && !mayBeTwice) return [`has ${workLogs.length} work logs.`];
  const undone = workLogs.flatMap(({ workLog }) => undoneIn(workLog, edits));
  if (!isWhole || undone.length > 0) return undone;
  const wanted = timesWanted(settings, session);
  const isEdited = workLogs.some(({ workLog }) => edits.of(workLog).timeSpentSeconds !== undefined);
  if (isEdited && workLogs.length === wanted.length) return [];
  const found = workLogs.map(({ workLog }) => workLog.timeSpentSeconds);
  return sorted(found) === sorted(wanted)
    ? []
    : [`has work logs of ${sorted(found)} s, not of ${sorted(wanted)} s.`];
}

/** What a person has changed of a work log, and the app has changed back. */
function undoneIn(workLog: Worklog, edits: WorkLogEdits): string[] {
  const { started = workLog.started, timeSpentSeconds = workLog.timeSpentSeconds } = edits.of(workLog);
  const isKept = workLog.started === started && workLog.timeSpentSeconds === timeSpentSeconds;
  return isKept ? [] : [`has a work log ${workLog.id} that does not keep what a person changed.`];
}

function timesWanted(
  { workLogFor }: EnteredConfiguration['issues'],
  { startedAt, ending, representatives }: ApplianceSession,
): number[] {
  const endedAt = ending?.at ?? 0;
  const ofSession = [spent(Math.floor(endedAt / second) - Math.floor(startedAt / second))];
  if (workLogFor === 'session') return ofSession;
  const involved = representatives
    .map(({ joinedAt, leftAt }) => Math.floor(((leftAt ?? endedAt) - joinedAt) / second))
    .filter((seconds) => seconds > 0);
  return involved.length > 0 ? involved.map(spent) : ofSession;
}

/** Jira counts in minutes, at least one; the reports tell times in whole seconds. */
function spent(seconds: number): number {
  return Math.max(1, Math.ceil((seconds * second) / minute)) * 60;
}

function sorted(times: readonly number[]): string {
  return [...times].sort((one, other) => one - other).join(', ');
}
