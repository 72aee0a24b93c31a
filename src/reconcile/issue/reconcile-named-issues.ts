import type { IssueCandidate } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import { atStage, orFailure, StageFailure } from '../outcome';
import { reconcileTarget } from '../reconcile-target';
import type { SessionResult, TargetResult } from '../target-result';
import type { SessionToWrite, Target, WritePorts } from '../writes/write';
import { refuseOtherProjects } from './allowed-projects';
import { explainNotFound } from './explain-not-found';
import {
  findAll,
  findFirst,
  unknown,
  unsettled,
  type NamedIssue,
  type WasUnknown,
} from './find-named-issues';

export type NamedIssueDependencies = WritePorts & { wasUnknown: WasUnknown };

/** None of the issues that the session may name exists: Jira was asked twice, some minutes apart. */
export interface NoneExists {
  missing: string[];
}

/**
 * Brings a session into the issue that its external key names, or into each of them if the configuration says so.
 * A candidate that Jira does not know is passed over, and told. What decides that: `find-named-issues.ts`. One of a
 * project that the configuration does not name is refused before anything is written there.
 *
 * @param candidates at least one, the likeliest first
 * @throws StageFailure if it cannot be told which issue is meant
 */
export async function reconcileNamedIssues(
  candidates: readonly IssueCandidate[],
  session: SessionToWrite,
  dependencies: NamedIssueDependencies,
): Promise<SessionResult | NoneExists> {
  if (!session.configuration.settings.addToAllIssues) {
    return reconcileLikeliest(keysOf(candidates), session, dependencies);
  }
  const surer = candidates.filter(({ from }) => from !== 'host');
  const issueKeys = keysOf(surer.length > 0 ? surer : candidates);
  const reconcile = issueKeys.length > 1 ? reconcileAll : reconcileLikeliest;
  return reconcile(issueKeys, session, dependencies);
}

function keysOf(candidates: readonly IssueCandidate[]): string[] {
  return candidates.map(({ issueKey }) => issueKey);
}

/**
 * Writes to the likeliest issue without asking for it first: its work log costs two calls, and a 404 there is the sign
 * that it has to be asked for. The others are asked for one after the other.
 */
async function reconcileLikeliest(
  [likeliest = '', ...others]: readonly string[],
  session: SessionToWrite,
  dependencies: NamedIssueDependencies,
): Promise<SessionResult | NoneExists> {
  const target: Target = { issueKey: likeliest, origin: 'claimed', isNew: false, wasMoved: false };
  const result = await reconcileExisting(target, session, dependencies);
  if (!isUnknown(result)) return { targets: [result] };
  const { found, missing } = await findFirst(others, dependencies.jira);
  const passedOver = [likeliest, ...missing];
  if (!found) return noneExists(passedOver, dependencies);
  const open = await unsettled(passedOver, dependencies.wasUnknown, dependencies.jira);
  if (open.length > 0) throw new StageFailure('issue', new IssueUnknown(open));
  const instead = await reconcileFound(found, session, dependencies);
  return { targets: [instead], passedOver: instead.failure ? [] : passedOver.map(unknown) };
}

/** Jira does not know the issue, and nothing was written to it. */
function isUnknown({ results, failure }: TargetResult): boolean {
  return failure?.cause instanceof IssueUnknown && results.length === 0;
}

/**
 * Brings it into each that exists. One that fails does not hinder the others: what can be retried fails the whole once
 * the others are done, since running them again changes nothing; so does what Jira denies or refuses. An issue that it
 * does not know is asked for once more if it may be one, and is merely told after that.
 */
async function reconcileAll(
  issueKeys: readonly string[],
  session: SessionToWrite,
  dependencies: NamedIssueDependencies,
): Promise<SessionResult | NoneExists> {
  const { jira, wasUnknown } = dependencies;
  const { found, missing, failures } = await findAll(issueKeys, jira);
  if (found.length === 0 && failures.length === 0) return noneExists(missing, dependencies);
  const targets: TargetResult[] = failures.map(notFound);
  for (const issue of found) targets.push(await reconcileFound(issue, session, dependencies));
  const settling = await orFailure(() => unsettled(missing, wasUnknown, jira));
  if (settling instanceof StageFailure) targets.push(notFound(settling));
  const open = settling instanceof StageFailure ? missing : settling;
  if (open.length > 0) targets.push(notFound(new StageFailure('issue', new IssueUnknown(open))));
  return { targets, passedOver: missing.filter((issueKey) => !open.includes(issueKey)).map(unknown) };
}

function notFound(failure: StageFailure): TargetResult {
  return { results: [], failure };
}

/** Only what Jira did not know at two looks does not exist. */
function noneExists(missing: string[], { wasUnknown }: NamedIssueDependencies): NoneExists {
  if (missing.every(wasUnknown)) return { missing };
  throw new StageFailure('issue', new IssueUnknown(missing));
}

/** Into an issue of which Jira has told, in this attempt, that it exists and where. */
async function reconcileFound(
  issue: NamedIssue,
  session: SessionToWrite,
  dependencies: NamedIssueDependencies,
): Promise<TargetResult> {
  const { named, issueKey } = issue;
  const { settings } = session.configuration;
  const refusal = await orFailure(() => atStage('issue', () => refuseOtherProjects(issue, settings)));
  if (refusal instanceof StageFailure) return { issueKey, results: [], failure: refusal };
  const target: Target = { issueKey, origin: 'named', isNew: false, wasMoved: issueKey !== named };
  return reconcileExisting(target, session, dependencies);
}

async function reconcileExisting(
  target: Target,
  session: SessionToWrite,
  dependencies: NamedIssueDependencies,
): Promise<TargetResult> {
  const result = await reconcileTarget(target, session, dependencies);
  return explainNotFound(target.issueKey, result, dependencies.jira);
}
