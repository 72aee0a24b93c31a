import type { Browsing } from '../../jira/find-issue';
import { issueCandidatesIn, projectKeyOf, type IssueCandidate } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import { failAt, StageFailure } from '../outcome';
import type { ReconcilePorts } from '../ports';
import type { SessionToReconcile } from '../session-to-reconcile';
import type { WriteResult } from '../write-result';
import type { SessionToWrite } from '../writes/write';
import { chosenTargets } from './chosen-targets';
import { browsingOf, passedOver } from './find-named-issues';
import { findNamedTargets } from './find-named-targets';
import { wantsOwnIssue } from './make-choice';
import { createdTarget } from './created-target';
import { whyNotCreated, type ChosenIssues, type SessionToResolve } from './plan-session-issue';
import type { TargetSearch } from './target-search';
import type { ChoicePorts } from './then-cleared';
import { resolveCreatedEarlier, resolveSessionIssue } from './resolve-session-issue';
import type { CreatedIssue } from './created-issue';

/**
 * The issues that a person chose for the session; else the one that was created for it, if there is one; else the
 * issues that it names; else one that is created now.
 *
 * @throws StageFailure if it cannot be told which issue is meant, or none can be created
 */
export function findTargets(
  session: SessionToWrite,
  what: SessionToReconcile,
  ports: ReconcilePorts,
): TargetSearch {
  const { sessionIssue, retentionDays, wasUnknown, mayBeInDoubt } = what;
  const finding = { ...ports, wasUnknown, mayBeInDoubt };
  const marker = { configurationId: session.configuration.id, lsid: session.session.lsid };
  const toResolve = { ...session, marker, known: sessionIssue, retentionDays };
  if (wantsOwnIssue(sessionIssue)) return ownTarget(toResolve, finding);
  const candidates = issueCandidatesIn(session.session.externalKey);
  if (candidates.length === 0) return ownTarget(toResolve, finding);
  return earlierOrNamed(candidates, toResolve, finding);
}

async function* earlierOrNamed(
  candidates: readonly IssueCandidate[],
  toResolve: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch {
  const earlier = await resolveCreatedEarlier(toResolve, ports).catch(failAt('issue'));
  if (earlier) return yield* resolvedTarget(earlier, toResolve, ports);
  try {
    const named = yield* findNamedTargets(candidates, toResolve, ports);
    if (!('missing' in named)) return named;
    const { search, passedOver: missing } = await searchInstead(named.missing, toResolve, ports);
    const result = yield* search;
    if ('why' in result || result.targets.some(({ failure }) => failure)) return result;
    return { ...result, passedOver: missing };
  } catch (error) {
    if (!(error instanceof StageFailure)) throw error;
    // The delivery is found by the issue that the session most likely means.
    return { targets: [{ issueKey: candidates[0]?.issueKey, results: [], failure: error }] };
  }
}

/**
 * What is looked for if none of the issues exists that the session names. That it has no record may be the batch's
 * doing: before anything is decided for good, it is read by its key.
 *
 * @returns with what is told of the issues that do not exist
 */
async function searchInstead(
  missing: readonly string[],
  toResolve: SessionToResolve,
  ports: ChoicePorts,
): Promise<{ search: TargetSearch; passedOver?: WriteResult[] }> {
  const known = await ports.sessionIssues.get(toResolve.marker).catch(failAt('issue'));
  const kept = { ...toResolve, known };
  const earlier = await resolveCreatedEarlier(kept, ports).catch(failAt('issue'));
  if (earlier?.kind === 'chosen') return { search: chosenTargets(earlier, kept, ports) };
  const isSettled = earlier !== undefined || wantsOwnIssue(known);
  const browsing = isSettled ? undefined : await expectToBeCreated(missing, kept, ports);
  return {
    search: earlier ? createdTarget(earlier, kept, ports) : ownTarget(kept, ports),
    passedOver: missing.map((key) => passedOver(key, browsing?.get(projectKeyOf(key)) !== 'no-project')),
  };
}

/**
 * A session of which none of the issues exists counts as one that names none if an issue is created for those.
 * Else it is for a person to decide: somebody has named an issue, and one of a project that the app may not browse may
 * be there.
 *
 * @returns whether the app may browse the projects that were named
 * @throws StageFailure with IssueUnknown: at the second look, that parks the delivery
 */
async function expectToBeCreated(
  missing: readonly string[],
  toResolve: SessionToResolve,
  { jira }: Pick<ReconcilePorts, 'jira'>,
): Promise<Map<string, Browsing>> {
  const isCreated = whyNotCreated(toResolve) === undefined;
  const browsing = isCreated ? await browsingOf(missing, jira) : undefined;
  if (browsing && ![...browsing.values()].includes('denied')) return browsing;
  throw new StageFailure('issue', new IssueUnknown(missing));
}

async function* ownTarget(toResolve: SessionToResolve, ports: ChoicePorts): TargetSearch {
  const resolved = await resolveSessionIssue(toResolve, ports).catch(failAt('issue'));
  return resolved.kind === 'none' ? { why: resolved.why } : yield* resolvedTarget(resolved, toResolve, ports);
}

function resolvedTarget(
  resolved: CreatedIssue | ChosenIssues,
  toResolve: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch {
  return resolved.kind === 'chosen'
    ? chosenTargets(resolved, toResolve, ports)
    : createdTarget(resolved, toResolve, ports);
}
