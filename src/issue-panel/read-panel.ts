import { isOutlived } from '../delivery/outlived';
import type { ConfigurationSet } from '../configuration/configuration-set';
import { isOf, type RunningSession } from '../running-session/running-session';
import type { IssuePanel, SessionLine, SessionPage } from './issue-api';
import type { IssueSessionsStore, StoredSessions, WantedSessions } from './issue-sessions-store';
import { shownIssue, type IssueCaller } from './refuse-strangers';
import { runningLines } from './running-line';
import { isThisIssue } from './session-place';
import { sessionLine, type KnownSession } from './session-line';
import { configurationsFor, startWay, type ShownIssue } from './start-ways';

interface PanelDependencies extends IssueCaller {
  issueSessions: IssueSessionsStore;
  now: () => number;
}

/**
 * What the panel shows first. Four storage reads and one call of Jira, with those of the refusal; none of the
 * appliance.
 *
 * @throws PageProblem, StorageUnavailable, and what `callJira` throws
 */
export async function readPanel(dependencies: PanelDependencies): Promise<IssuePanel> {
  const issue = shownIssue(dependencies);
  const set = await dependencies.configurationSet();
  const configurations = configurationsFor(issue, set);
  const withRunning = configurations.some(({ settings }) => settings.showsRunning);
  const [{ mayWork }, { page, running }] = await Promise.all([
    dependencies.rights(),
    readPage({ withRunning }, set, dependencies),
  ]);
  return {
    ...page,
    issueKey: issue.key,
    starts: mayWork ? configurations.flatMap((configuration) => startWay(configuration, issue) ?? []) : [],
    mayStart: mayWork,
    moves: configurations
      .filter(({ settings }) => mayWork && settings.movedOnIssues)
      .map(({ id, settings }) => ({ configurationId: id, name: settings.name })),
    hasConfiguration: configurations.length > 0,
    running: runningLines(running, configurations, dependencies.now()),
  };
}

/**
 * A page of the sessions, the last first. Three storage reads at most, besides those of the refusal.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function moreSessions(
  { cursor }: { cursor?: string },
  dependencies: PanelDependencies,
): Promise<SessionPage> {
  const set = await dependencies.configurationSet();
  const { page } = await readPage({ cursor, withRunning: false }, set, dependencies);
  return page;
}

async function readPage(
  wanted: WantedSessions,
  { settings: { retentionDays }, configurations }: ConfigurationSet,
  { issueSessions, now, ...caller }: PanelDependencies,
): Promise<{ page: SessionPage; running: RunningSession[] }> {
  const issue = shownIssue(caller);
  const stored = await issueSessions.sessionsOf(issue, wanted);
  const kept = stored.deliveries.filter((delivery) => !isOutlived(delivery, retentionDays, now()));
  const known = sessionsIn({ ...stored, deliveries: kept });
  const lines = known
    .filter((session) => isOn(issue, session))
    .map((session) =>
      sessionLine(
        session,
        configurations.find(({ id }) => id === session.configurationId),
      ),
    );
  const timeOf = ({ endedAt, startedAt, heardAt }: SessionLine) => endedAt ?? heardAt ?? startedAt ?? 0;
  return {
    page: { sessions: lines.sort((a, b) => timeOf(b) - timeOf(a)), cursor: stored.cursor },
    running: stored.running.filter((one) => !known.some((session) => isOf(session, one))),
  };
}

/** Whether a session belongs to the issue: its record says so, or it has none yet, or it is on its way there. */
function isOn(here: ShownIssue, { record, deliveries }: KnownSession): boolean {
  if (deliveries.some(({ state, issueKey }) => state === 'waiting' && issueKey === here.key)) return true;
  if (!record) return deliveries.length > 0;
  return record.issues.some((issue) => isThisIssue(issue, here));
}

/** What belongs to one session, together. A session of which nothing is left but a record stays. */
function sessionsIn({ records, deliveries }: Pick<StoredSessions, 'records' | 'deliveries'>): KnownSession[] {
  const known = new Map<string, KnownSession>();
  for (const record of records) {
    const { configurationId, lsid } = record;
    known.set(`${configurationId}:${lsid}`, { configurationId, lsid, record, deliveries: [] });
  }
  for (const delivery of deliveries) {
    const { configurationId, lsid } = delivery;
    if (lsid === undefined) continue;
    const key = `${configurationId}:${lsid}`;
    const session = known.get(key) ?? { configurationId, lsid, deliveries: [] };
    session.deliveries.push(delivery);
    known.set(key, session);
  }
  return [...known.values()];
}
