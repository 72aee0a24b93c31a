import { isOutlived } from '../delivery/outlived';
import type { IssuePanel, SessionPage } from './issue-api';
import type { IssueSessionsStore, StoredSessions } from './issue-sessions-store';
import { shownIssue, type IssueCaller } from './refuse-strangers';
import { isThisIssue } from './session-place';
import { sessionLine, type KnownSession } from './session-line';
import { configurationsFor, startWay, type ShownIssue } from './start-ways';

interface PanelDependencies extends IssueCaller {
  issueSessions: IssueSessionsStore;
  now: () => number;
}

/**
 * What the panel shows first. Four storage reads and one call of Jira, with those of the refusal; none of the appliance.
 *
 * @throws PageProblem, StorageUnavailable, and what `callJira` throws
 */
export async function readPanel(dependencies: PanelDependencies): Promise<IssuePanel> {
  const issue = shownIssue(dependencies);
  const [set, { mayWork }, page] = await Promise.all([
    dependencies.configurationSet(),
    dependencies.rights(),
    moreSessions({}, dependencies),
  ]);
  const configurations = configurationsFor(issue, set);
  return {
    ...page,
    issueKey: issue.key,
    starts: mayWork ? configurations.flatMap((configuration) => startWay(configuration, issue) ?? []) : [],
    mayStart: mayWork,
    moves: configurations
      .filter(({ settings }) => mayWork && settings.movedOnIssues)
      .map(({ id, settings }) => ({ configurationId: id, name: settings.name })),
    hasConfiguration: configurations.length > 0,
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
  const issue = shownIssue(dependencies);
  const [set, stored] = await Promise.all([
    dependencies.configurationSet(),
    dependencies.issueSessions.sessionsOf(issue, cursor),
  ]);
  const { retentionDays } = set.settings;
  const kept = stored.deliveries.filter(
    (delivery) => !isOutlived(delivery, retentionDays, dependencies.now()),
  );
  const sessions = sessionsIn({ ...stored, deliveries: kept }).filter((session) => isOn(issue, session));
  const lines = sessions.map((session) =>
    sessionLine(
      session,
      set.configurations.find(({ id }) => id === session.configurationId),
    ),
  );
  const timeOf = ({ endedAt, startedAt, heardAt }: (typeof lines)[number]) =>
    endedAt ?? heardAt ?? startedAt ?? 0;
  return { sessions: lines.sort((a, b) => timeOf(b) - timeOf(a)), cursor: stored.cursor };
}

/** Whether a session belongs to the issue: its record says so, or it has none yet, or it is on its way there. */
function isOn(here: ShownIssue, { record, deliveries }: KnownSession): boolean {
  if (deliveries.some(({ state, issueKey }) => state === 'waiting' && issueKey === here.key)) return true;
  if (!record) return deliveries.length > 0;
  return record.issues.some((issue) => isThisIssue(issue, here));
}

/** What belongs to one session, together. A session of which nothing is left but a record stays. */
function sessionsIn({ records, deliveries }: StoredSessions): KnownSession[] {
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
