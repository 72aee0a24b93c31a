import type { Log } from '../../failure/log';
import { errorName } from '../../foundation/error-name';
import { minute, second } from '../../foundation/durations';
import { IssueNotFound, JiraRateLimited } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { RecordChange } from '../record/session-record';
import type { SessionRecordStore } from '../record/session-record-store';
import { writeFigures } from './figures-property';
import { broughtUpToDate, nameOf, totalOf, type Looked } from './issue-figures';
import type { IssueFiguresStore } from './issue-figures-store';

/** So long after the last change of an issue's sessions its figures are looked at once more. */
export const lookedAtAfter = 10 * minute;

/** Of a session with more issues the others follow at the later look. */
const mostAtOnce = 5;

/** As many sessions that the figures do not know yet are read; the later look reads all. */
const mostRead = 20;

export interface AtOnceDependencies {
  issueFigures: Pick<IssueFiguresStore, 'lately' | 'sessionsIn' | 'postpone'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  jira: SendToJira;
  now: () => number;
  log: Log;
}

/**
 * The record's change with the issues whose figures it changes: those that the session is in, and those that it was
 * in.
 */
export function withFiguresDue(change: RecordChange, now: number): RecordChange {
  const issues = [...change.next.issues, ...(change.former?.issues ?? [])];
  const issueIds = [...new Set(issues.flatMap(({ issueId }) => issueId ?? []))];
  return issueIds.length === 0 ? change : { ...change, figures: { issueIds, dueAt: now + lookedAtAfter } };
}

/**
 * Shows in the issues of a session that was just recorded how many they have, one write of Jira for each. Nothing is
 * stored: two sessions that end together may not see each other, and the later look, which is on record with the
 * session already, puts that right. So it does with whatever fails here, which is nobody's failure. Never throws.
 *
 * Two storage reads for each issue, and one for each of its sessions that the figures do not know yet.
 */
export async function showFiguresAtOnce(
  { next, figures }: RecordChange,
  retentionDays: number,
  dependencies: AtOnceDependencies,
): Promise<void> {
  if (!figures) return;
  const { issueIds, dueAt } = figures;
  try {
    for (const issueId of issueIds.slice(0, mostAtOnce)) {
      await showIn(issueId, { session: next, record: next }, retentionDays, dependencies);
    }
  } catch (error) {
    dependencies.log.warn('The figures of an issue were not written; they are looked at later.', {
      error: errorName(error),
    });
    if (!(error instanceof JiraRateLimited)) return;
    await waitFor(error, { issueIds, dueAt }, retentionDays, dependencies);
  }
}

async function showIn(
  issueId: string,
  own: Looked,
  retentionDays: number,
  { issueFigures, sessionRecords, jira }: AtOnceDependencies,
): Promise<void> {
  const lately = await issueFigures.lately(issueId);
  const known = new Set([own.session, ...lately.sessions].map(nameOf));
  const named = await issueFigures.sessionsIn(issueId, lately.base.lastEndedAt);
  const news = named.filter((session) => !known.has(nameOf(session))).slice(0, mostRead);
  const looked = await Promise.all(
    news.map(async (session) => ({ session, record: await sessionRecords.of(session) })),
  );
  const total = totalOf(broughtUpToDate(lately, issueId, [own, ...looked], retentionDays));
  try {
    await writeFigures(jira, issueId, total);
  } catch (error) {
    if (!(error instanceof IssueNotFound)) throw error;
  }
}

/** If Jira asks to wait for longer than the later look would, that waits too. */
async function waitFor(
  { policy }: JiraRateLimited,
  { issueIds, dueAt }: NonNullable<RecordChange['figures']>,
  retentionDays: number,
  { issueFigures, now, log }: AtOnceDependencies,
): Promise<void> {
  const until = now() + limitOf(policy);
  if (until <= dueAt) return;
  const due = issueIds.map((issueId) => ({ issueId, dueAt }));
  await issueFigures.postpone(due, until, retentionDays).catch((error: unknown) => {
    log.warn('The later look at figures could not be put off.', { error: errorName(error) });
  });
}

/** How long Jira asks to wait, in milliseconds, and never less than a minute. */
export function limitOf(policy: JiraRateLimited['policy']): number {
  const seconds = policy.kind === 'retry' ? (policy.afterSeconds ?? 0) : 0;
  return Math.max(seconds * second, minute);
}
