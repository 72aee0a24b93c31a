import { day } from '../../foundation/durations';
import { ownIssue, type Chosen, type KnownIssue } from './choice';
import { isDamaged, type KeptSessionIssue } from './damaged-session-issue';
import { intentRestsFor, type SessionIssue } from './session-issue';

/** A record that holds a choice, whole or not. */
export type RecordWithChoice = KeptSessionIssue & { chosen: Chosen | 'unreadable' };

/** A record that names the issues that a person chose, as far as it can be read. */
export type RecordWithIssues = KeptSessionIssue & { chosen: KnownIssue[] | 'unreadable' };

/** Whether a person chose where the session goes. */
export function hasChoice(record: KeptSessionIssue | undefined): record is RecordWithChoice {
  return record?.chosen !== undefined;
}

/** Whether a person chose issues that exist. */
export function hasChosenIssues(record: KeptSessionIssue | undefined): record is RecordWithIssues {
  return hasChoice(record) && record.chosen !== ownIssue;
}

/** Whether a person chose an issue that is created for the session, whatever its external key names. */
export function wantsOwnIssue(record: KeptSessionIssue | undefined): boolean {
  return record?.chosen === ownIssue;
}

/**
 * The record once a person has chosen. What is still to be removed after an earlier choice stays so, but for the issue
 * that is chosen now. If that is to be the session's own, one that was created for it before is.
 *
 * @param wrong from which everything is to be removed; none if that is not wanted
 */
export function withChoice(
  previous: KeptSessionIssue | undefined,
  { issue, wrong }: { issue: KnownIssue | typeof ownIssue; wrong: readonly KnownIssue[] },
  now: number,
): SessionIssue {
  const former = asWhole(previous, now);
  const right = issue === ownIssue ? createdIn(former) : issue;
  const all = [...(former.wrong ?? []), ...wrong].filter((one) => !right || !isSame(one, right));
  const each = all.filter((one, place) => all.findIndex((other) => isSame(other, one)) === place);
  const chosen = issue === ownIssue ? issue : [issue];
  return { ...former, revision: former.revision + 1, chosen, wrong: each };
}

function createdIn({ issueKey }: SessionIssue): KnownIssue | undefined {
  return issueKey === undefined ? undefined : { issueKey };
}

/** The record once an issue has come into being for the session in the same moment: nothing of it belongs there. */
export function withCreated(previous: RecordWithChoice, issueKey: string, now: number): SessionIssue {
  const former = asWhole(previous, now);
  const wrong = [...(former.wrong ?? []), { issueKey }];
  return { ...former, revision: former.revision + 1, issueKey, wrong };
}

/** The record once nothing is left to be removed. */
export function withoutWrong(previous: KeptSessionIssue, now: number): SessionIssue {
  const former = asWhole(previous, now);
  return { ...former, revision: former.revision + 1, wrong: [] };
}

/** By the id, if both are known: a key may have passed to another issue. */
export function isSame(one: KnownIssue, other: KnownIssue): boolean {
  if (one.issueId !== undefined && other.issueId !== undefined) return one.issueId === other.issueId;
  return one.issueKey === other.issueKey;
}

/** If its time is not known, an issue that may have been created is looked for before anything else, once it counts. */
function asWhole(previous: KeptSessionIssue | undefined, now: number): SessionIssue {
  if (previous && !isDamaged(previous)) return previous;
  const { revision = 0, issueKey, chosen, wrong } = previous ?? {};
  const since = previous ? now - day : now;
  return {
    revision,
    since,
    intendedAt: previous ? now : now - intentRestsFor,
    mode: 'unknown',
    ...(issueKey === undefined ? {} : { issueKey }),
    pendingSteps: [],
    ...(chosen === undefined || chosen === 'unreadable' ? {} : { chosen }),
    ...(wrong && { wrong }),
  };
}
