import { PolicyError } from '../../failure/policy-error';
import { readAssignment, type Assignment } from '../../jira/assign-issue';
import {
  bringIntoIssue,
  type Brought,
  type IssueDependencies,
  type SessionToBring,
} from '../bring-into-issue';
import { atStage, StageFailure } from '../outcome';
import { assignChosen } from './assign-chosen';
import { assigneeOfUnassigned } from './choose-assignee';
import type { MatchingDependencies } from './match-representatives';

export type NamedIssueDependencies = IssueDependencies & MatchingDependencies;

/** What came of the issues that a session names. */
export interface BroughtIntoNamed extends Brought {
  /** The first that the session was brought into, by the key that it has now as far as Jira told. */
  issueKey: string;
}

/**
 * Brings a session into each of the issues. One that fails does not hinder the others: what can be retried fails the
 * whole once the others are done, since running them again changes nothing; what is hopeless is told, unless it is
 * so with all of them. Where two keys lead to the same issue it is brought in once: of what has failed in this very
 * attempt nobody knows yet whether Jira did it.
 *
 * @param issueKeys at least one
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoNamedIssues(
  issueKeys: readonly string[],
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<BroughtIntoNamed> {
  const brought: BroughtIntoNamed[] = [];
  const failures: unknown[] = [];
  const reached = new Set<string>();
  for (const named of issueKeys) {
    try {
      const known = await look(named, issueKeys.length > 1, session, dependencies);
      const issueKey = known?.issueKey ?? named;
      if (reached.has(issueKey)) continue;
      reached.add(issueKey);
      brought.push(await bringIntoNamed(issueKey, known, session, dependencies));
    } catch (error) {
      failures.push(error);
    }
  }
  const [first] = brought;
  const decisive = failures.find((failure) => !isHopeless(failure)) ?? (first ? undefined : failures[0]);
  if (decisive !== undefined || !first) throw decisive;
  return {
    ...first,
    notes: [...brought.flatMap(({ notes }) => notes), ...failures.map(inWords)],
    isWritten: brought.some(({ isWritten }) => isWritten),
  };
}

/** What needs to be known of an issue before, and only where it does: a session that names one costs no call for it. */
async function look(
  named: string,
  isOneOfSeveral: boolean,
  { configuration }: SessionToBring,
  { jira, now }: NamedIssueDependencies,
): Promise<KnownAssignment | undefined> {
  if (!isOneOfSeveral && !configuration.settings.assignUnassigned) return undefined;
  const readAt = now();
  return { ...(await atStage('issue', () => readAssignment(jira, named))), readAt };
}

type KnownAssignment = Assignment & { readAt: number };

async function bringIntoNamed(
  issueKey: string,
  known: KnownAssignment | undefined,
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<BroughtIntoNamed> {
  const brought = { ...(await bringIntoIssue(issueKey, session, dependencies)), issueKey };
  if (!known || known.isAssigned || !session.configuration.settings.assignUnassigned) return brought;
  const assigned = await atStage('issue', () => assign(known, session, dependencies));
  return { ...brought, notes: [...brought.notes, ...assigned], isWritten: true };
}

async function assign(
  { issueKey, projectKey, readAt }: KnownAssignment,
  { session, configuration }: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<string[]> {
  const where = { project: projectKey, configuration };
  const assignee = await assigneeOfUnassigned(session, where, dependencies);
  return assignChosen(issueKey, assignee, readAt, dependencies);
}

function isHopeless(failure: unknown): boolean {
  return causeOf(failure)?.policy.kind === 'never';
}

function causeOf(failure: unknown): PolicyError | undefined {
  const cause = failure instanceof StageFailure ? failure.cause : failure;
  return cause instanceof PolicyError ? cause : undefined;
}

function inWords(failure: unknown): string {
  const cause = causeOf(failure);
  return cause ? `${cause.message} ${cause.advice}` : '';
}
