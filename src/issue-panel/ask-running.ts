import type { Configuration } from '../configuration/configuration';
import { PolicyError } from '../failure/policy-error';
import { issueKeysIn } from '../jira/issue-key';
import { isOf, replaced, type RunningSession } from '../running-session/running-session';
import type { RunningSessionStore } from '../running-session/running-session-store';
import { isDue } from '../running-session/running-standing';
import type { ApplianceClient } from '../session/appliance-client';
import type { Session } from '../session/session';
import type { RunningLine } from './issue-api';
import { shownIssue, type IssueCaller } from './refuse-strangers';
import { runningLines } from './running-line';
import { configurationsFor } from './start-ways';

interface AskDependencies extends IssueCaller {
  runningSessions: RunningSessionStore;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'session'>;
  now: () => number;
}

/** An issue has seldom more than one, and whoever looks at it waits for the answers. */
const mostAsked = 2;

/**
 * Asks the appliance about sessions that ran when the app last heard of them, some minutes ago: events get lost, keys
 * are changed, sessions break off. A report is asked for once in ten minutes, whoever looks. What the appliance does
 * not answer is left as it was.
 *
 * @returns what runs on the issue as far as is known now
 * @throws PageProblem, StorageUnavailable
 */
export async function askRunning(dependencies: AskDependencies): Promise<RunningLine[]> {
  const { runningSessions, now } = dependencies;
  const issue = shownIssue(dependencies);
  const configurations = configurationsFor(issue, await dependencies.configurationSet());
  const showing = configurations.filter(({ settings }) => settings.showsRunning);
  if (showing.length === 0) return [];
  const at = now();
  let due: RunningSession[] = [];
  // Marked before they are asked about, so that others who look meanwhile do not ask too.
  const marked = await runningSessions.change(issue.key, (sessions) => {
    due = sessions.filter((session) => isDue(session, at) && isOfOne(session, showing)).slice(0, mostAsked);
    return due.reduce<readonly RunningSession[]>(
      (all, session) => replaced(all, { ...session, askedAt: at }, at),
      sessions,
    );
  });
  if (due.length === 0) return runningLines(marked, showing, at);
  const asked = await Promise.all(due.map((session) => reportOf(session, showing, dependencies)));
  const known = await runningSessions.change(issue.key, (sessions) =>
    asked.reduce((all, report) => withReport(all, report, issue.key, now()), sessions),
  );
  return runningLines(known, showing, now());
}

function isOfOne({ configurationId }: RunningSession, configurations: readonly Configuration[]): boolean {
  return configurations.some(({ id }) => id === configurationId);
}

/** What the appliance says of a session; no report if it does not answer, or does not know it. */
interface Asked {
  session: RunningSession;
  report?: Session;
}

async function reportOf(
  session: RunningSession,
  configurations: readonly Configuration[],
  { applianceOf }: AskDependencies,
): Promise<Asked> {
  const configuration = configurations.find(({ id }) => id === session.configurationId);
  if (!configuration) return { session };
  try {
    return { session, report: await applianceOf(configuration).session(session.lsid) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { session };
  }
}

/** One that has another key by now is on this issue no more. */
function withReport(
  sessions: readonly RunningSession[],
  { session, report }: Asked,
  issueKey: string,
  now: number,
): readonly RunningSession[] {
  const latest = sessions.find((one) => isOf(one, session));
  if (!report || !latest) return sessions;
  if (!issueKeysIn(report.externalKey).includes(issueKey)) return sessions.filter((one) => one !== latest);
  const { startedAt = latest.startedAt, endedAt } = report;
  return replaced(
    sessions,
    { ...latest, startedAt, ...(endedAt === undefined ? { runsAt: now } : { endedAt }) },
    now,
  );
}
