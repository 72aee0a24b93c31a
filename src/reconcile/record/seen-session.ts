import { representativesInOrder } from '../../report/people-data';
import type { Session } from '../../session/session';
import { leadingName, nameOf } from '../issue/leading-representative';
import type { SessionTimes } from '../session-end';
import type { SessionResult, TargetResult } from '../target-result';
import { isOnIssue } from '../write-result';
import { representativeDigest } from './representative-digest';
import type { Involvement, RecordedIssue, SeenSession } from './session-record';

/** Of more representatives and issues the first are kept: a record is small. */
const mostRepresentatives = 50;
export const mostIssues = 20;

const secondsOfMinute = 60;

/** What is remembered of a session that was read. */
export function seenSession(
  session: Session,
  { startedAt, endedAt, durationSeconds }: SessionTimes,
): SeenSession {
  const leading = leadingName(session);
  return {
    issues: [],
    startedAt,
    endedAt,
    representative: leading && representativeDigest(leading),
    representatives: involvedIn(session, durationSeconds),
    rating: ratingOf(session),
  };
}

/** With the issues that show it after an attempt. */
export function withIssues(seen: SeenSession, { targets, isCreated = false }: SessionResult): SeenSession {
  const issues = targets
    .filter(({ results }) => isCreated || results.some(isOnIssue))
    .flatMap((target) => recordedIssue(target));
  return { ...seen, issues: eachOnce(issues).slice(0, mostIssues) };
}

function recordedIssue({ issueId, issueKey }: TargetResult): RecordedIssue[] {
  if (issueKey === undefined) return [];
  return [issueId === undefined ? { issueKey } : { issueId, issueKey }];
}

/** Two that have one key are one issue; what is known of its id stays. */
export function eachOnce(issues: readonly RecordedIssue[]): RecordedIssue[] {
  const known = new Map<string, RecordedIssue>();
  for (const issue of issues) known.set(issue.issueKey, { ...known.get(issue.issueKey), ...issue });
  return [...known.values()];
}

/** Who left and came back is listed twice: the times are added up, and a minute that was begun counts. */
function involvedIn(session: Session, durationSeconds: number): Involvement[] {
  const involved = representativesInOrder(session);
  const unknown = involved.length === 1 ? durationSeconds : 0;
  const seconds = new Map<string | undefined, number>();
  for (const one of involved) {
    const name = nameOf(one);
    const who = name === undefined ? undefined : representativeDigest(name);
    seconds.set(who, (seconds.get(who) ?? 0) + (one.secondsInvolved ?? unknown));
  }
  return [...seconds]
    .slice(0, mostRepresentatives)
    .map(([who, of]) => ({ ...(who !== undefined && { who }), minutes: Math.ceil(of / secondsOfMinute) }));
}

/**
 * The appliance's own question of that name; texts are no rating. Of several surveys, the latest that has one counts.
 */
function ratingOf({ customerSurveys }: Session): number | undefined {
  const inOrder = [...customerSurveys].sort((a, b) => (b.submittedAt ?? 0) - (a.submittedAt ?? 0));
  const answers = inOrder.flatMap(({ questions }) =>
    questions.flatMap(({ name, answers: [first] }) =>
      name?.toLowerCase() === 'rating' ? [first?.trim() ?? ''] : [],
    ),
  );
  const rating = answers.find((answer) => /^\d{1,3}(\.\d{1,3})?$/.test(answer));
  return rating === undefined ? undefined : Number(rating);
}
