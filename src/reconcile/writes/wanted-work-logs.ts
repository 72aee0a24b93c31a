import { createHash } from 'node:crypto';
import { timeSpent, type WorkLogEntry } from '../../jira/work-log';
import { workLogHash } from '../../jira/work-log-hash';
import { paragraph, textNode, type AdfDocument } from '../../report/adf';
import { canonicalJson } from '../../report/canonical-json';
import { representativeName, representativesInOrder } from '../../report/people-data';
import type { Report } from '../../report/report';
import type { Representative, Session } from '../../session/session';
import type { ConfigurationSettings } from '../../configuration/configuration';
import type { SessionTimes } from '../session-end';

/** As the configuration wants them: one of the session, or one for each representative. */
export function wantedWorkLogs(
  one: ConfigurationSettings['workLogFor'],
  session: Session,
  report: Report,
  times: SessionTimes,
): WantedWorkLogs {
  return one === 'session'
    ? { entries: [workLogOfSession(report, times)], leftOut: 0 }
    : workLogsOfRepresentatives(session, report, times);
}

/** The one work log of a session. */
function workLogOfSession(report: Report, times: SessionTimes): WorkLogEntry {
  return reportEntry(report, times, timeSpent(times.durationSeconds));
}

/** Each is a call of Jira. A session with as many representatives has not been seen. */
export const mostWorkLogs = 100;

/** The work logs that an issue is to have, and how many more there would be without the bound. */
export interface WantedWorkLogs {
  entries: WorkLogEntry[];
  leftOut: number;
}

/**
 * A work log for each representative who was involved for any time, at most `mostWorkLogs`. The first one, the
 * session's owner as a rule, has the report; the others say where it is. If nobody's time is known there is one
 * for the session instead: what was done is not to be lost.
 */
export function workLogsOfRepresentatives(
  session: Session,
  report: Report,
  times: SessionTimes,
): WantedWorkLogs {
  const involved = involvedIn(session);
  const [leading, ...others] = involved.slice(0, mostWorkLogs);
  if (!leading) return { entries: [workLogOfSession(report, times)], leftOut: 0 };
  const entries = [
    { ...reportEntry(report, times, leading.timeSpentSeconds), representative: leading.key },
    ...others.map(({ key, name, timeSpentSeconds }) => {
      const comment = pointer(name, leading.name, session.lsid);
      const hash = createHash('sha256').update(canonicalJson(comment)).digest('hex');
      return { ...entry(comment, hash, times, timeSpentSeconds), representative: key };
    }),
  ];
  return { entries, leftOut: involved.length - entries.length };
}

interface Involved {
  /** Names the representative within the session. */
  key: string;
  name: string;
  timeSpentSeconds: number;
}

/** Who left and came back is listed twice: the times are added up. */
function involvedIn(session: Session): Involved[] {
  const seconds = new Map<string, { name: string; seconds: number }>();
  for (const representative of representativesInOrder(session)) {
    const key = keyOf(representative);
    const known = seconds.get(key);
    const name = known?.name ?? representativeName(representative) ?? 'A representative';
    seconds.set(key, { name, seconds: (known?.seconds ?? 0) + (representative.secondsInvolved ?? 0) });
  }
  return [...seconds]
    .filter(([, involved]) => involved.seconds > 0)
    .map(([key, involved]) => ({
      key,
      name: involved.name,
      timeSpentSeconds: timeSpent(involved.seconds),
    }));
}

/** Account ids and user names stay when somebody comes back; the number is of one stay. */
function keyOf({ id, username, gsNumber, ...names }: Representative): string {
  if (id !== undefined) return `id:${id}`;
  if (username !== undefined) return `user:${username.toLowerCase()}`;
  return gsNumber === undefined ? `name:${representativeName(names) ?? ''}` : `number:${gsNumber}`;
}

function pointer(name: string, leadingName: string, lsid: string): AdfDocument {
  const text = [
    textNode(name, [{ type: 'strong' }]),
    textNode(` took part in this remote support session. The report is in the work log of ${leadingName}.`),
  ];
  const id = [textNode('Session ID: '), textNode(lsid, [{ type: 'code' }])];
  return { type: 'doc', version: 1, content: [paragraph(text), paragraph(id)] };
}

function reportEntry(report: Report, times: SessionTimes, timeSpentSeconds: number): WorkLogEntry {
  return entry(report.adf, report.hash, times, timeSpentSeconds);
}

function entry(
  comment: AdfDocument,
  textHash: string,
  times: SessionTimes,
  timeSpentSeconds: number,
): WorkLogEntry {
  const { startedAt } = times;
  return { comment, timeSpentSeconds, hash: workLogHash(textHash, { startedAt, timeSpentSeconds }) };
}
