import { readAssignee, type IssueFacts } from '../../jira/issue-facts';
import { IssueNotFound } from '../../jira/jira-errors';
import {
  bringIntoIssue,
  type Brought,
  type IssueDependencies,
  type SessionToBring,
} from '../bring-into-issue';
import { atStage, knowing, outcomeOfFailure, StageFailure, withKnown } from '../outcome';
import { refuseOtherProjects } from './allowed-projects';
import { assignChosen } from './assign-chosen';
import { assigneeOfUnassigned } from './choose-assignee';
import type { MatchingDependencies } from './match-representatives';

export type NamedIssueDependencies = IssueDependencies & MatchingDependencies;

type FailureOutcome = ReturnType<typeof outcomeOfFailure>;

/**
 * Brings a session into each of the issues. One that fails does not hinder the others: what can be retried fails the
 * whole once the others are done, since running them again changes nothing; so does what is hopeless, which parks the
 * delivery. Only an issue that does not exist beside others that do is merely told: the external key may hold words
 * that look like one. Where two keys lead to the same issue it is brought in once: of what has failed in this very
 * attempt nobody knows yet whether Jira did it.
 * One of a project that the configuration does not name is hopeless too, and nothing is written there.
 *
 * @param issueKeys at least one
 * @returns with the first that the session was brought into as its issue
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoNamedIssues(
  issueKeys: readonly string[],
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought> {
  const brought: Brought[] = [];
  const failures: Failure[] = [];
  const reached = new Set<string>();
  for (const named of issueKeys) {
    try {
      const issueKey = issueKeys.length > 1 ? await presentKey(named, session, dependencies) : named;
      if (reached.has(issueKey)) continue;
      reached.add(issueKey);
      const wasMoved = issueKey !== named;
      const isClaim = issueKeys.length === 1;
      brought.push(await bringIntoNamed(issueKey, { ...session, wasMoved, isClaim }, dependencies));
    } catch (error) {
      failures.push({ error, outcome: outcomeOfFailure(error) });
    }
  }
  const [first] = brought;
  const notes = brought.flatMap((one) => one.notes);
  const decisive = decisiveOf(failures) ?? (first ? undefined : failures[0]);
  const others = failures.filter((failure) => failure !== decisive).map(({ outcome }) => outcome.cause);
  const told = [...notes, ...others];
  if (decisive || !first) throw withKnown(decisive?.error, { summary: told.join(' ') });
  return {
    ...first,
    notes: told,
    isWritten: brought.some(({ isWritten }) => isWritten),
  };
}

interface Failure {
  error: unknown;
  outcome: FailureOutcome;
}

/**
 * The failure that fails the whole. One for which all is done again goes first, and of those one that leaves it open
 * what Jira has written: the next attempt has to wait for it. What is looked at once more comes before what is hopeless.
 */
function decisiveOf(failures: readonly Failure[]): Failure | undefined {
  const retryable = failures.filter(({ outcome }) => !isDenied(outcome) && !isHopeless(outcome));
  const denied = failures.filter((failure) => isDenied(failure.outcome) && !isNoIssue(failure));
  const hopeless = failures.filter(({ outcome }) => isHopeless(outcome));
  return retryable.find(({ outcome }) => leavesItOpen(outcome)) ?? retryable[0] ?? denied[0] ?? hopeless[0];
}

function isNoIssue({ error }: Failure): boolean {
  return (error instanceof StageFailure ? error.cause : error) instanceof IssueNotFound;
}

function isHopeless(outcome: FailureOutcome): boolean {
  return outcome.kind === 'failed' && outcome.policy.kind === 'never';
}

function isDenied(outcome: FailureOutcome): boolean {
  return outcome.kind === 'failed' && outcome.policy.kind === 'confirm';
}

function leavesItOpen(outcome: FailureOutcome): boolean {
  return outcome.kind === 'failed' && outcome.isUnclear;
}

/** The key that an issue has now. A session that names one issue costs no call for it. */
async function presentKey(
  named: string,
  { configuration }: SessionToBring,
  { jira }: NamedIssueDependencies,
): Promise<string> {
  const issue = await atStage('issue', () => readAssignee(jira, named));
  await atStage('issue', () => refuseOtherProjects(issue, configuration.settings));
  return issue.issueKey;
}

async function bringIntoNamed(
  named: string,
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought> {
  const readsAssignee = session.configuration.settings.assignUnassigned;
  const readAt = dependencies.now();
  const brought = await bringIntoIssue(named, { ...session, readsAssignee }, dependencies);
  const { facts, notes } = brought;
  if (facts?.isAssigned !== false) return brought;
  const assigned = await knowing({ summary: notes.join(' ') }, () =>
    atStage('issue', () => assign({ ...facts, readAt }, session, dependencies)),
  );
  return { ...brought, notes: [...notes, ...assigned], isWritten: true };
}

async function assign(
  { issueKey, projectKey, readAt }: IssueFacts & { readAt: number },
  { session, configuration }: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<string[]> {
  const where = { project: projectKey, configuration };
  const assignee = await assigneeOfUnassigned(session, where, dependencies);
  return assignChosen(issueKey, assignee, readAt, dependencies);
}
