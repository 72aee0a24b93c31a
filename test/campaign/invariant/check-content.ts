import { second } from '../durations';
import type { PlayedSession, PlayedSurvey } from '../run/played-session';
import type { AppWorkLog } from './app-work-logs';
import type { JudgedRun } from './judged-run';

/**
 * What is wrong with what a session's work logs on one issue say, in words that follow the session's name. It is the
 * latest if one of them shows all that was said and every survey that is owed.
 */
export function checkContent(
  { stand, edits }: Pick<JudgedRun, 'stand' | 'edits'>,
  { lsid, said }: PlayedSession,
  owed: readonly PlayedSurvey[],
  workLogs: readonly AppWorkLog[],
): string[] {
  const parts = [...said, ...owed.map(({ comment }) => comment), lsid];
  const missing = workLogs.map(({ text }) => parts.filter((part) => !text.includes(part)));
  const [fewest = []] = missing.sort((one, other) => one.length - other.length);
  const wrong = fewest.map((part) => `has no work log that shows ${part}.`);

  const started = Math.floor(stand.appliance.session(lsid).startedAt / second) * second;
  const beside = workLogs.filter(
    ({ workLog }) => workLog.started !== started && edits.of(workLog).started === undefined,
  );
  return [
    ...wrong,
    ...beside.map(
      ({ workLog }) => `has a work log that starts ${workLog.started - started} ms beside the session.`,
    ),
  ];
}
