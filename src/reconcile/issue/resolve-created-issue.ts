import { isTriggeredBy } from '../../configuration/issue-creation';
import { CreationUnderWay, IssueNotCreated } from '../../jira/creation-errors';
import { findCreatedIssues, type FoundIssue } from '../../jira/find-created-issues';
import type { RepresentativeStore } from '../../jira/representative-store';
import { createSessionIssue, type CreationDependencies } from './create-session-issue';
import {
  isDamaged,
  repairSessionIssue,
  type DamagedSessionIssue,
  type KeptSessionIssue,
} from './damaged-session-issue';
import { finishIssue } from './finish-issue';
import { atStage, orFailure, StageFailure, type WhyIgnored } from '../outcome';
import type { WriteResult } from '../write-result';
import { rememberMatches } from './match-representatives';
import { lostRecord } from './lost-record';
import type { SessionWithoutIssue } from './new-issue-fields';
import { pendingStepsOf } from './pending-steps';
import {
  intent,
  intentGoodFor,
  intentRestsFor,
  withIssue,
  withoutIntent,
  type SessionIssue,
  type SessionIssueStore,
} from './session-issue';

export interface ResolveDependencies extends CreationDependencies {
  sessionIssues: SessionIssueStore;
  representatives: RepresentativeStore;
}

export interface SessionToResolve extends SessionWithoutIssue {
  /** The record as it was read with the delivery. It may be out of date: every write is conditional. */
  known?: KeptSessionIssue;
  retentionDays: number;
}

/** The issue that belongs to a session by the app's own doing. */
export interface CreatedIssue {
  kind: 'issue';
  issueKey: string;
  /** It was created in this very attempt. */
  isNew: boolean;
  results: WriteResult[];
  /** Something remains to be done to it, and nothing is written to it before. */
  failure?: StageFailure;
}

export type ResolvedIssue =
  | CreatedIssue
  /** There is none, and none is to be created. */
  | { kind: 'none'; why: WhyIgnored };

/**
 * The issue of a session whose external key names none: the one that was created for it, or a new one where the
 * configuration wants it. It is created once, whatever fails: an intent is recorded before Jira is called, only one
 * attempt can hold it, and who finds an intent without an issue waits until search must know, looks, and only then
 * creates. What remains to be done to the issue is done, and recorded.
 *
 * @throws CreationUnderWay, StageFailure, and what `callJira`, the appliance client and the storage throw
 */
export async function resolveCreatedIssue(
  session: SessionToResolve,
  dependencies: ResolveDependencies,
): Promise<ResolvedIssue> {
  const earlier = await findCreatedEarlier(session, dependencies);
  if (earlier) return earlier;
  const lost = session.known ? undefined : await lostRecord(session, dependencies);
  if (lost) return finished(session, lost, { isNew: false, results: [] }, dependencies);
  const why = whyNotCreated(session);
  const { known } = session;
  if (why) return known ? { kind: 'none', why } : noneUnlessKept(session, why, dependencies);
  return create(session, known && !isDamaged(known) ? known : undefined, dependencies);
}

/**
 * The issue that was created for the session before, as its record tells: it is the session's for good, whatever its
 * external key names by now. Costs nothing without a record, and a search where only the intent is on record.
 *
 * @throws CreationUnderWay while nobody can know whether there is one, and what `resolveCreatedIssue` throws
 */
export async function findCreatedEarlier(
  session: SessionToResolve,
  dependencies: ResolveDependencies,
): Promise<CreatedIssue | undefined> {
  const { known } = session;
  if (!known) return undefined;
  if (isDamaged(known)) return afterDamage(session, known, dependencies);
  if (known.issueKey === undefined) return lookForIntended(session, known, dependencies);
  return finished(session, known, { isNew: false, results: [] }, dependencies);
}

/** The record may only have been missing in a batch: before the session is left out, it is read by its key. */
async function noneUnlessKept(
  session: SessionToResolve,
  why: WhyIgnored,
  dependencies: ResolveDependencies,
): Promise<ResolvedIssue> {
  const kept = await dependencies.sessionIssues.get(session.marker);
  return kept ? resolveCreatedIssue({ ...session, known: kept }, dependencies) : { kind: 'none', why };
}

/** Why no issue is created for such a session; `undefined` where one is. */
export function whyNotCreated({ session, configuration }: SessionToResolve): WhyIgnored | undefined {
  const { issueCreation } = configuration.settings;
  if (issueCreation.mode === 'off') return { code: 'no-issue-named' };
  if (!isTriggeredBy(session.externalKey, issueCreation)) {
    return { code: 'no-trigger-value' };
  }
  return undefined;
}

/** Who knows only that an issue may have been created begins to wait now, and looks for it before creating one. */
async function afterDamage(
  session: SessionToResolve,
  damaged: DamagedSessionIssue,
  dependencies: ResolveDependencies,
): Promise<CreatedIssue> {
  const { marker, retentionDays, configuration, times } = session;
  const pendingSteps = pendingStepsOf({ hasProperty: false, isAssigned: false }, configuration);
  const next = repairSessionIssue(damaged, {
    pendingSteps,
    startedAt: times.startedAt,
    now: dependencies.now(),
  });
  const isKept = await dependencies.sessionIssues.replace(marker, damaged, next, retentionDays);
  if (!isKept || next.issueKey === undefined) throw new CreationUnderWay(intentRestsFor / 1000);
  const result = { kind: 'issue', outcome: 'unchanged', code: 'record-damaged' } as const;
  const results = [{ ...result, issueKey: next.issueKey, field: damaged.damagedAt }];
  return finished(session, next, { isNew: false, results }, dependencies);
}

