import { issueCandidatesIn } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import { atStage, orFailure, StageFailure, type WhyIgnored } from '../outcome';
import type { ReconcileDependencies, SessionToReconcile } from '../session-to-reconcile';
import { reconcileTarget } from '../reconcile-target';
import type { SessionResult } from '../target-result';
import type { SessionToWrite, Target } from '../writes/write';
import { explainNotFound } from './explain-not-found';
import { mayBeHidden, unknown } from './find-named-issues';
import { reconcileNamedIssues } from './reconcile-named-issues';
import {
  findCreatedEarlier,
  resolveCreatedIssue,
  whyNotCreated,
  type CreatedIssue,
  type SessionToResolve,
} from './resolve-created-issue';

/** The session names no issue, and none is created for it. */
export interface NothingToDo {
  why: WhyIgnored;
}

/**
 * Into the issue that was created for the session, if there is one; else into the issues that it names; else into one
 * that is created now.
 *
 * @throws StageFailure if it cannot be told which issue is meant, or none can be created
 */
export async function reconcileIssues(
  session: SessionToWrite,
  { sessionIssue, retentionDays, wasUnknown }: SessionToReconcile,
  dependencies: ReconcileDependencies,
): Promise<SessionResult | NothingToDo> {
  const marker = { configurationId: session.configuration.id, lsid: session.session.lsid };
  const toResolve = { ...session, marker, known: sessionIssue, retentionDays };
  const candidates = issueCandidatesIn(session.session.externalKey);
  const [likeliest] = candidates;
  if (!likeliest) return reconcileOwn(toResolve, dependencies);

  const earlier = await atStage('issue', () => findCreatedEarlier(toResolve, dependencies));
  if (earlier) return reconcileCreated(earlier, session, dependencies);
  const result = await orFailure(async () => {
    const named = await reconcileNamedIssues(candidates, session, { ...dependencies, wasUnknown });
    return 'missing' in named ? reconcileInstead(named.missing, toResolve, dependencies) : named;
  });
  // The delivery is found by the issue that the session most likely means.
  if (!(result instanceof StageFailure)) return result;
  return { targets: [{ issueKey: likeliest.issueKey, results: [], failure: result }] };
}

/** That it has no record may be the batch's doing: before anything is decided for good, it is read by its key. */
async function reconcileInstead(
  missing: readonly string[],
  toResolve: SessionToResolve,
  dependencies: ReconcileDependencies,
): Promise<SessionResult | NothingToDo> {
  const { marker } = toResolve;
  const known = await atStage('issue', () => dependencies.sessionIssues.get(marker));
  const kept = { ...toResolve, known };
  const earlier = await atStage('issue', () => findCreatedEarlier(kept, dependencies));
  if (!earlier) await expectToBeCreated(missing, kept, dependencies);
  const result = earlier
    ? await reconcileCreated(earlier, toResolve, dependencies)
    : await reconcileOwn(kept, dependencies);
  if ('why' in result || result.targets.some(({ failure }) => failure)) return result;
  return { ...result, passedOver: missing.map(unknown) };
}

/**
 * A session of which none of the issues exists counts as one that names none if an issue is created for those.
 * Else it is for a person to decide: somebody has named an issue, and one of a project that the app may not browse may
 * be there.
 *
 * @throws StageFailure with IssueUnknown: at the second look, that parks the delivery
 */
async function expectToBeCreated(
  missing: readonly string[],
  toResolve: SessionToResolve,
  { jira }: ReconcileDependencies,
): Promise<void> {
  const isCreated = whyNotCreated(toResolve) === undefined;
  if (isCreated && !(await mayBeHidden(missing, jira))) return;
  throw new StageFailure('issue', new IssueUnknown(missing));
}

async function reconcileOwn(
  toResolve: SessionToResolve,
  dependencies: ReconcileDependencies,
): Promise<SessionResult | NothingToDo> {
  const resolved = await atStage('issue', () => resolveCreatedIssue(toResolve, dependencies));
  if (resolved.kind === 'none') return { why: resolved.why };
  return reconcileCreated(resolved, toResolve, dependencies);
}

async function reconcileCreated(
  { issueKey, isNew, results, failure }: CreatedIssue,
  session: SessionToWrite,
  dependencies: ReconcileDependencies,
): Promise<SessionResult> {
  const created = { ofCreation: results, isCreated: true };
  if (failure) return { ...created, targets: [{ issueKey, results: [], failure }] };
  const target: Target = { issueKey, origin: 'created', isNew, wasMoved: false };
  const written = await reconcileTarget(target, session, dependencies);
  return { ...created, targets: [await explainNotFound(issueKey, written, dependencies.jira)] };
}
