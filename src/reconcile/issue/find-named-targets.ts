import type { IssueCandidate } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { asFailureAt, StageFailure } from '../outcome';
import type { SessionResult, TargetResult } from '../target-result';
import type { WriteResult } from '../write-result';
import type { SessionToWrite } from '../writes/write';
import { refuseOtherProjects } from './allowed-projects';
import {
  findAll,
  findFirst,
  passedOver,
  unsettled,
  type NamedIssue,
  type WasUnknown,
} from './find-named-issues';
import type { TargetSearch } from './target-search';

interface NamedPorts {
  jira: SendToJira;
  wasUnknown: WasUnknown;
}

/** None of the issues that the session may name exists: Jira was asked twice, some minutes apart. */
export interface NoneExists {
  missing: string[];
}

type NamedSearch = TargetSearch<SessionResult | NoneExists>;

/**
 * The issue that the external key of a session names, or each of them if the configuration says so. A candidate that
 * Jira does not know is passed over, and told. What decides that: `find-named-issues.ts`. One of a project that the
 * configuration does not name is refused before anything is written there.
 *
 * @param candidates at least one, the likeliest first
 * @throws StageFailure if it cannot be told which issue is meant
 */
export function findNamedTargets(
  candidates: readonly IssueCandidate[],
  session: SessionToWrite,
  ports: NamedPorts,
): NamedSearch {
  if (!session.configuration.settings.addToAllIssues) return likeliest(keysOf(candidates), session, ports);
  const surer = candidates.filter(({ from }) => from !== 'host');
  const issueKeys = keysOf(surer.length > 0 ? surer : candidates);
  const search = issueKeys.length > 1 ? allOf : likeliest;
  return search(issueKeys, session, ports);
}

function keysOf(candidates: readonly IssueCandidate[]): string[] {
  return candidates.map(({ issueKey }) => issueKey);
}

/**
 * The likeliest issue is written to without asking for it first: its work log costs two calls, and a 404 there is the
 * sign that it has to be asked for. The others are asked for one after the other.
 */
async function* likeliest(
  [first = '', ...others]: readonly string[],
  session: SessionToWrite,
  { jira, wasUnknown }: NamedPorts,
): NamedSearch {
  const result = yield { issueKey: first, origin: 'claimed', isNew: false, wasMoved: false };
  if (!isUnknown(result)) return { targets: [result] };
  const { found, missing } = await findFirst(others, jira);
  const before = [first, ...missing];
  if (!found) return noneExists(before, wasUnknown);
  const open = await unsettled(before, wasUnknown, jira);
  if (open.length > 0) throw new StageFailure('issue', new IssueUnknown(open));
  const instead = yield* foundTarget(found, session);
  return { targets: [instead], passedOver: instead.failure ? [] : inResults(before, wasUnknown) };
}

/** Jira does not know the issue, and nothing was written to it. */
function isUnknown({ results, failure }: TargetResult): boolean {
  return failure?.cause instanceof IssueUnknown && results.length === 0;
}

/**
 * Each that exists. One that fails does not hinder the others: what can be retried fails the whole once the others are
 * done, since running them again changes nothing; so does what Jira denies or refuses. An issue that it does not know
 * is asked for once more if it may be one, and is merely told after that.
 */
async function* allOf(
  issueKeys: readonly string[],
  session: SessionToWrite,
  { jira, wasUnknown }: NamedPorts,
): NamedSearch {
  const { found, missing, failures } = await findAll(issueKeys, jira);
  if (found.length === 0 && failures.length === 0) return noneExists(missing, wasUnknown);
  const targets: TargetResult[] = failures.map(notFound);
  for (const issue of found) targets.push(yield* foundTarget(issue, session));
  const settling = await unsettled(missing, wasUnknown, jira).catch(asFailureAt('issue'));
  if (settling instanceof StageFailure) targets.push(notFound(settling));
  const open = settling instanceof StageFailure ? missing : settling;
  if (open.length > 0) targets.push(notFound(new StageFailure('issue', new IssueUnknown(open))));
  const settled = missing.filter((issueKey) => !open.includes(issueKey));
  return { targets, passedOver: inResults(settled, wasUnknown) };
}

/** What is passed over at the first look is a word whose project does not exist. */
function inResults(settled: readonly string[], wasUnknown: WasUnknown): WriteResult[] {
  return settled.map((issueKey) => passedOver(issueKey, wasUnknown(issueKey)));
}

function notFound(failure: StageFailure): TargetResult {
  return { results: [], failure };
}

/** Only what Jira did not know at two looks does not exist. */
function noneExists(missing: string[], wasUnknown: WasUnknown): NoneExists {
  if (missing.every(wasUnknown)) return { missing };
  throw new StageFailure('issue', new IssueUnknown(missing));
}

/** An issue of which Jira has told, in this attempt, that it exists and where. */
async function* foundTarget(
  issue: NamedIssue,
  { configuration }: SessionToWrite,
): TargetSearch<TargetResult> {
  const { named, issueKey } = issue;
  try {
    refuseOtherProjects(issue, configuration.settings);
  } catch (error) {
    return { issueKey, results: [], failure: new StageFailure('issue', error) };
  }
  return yield { issueKey, origin: 'named', isNew: false, wasMoved: issueKey !== named };
}
