import type { InstallationSettings } from '../../configuration/configuration-set';
import type { Log } from '../../failure/log';
import { PolicyError } from '../../failure/policy-error';
import { inBatches } from '../../foundation/batches';
import { day, hour, minute } from '../../foundation/durations';
import { errorName } from '../../foundation/error-name';
import { textStart } from '../../foundation/text-start';
import { IssueNotFound, JiraRateLimited } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { SessionRecordStore } from '../record/session-record-store';
import { limitOf } from './figures-at-once';
import { correctFigures } from './figures-property';
import { broughtUpToDate, nameOf, totalOf, type IssueFigures, type Looked } from './issue-figures';
import type { DueIssue, FailingFigures, IssueFiguresStore } from './issue-figures-store';

export interface LookAgainDependencies {
  issueFigures: Pick<IssueFiguresStore, 'of' | 'sessionsIn' | 'due' | 'settle' | 'postpone'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  jira: SendToJira;
  now: () => number;
  log: Log;
}

/** How many issues a tick looks at, one after the other: what is left is due at the next one. */
export const lookedAtInTick = 100;

/** A tick begins no further issue after that: the next one is due soon. */
const tickPatience = 3 * minute;

/** Records read at once. */
const atOnce = 10;

/** After the first failure, and twice as long after each further one. */
const firstRetry = 10 * minute;
const longestRetry = 12 * hour;

/** After that nobody tries any more until a session of the issue changes. */
const givenUpAfter = 7 * day;

/** A record is gone when its time to live is over: nobody looks a moment too early. */
const goneAfter = hour;

/** What is kept of an issue's sessions has a time to live, which each look renews: a year at most. */
const longestBetween = 180 * day;

/** Longest text that is kept of a failure. */
const longestCause = 500;

/** What Jira said to the figures of one issue. */
type Shown = { kind: 'shown' } | { kind: 'limited'; until: number } | { kind: 'failed'; cause: string };

/**
 * The five-minute tick of the figures: looks once more at issues whose sessions changed ten minutes ago, and at those
 * of which a session has outlived the retention. If they are switched off it costs nothing, with nothing due one
 * query. An issue costs two reads and a query, one read for each of its sessions, one call of Jira, a second one if
 * the figures are not as they should be, and one write.
 *
 * All decides on reads of keys; the index only tells which sessions to read. What is written is written under the
 * condition that no session of the issue has changed meanwhile. A look that is killed is repeated.
 *
 * @param settings as a batch has them
 * @throws StorageUnavailable
 */
export async function lookAtFiguresAgain(
  settings: InstallationSettings | undefined,
  dependencies: LookAgainDependencies,
): Promise<void> {
  if (!settings?.sessionsInJql) return;
  const { issueFigures, now } = dependencies;
  const { retentionDays } = settings;
  const begunAt = now();
  const due = await issueFigures.due(begunAt, lookedAtInTick);
  for (const [place, issue] of due.entries()) {
    if (now() - begunAt >= tickPatience) return;
    const limitedUntil = await lookAt(issue, retentionDays, dependencies);
    if (limitedUntil === undefined) continue;
    await issueFigures.postpone(due.slice(place + 1), limitedUntil, retentionDays);
    return;
  }
}

/** @returns until when Jira takes nothing, if it says so */
async function lookAt(
  due: DueIssue,
  retentionDays: number,
  dependencies: LookAgainDependencies,
): Promise<number | undefined> {
  const { issueFigures, now, log } = dependencies;
  const { issueId } = due;
  const former = await issueFigures.of(issueId);
  const looked = await readAgain(issueId, former, dependencies);
  const figures = broughtUpToDate(former, issueId, looked, retentionDays);
  const shown = await show(issueId, figures, dependencies);
  const failing = failingAfter(due, shown, keyIn(looked, issueId), now());
  if (shown.kind === 'failed') log.warn('The figures of an issue cannot be written.', { issueId });
  const at = nextLook(figures, shown, failing, now());
  const next = at === undefined ? undefined : { dueAt: at, failing };
  await issueFigures.settle(due, { former, figures, next }, retentionDays);
  return shown.kind === 'limited' ? shown.until : undefined;
}

/** By the keys of all sessions that are counted, or that the index finds. */
async function readAgain(
  issueId: string,
  former: IssueFigures,
  { issueFigures, sessionRecords }: LookAgainDependencies,
): Promise<Looked[]> {
  const named = await issueFigures.sessionsIn(issueId, former.base.lastEndedAt);
  const sessions = new Map([...former.sessions, ...named].map((session) => [nameOf(session), session]));
  const looked: Looked[] = [];
  for (const some of inBatches([...sessions.values()], atOnce)) {
    const read = some.map(async (session) => ({ session, record: await sessionRecords.of(session) }));
    looked.push(...(await Promise.all(read)));
  }
  return looked;
}

/** The issue's key as its sessions have it, for people to read. */
function keyIn(looked: readonly Looked[], issueId: string): string | undefined {
  const issues = looked.flatMap(({ record }) => record?.issues ?? []);
  return issues.find((issue) => issue.issueId === issueId)?.issueKey;
}

/** An issue that is gone needs no figures. */
async function show(
  issueId: string,
  figures: IssueFigures,
  { jira, now, log }: LookAgainDependencies,
): Promise<Shown> {
  try {
    await correctFigures(jira, issueId, totalOf(figures));
    return { kind: 'shown' };
  } catch (error) {
    if (error instanceof IssueNotFound) return { kind: 'shown' };
    if (error instanceof JiraRateLimited) return { kind: 'limited', until: now() + limitOf(error.policy) };
    if (error instanceof PolicyError) return { kind: 'failed', cause: error.message };
    log.error('The figures of an issue failed unexpectedly.', { issueId, error: errorName(error) });
    return { kind: 'failed', cause: `The app failed unexpectedly (${errorName(error)}).` };
  }
}

/** A limit is no failure, and ends none. `undefined` also once it has failed for so long that nobody tries any more. */
function failingAfter(
  { failing }: DueIssue,
  shown: Shown,
  issueKey: string | undefined,
  now: number,
): FailingFigures | undefined {
  if (shown.kind === 'limited') return failing;
  if (shown.kind === 'shown') return undefined;
  const since = failing?.since ?? now;
  if (now - since >= givenUpAfter) return undefined;
  const cause = textStart(shown.cause, longestCause);
  return { failures: (failing?.failures ?? 0) + 1, since, cause, issueKey };
}

/** When the issue is looked at next, if ever: soon after a failure, else once a session has outlived the retention. */
function nextLook(
  { sessions }: IssueFigures,
  shown: Shown,
  failing: FailingFigures | undefined,
  now: number,
): number | undefined {
  if (shown.kind === 'limited') return shown.until;
  if (failing) return now + Math.min(firstRetry * 2 ** (failing.failures - 1), longestRetry);
  if (sessions.length === 0) return undefined;
  const firstGone = Math.min(...sessions.map(({ keptUntil }) => keptUntil));
  return Math.min(Math.max(firstGone + goneAfter, now + day), now + longestBetween);
}