async function lookForIntended(
  session: SessionToResolve,
  known: SessionIssue,
  dependencies: ResolveDependencies,
): Promise<CreatedIssue | undefined> {
  const { now, jira, sessionIssues } = dependencies;
  const rest = known.intendedAt + intentRestsFor - now();
  if (rest > 0) throw new CreationUnderWay(Math.ceil(rest / 1000));
  const { marker, retentionDays, configuration } = session;
  const modes = known.mode === 'unknown' ? (['issue', 'request'] as const) : [known.mode];
  const within = now() - known.since;
  const found: FoundIssue[] = [];
  for (const mode of modes) found.push(...(await findCreatedIssues(jira, { marker, mode, within })));
  const [oldest, ...duplicates] = found;
  if (!oldest) return undefined;
  const next = withIssue(known, oldest.key, pendingStepsOf(oldest, configuration));
  if (!(await sessionIssues.replace(marker, known, next, retentionDays)))
    return afterOthers(session, dependencies);
  const results = foundAgain(oldest, duplicates);
  return finished(session, next, { isNew: false, results }, dependencies);
}

function foundAgain({ key }: FoundIssue, others: readonly FoundIssue[]): WriteResult[] {
  const of = { kind: 'issue', issueKey: key, outcome: 'unchanged' } as const;
  const duplicates = others.map((duplicate) => duplicate.key);
  return [
    { ...of, code: 'found-again' },
    ...(duplicates.length > 0 ? [{ ...of, code: 'has-duplicates' as const, duplicates }] : []),
  ];
}

async function create(
  session: SessionToResolve,
  known: SessionIssue | undefined,
  dependencies: ResolveDependencies,
): Promise<CreatedIssue> {
  const { now, sessionIssues, representatives } = dependencies;
  const { marker, retentionDays, configuration } = session;
  const { mode } = configuration.settings.issueCreation;
  const creation = await createSessionIssue(session, dependencies);
  if (creation.toRemember) await rememberMatches(creation.toRemember, representatives);
  const intended = intent(known, mode === 'request' ? 'request' : 'issue', now());
  if (!(await sessionIssues.replace(marker, known, intended, retentionDays)))
    return afterOthers(session, dependencies);
  if (now() - intended.intendedAt > intentGoodFor) throw new CreationUnderWay(intentRestsFor / 1000);
  const { issueKey, pendingSteps, results } = await orUndone(creation.create, () =>
    sessionIssues.replace(marker, intended, withoutIntent(intended), retentionDays),
  );
  const next = withIssue(intended, issueKey, pendingSteps);
  const isKept = await orFailure(() =>
    atStage('issue', () => sessionIssues.replace(marker, intended, next, retentionDays)),
  );
  if (isKept instanceof StageFailure) {
    return { kind: 'issue', issueKey, isNew: true, results, failure: isKept };
  }
  if (isKept) {
    return finished(session, next, { isNew: true, results }, dependencies);
  }
  const kept = await afterOthers(session, dependencies);
  const duplicate = { kind: 'issue', issueKey, outcome: 'written', code: 'is-duplicate' } as const;
  return kept.issueKey !== issueKey && !kept.failure
    ? { ...kept, results: [...kept.results, duplicate] }
    : kept;
}

/** Where Jira refuses there is nothing to wait for: a replay after mending what it names looks at once. */
async function orUndone<T>(create: () => Promise<T>, undo: () => Promise<unknown>): Promise<T> {
  try {
    return await create();
  } catch (error) {
    // Where that cannot be written, the replay only has to wait.
    if (error instanceof IssueNotCreated) await undo().catch(() => undefined);
    throw error;
  }
}

/** Another attempt was faster: its issue is the session's, once it is known. */
async function afterOthers(
  session: SessionToResolve,
  dependencies: ResolveDependencies,
): Promise<CreatedIssue> {
  const current = await dependencies.sessionIssues.get(session.marker);
  if (!current || isDamaged(current) || current.issueKey === undefined) {
    throw new CreationUnderWay(intentRestsFor / 1000);
  }
  return finished(session, current, { isNew: false, results: [] }, dependencies);
}

async function finished(
  session: SessionToResolve,
  record: SessionIssue,
  { isNew, results }: { isNew: boolean; results: WriteResult[] },
  dependencies: ResolveDependencies,
): Promise<CreatedIssue> {
  const { issueKey = '' } = record;
  const { pendingSteps } = record;
  const issue = { kind: 'issue', issueKey, isNew, results } as const;
  if (pendingSteps.length === 0) return issue;
  const more = await orFailure(() =>
    atStage('issue', async () => {
      const freeAt = isNew ? record.intendedAt : undefined;
      const done = await finishIssue({ ...session, issueKey, freeAt }, pendingSteps, dependencies);
      const next = withIssue(record, issueKey, done.left);
      if (done.left.length < pendingSteps.length)
        await dependencies.sessionIssues.replace(session.marker, record, next, session.retentionDays);
      return done.results;
    }),
  );
  return more instanceof StageFailure
    ? { ...issue, failure: more }
    : { ...issue, results: [...results, ...more] };
}
