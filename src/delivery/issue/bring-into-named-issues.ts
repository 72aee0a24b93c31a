import type { IssueFacts } from '../../jira/issue-facts';
import type { IssueCandidate } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import {
  bringIntoIssue,
  type Brought,
  type IssueDependencies,
  type SessionToBring,
} from '../bring-into-issue';
import { atStage, knowing, StageFailure, withKnown } from '../outcome';
import type { WriteResult } from '../write-result';
import { refuseOtherProjects } from './allowed-projects';
import { assignChosen } from './assign-chosen';
import { assigneeOfUnassigned } from './choose-assignee';
import { collectingFailures, decisiveOf, resultOf } from './decisive-failure';
import { explainingNotFound } from './explain-not-found';
import {
  findAll,
  findFirst,
  unknown,
  unsettled,
  type NamedIssue,
  type WasUnknown,
} from './find-named-issues';
import type { MatchingDependencies } from './match-representatives';

export type NamedIssueDependencies = IssueDependencies & MatchingDependencies & { wasUnknown: WasUnknown };

/** None of the issues that the session may name exists: Jira was asked twice, some minutes apart. */
export interface NoneExists {
  missing: string[];
}

/**
 * Brings a session into the issue that its external key names, or into each of them where the configuration says so.
 * A candidate that Jira does not know is passed over, and told. What decides that: `find-named-issues.ts`. One of a
 * project that the configuration does not name is refused before anything is written there.
 *
 * @param candidates at least one, the likeliest first
 * @returns with the first that the session was brought into as its issue
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoNamedIssues(
  candidates: readonly IssueCandidate[],
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought | NoneExists> {
  if (!session.configuration.settings.addToAllIssues) {
    return bringIntoLikeliest(keysOf(candidates), session, dependencies);
  }
  const surer = candidates.filter(({ from }) => from !== 'host');
  const issueKeys = keysOf(surer.length > 0 ? surer : candidates);
  const bring = issueKeys.length > 1 ? bringIntoAll : bringIntoLikeliest;
  return bring(issueKeys, session, dependencies);
}

function keysOf(candidates: readonly IssueCandidate[]): string[] {
  return candidates.map(({ issueKey }) => issueKey);
}

/**
 * Writes to the likeliest issue without asking for it first: its work log costs two calls, and a 404 there is the sign
 * that it has to be asked for. The others are asked for one after the other.
 */
async function bringIntoLikeliest(
  [likeliest = '', ...others]: readonly string[],
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought | NoneExists> {
  const brought = await unlessUnknown(() =>
    bringIntoNamed(likeliest, { ...session, isClaim: true }, dependencies),
  );
  if (brought) return brought;
  const { found, missing } = await findFirst(others, dependencies.jira);
  const passedOver = [likeliest, ...missing];
  if (!found) return noneExists(passedOver, dependencies);
  const open = await unsettled(passedOver, dependencies.wasUnknown, dependencies.jira);
  if (open.length > 0) throw new StageFailure('issue', new IssueUnknown(open));
  const instead = await bringIntoFound(found, session, dependencies);
  return { ...instead, results: [...instead.results, ...passedOver.map(unknown)] };
}

/** `undefined`: Jira does not know the issue, and nothing was written to it. */
async function unlessUnknown(run: () => Promise<Brought>): Promise<Brought | undefined> {
  try {
    return await run();
  } catch (error) {
    const isUnknown = error instanceof StageFailure && error.cause instanceof IssueUnknown;
    if (isUnknown && !error.known.results?.length) return undefined;
    throw error;
  }
}

/**
 * Brings it into each that exists. One that fails does not hinder the others: what can be retried fails the whole once
 * the others are done, since running them again changes nothing; so does what Jira denies or refuses. An issue that it
 * does not know is asked for once more if it may be one, and is merely told after that.
 */
async function bringIntoAll(
  issueKeys: readonly string[],
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought | NoneExists> {
  const { jira, wasUnknown } = dependencies;
  const { found, missing, failures } = await findAll(issueKeys, jira);
  if (found.length === 0 && failures.length === 0) return noneExists(missing, dependencies);
  const brought: Brought[] = [];
  for (const issue of found) {
    const one = await collectingFailures(failures, () => bringIntoFound(issue, session, dependencies));
    if (one) brought.push(one);
  }
  const open = (await collectingFailures(failures, () => unsettled(missing, wasUnknown, jira))) ?? missing;
  const passedOver = missing.filter((issueKey) => !open.includes(issueKey));
  if (open.length > 0) {
    const askedAgain = new StageFailure('issue', new IssueUnknown(open));
    await collectingFailures(failures, () => Promise.reject(askedAgain));
  }
  const decisive = decisiveOf(failures);
  const others = failures.filter((failure) => failure !== decisive).map(resultOf);
  const results = [...brought.flatMap((one) => one.results), ...others, ...passedOver.map(unknown)];
  const [first] = brought;
  if (decisive || !first) throw withKnown(decisive?.error, { results });
  return { ...first, results, isWritten: brought.some(({ isWritten }) => isWritten) };
}

/** Only what Jira did not know at two looks does not exist. */
function noneExists(missing: string[], { wasUnknown }: NamedIssueDependencies): NoneExists {
  if (missing.every(wasUnknown)) return { missing };
  throw new StageFailure('issue', new IssueUnknown(missing));
}

/** Into an issue of which Jira has told, in this attempt, that it exists and where. */
function bringIntoFound(
  issue: NamedIssue,
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought> {
  const { named, issueKey } = issue;
  const wasMoved = issueKey !== named;
  return knowing({ found: { issueKey } }, async () => {
    await atStage('issue', () => refuseOtherProjects(issue, session.configuration.settings));
    return bringIntoNamed(issueKey, { ...session, wasMoved }, dependencies);
  });
}

async function bringIntoNamed(
  issueKey: string,
  session: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<Brought> {
  const readsAssignee = session.configuration.settings.assignUnassigned;
  const readAt = dependencies.now();
  const brought = await explainingNotFound(issueKey, dependencies.jira, () =>
    bringIntoIssue(issueKey, { ...session, readsAssignee }, dependencies),
  );
  const { facts, results } = brought;
  if (facts?.isAssigned !== false) return brought;
  const assigned = await knowing({ results }, () =>
    atStage('issue', () => assign({ ...facts, readAt }, session, dependencies)),
  );
  return { ...brought, results: [...results, ...assigned], isWritten: true };
}

async function assign(
  { issueKey, projectKey, readAt }: IssueFacts & { readAt: number },
  { session, configuration }: SessionToBring,
  dependencies: NamedIssueDependencies,
): Promise<WriteResult[]> {
  const where = { project: projectKey, configuration };
  const assignee = await assigneeOfUnassigned(session, where, dependencies);
  return assignChosen(issueKey, assignee, readAt, dependencies);
}
