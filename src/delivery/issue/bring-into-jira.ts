import { issueCandidatesIn } from '../../jira/issue-key';
import { IssueUnknown } from '../../jira/jira-errors';
import { bringIntoIssue, type Brought, type SessionToBring } from '../bring-into-issue';
import { atStage, knowing, StageFailure, type WhyIgnored } from '../outcome';
import type { ReconcileDependencies, SessionToReconcile } from '../reconcile-session';
import { bringIntoNamedIssues } from './bring-into-named-issues';
import { explainingNotFound } from './explain-not-found';
import { mayBeHidden, unknown } from './find-named-issues';
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
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoJira(
  session: SessionToBring,
  { sessionIssue, retentionDays, wasUnknown }: SessionToReconcile,
  dependencies: ReconcileDependencies,
): Promise<Brought | NothingToDo> {
  const marker = { configurationId: session.configuration.id, lsid: session.session.lsid };
  const toResolve = { ...session, marker, known: sessionIssue, retentionDays };
  const candidates = issueCandidatesIn(session.session.externalKey);
  const [likeliest] = candidates;
  if (!likeliest) return bringIntoOwn(toResolve, dependencies);

  const earlier = await atStage('issue', () => findCreatedEarlier(toResolve, dependencies));
  if (earlier) return bringIntoCreated(earlier, session, dependencies);
  return knowing({ found: { issueKey: likeliest.issueKey } }, async () => {
    const named = await bringIntoNamedIssues(candidates, session, { ...dependencies, wasUnknown });
    if (!('missing' in named)) return named;
    const brought = await bringIntoInstead(named.missing, toResolve, dependencies);
    if ('why' in brought) return brought;
    return { ...brought, results: [...brought.results, ...named.missing.map(unknown)] };
  });
}

/** That it has no record may be the batch's doing: before anything is decided for good, it is read by its key. */
async function bringIntoInstead(
  missing: readonly string[],
  toResolve: SessionToResolve,
  dependencies: ReconcileDependencies,
): Promise<Brought | NothingToDo> {
  const { marker } = toResolve;
  const known = await atStage('issue', () => dependencies.sessionIssues.get(marker));
  const kept = { ...toResolve, known };
  const earlier = await atStage('issue', () => findCreatedEarlier(kept, dependencies));
  if (earlier) return bringIntoCreated(earlier, toResolve, dependencies);
  await expectToBeCreated(missing, kept, dependencies);
  return bringIntoOwn(kept, dependencies);
}

/**
 * A session of which none of the issues exists counts as one that names none where an issue is created for those.
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

async function bringIntoOwn(
  toResolve: SessionToResolve,
  dependencies: ReconcileDependencies,
): Promise<Brought | NothingToDo> {
  const resolved = await atStage('issue', () => resolveCreatedIssue(toResolve, dependencies));
  if (resolved.kind === 'none') return { why: resolved.why };
  return bringIntoCreated(resolved, toResolve, dependencies);
}

async function bringIntoCreated(
  { issueKey, isNew, results }: CreatedIssue,
  session: SessionToBring,
  dependencies: ReconcileDependencies,
): Promise<Brought> {
  const bring = () => bringIntoIssue(issueKey, { ...session, isNewIssue: isNew }, dependencies);
  const brought = await knowing({ found: { issueKey }, results }, () =>
    explainingNotFound(issueKey, dependencies.jira, bring),
  );
  return { ...brought, results: [...results, ...brought.results], isWritten: true };
}
