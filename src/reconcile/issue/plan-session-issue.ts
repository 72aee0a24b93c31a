import { isTriggeredBy } from '../../configuration/issue-creation';
import { CreationUnderWay } from '../../jira/creation-errors';
import { findCreatedIssues, type FoundIssue } from '../../jira/find-created-issues';
import type { WhyIgnored } from '../outcome';
import type { ReadPorts } from '../ports';
import type { WriteResult } from '../write-result';
import {
  isDamaged,
  repairSessionIssue,
  type DamagedSessionIssue,
  type KeptSessionIssue,
} from './damaged-session-issue';
import { lostRecord } from './lost-record';
import type { SessionWithoutIssue } from './new-issue-fields';
import { hasChoice, type RecordWithChoice } from './make-choice';
import { pendingStepsOf } from './pending-steps';
import { intentRestsFor, withIssue, type SessionIssue } from './session-issue';

export interface SessionToResolve extends SessionWithoutIssue {
  /** The record as it was read with the delivery. It may be out of date: every write is conditional. */
  known?: KeptSessionIssue;
  retentionDays: number;
}

/** The issue that belongs to a session by the app's own doing, and what is to be done so that it is known. */
export type ExistingIssuePlan =
  | { kind: 'known'; record: SessionIssue }
  /** Search has found it, and it is to be recorded. */
  | { kind: 'found'; previous: SessionIssue; record: SessionIssue; results: WriteResult[] }
  /** Its record is damaged: this one is to take its place. */
  | { kind: 'repair'; previous: DamagedSessionIssue; record: SessionIssue; results: WriteResult[] };

/** A person chose the issues of the session: nothing else is asked. */
export interface ChosenIssues {
  kind: 'chosen';
  record: RecordWithChoice;
  /** What is told besides. */
  results: WriteResult[];
}

/** There is none, and one is to be created. */
export interface ToCreate {
  kind: 'create';
  /** An intent of which nothing came. */
  previous?: SessionIssue;
}

/** There is none, and there will be none. */
export interface NoIssue {
  kind: 'none';
  why: WhyIgnored;
}

/**
 * The issue of a session whose external key names none: the one that was created for it, or a new one if the
 * configuration wants it. Who finds an intent without an issue waits until search must know, looks, and only then
 * plans to create one.
 *
 * @throws CreationUnderWay, StageFailure, and what `callJira`, the appliance client and the storage throw
 */
export async function planSessionIssue(
  session: SessionToResolve,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | ToCreate | NoIssue> {
  const earlier = await planCreatedEarlier(session, ports);
  if (earlier) return earlier;
  const { known } = session;
  const lost = known ? undefined : await lostRecord(session, ports);
  if (lost) return { kind: 'known', record: lost };
  const why = whyNotCreated(session);
  if (why) return known ? { kind: 'none', why } : noneUnlessKept(session, why, ports);
  const previous = known && !isDamaged(known) ? known : undefined;
  return { kind: 'create', previous };
}

/**
 * The issue that a person chose for the session, or else the one that was created for it before, as its record tells: it
 * is the session's for good, whatever its external key names by now. Costs nothing without a record, and a search if
 * only the intent is on record.
 *
 * @throws CreationUnderWay while nobody can know whether there is one, and what `planSessionIssue` throws
 */
export async function planCreatedEarlier(
  session: SessionToResolve,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | undefined> {
  const { known } = session;
  if (!known) return undefined;
  if (hasChoice(known)) return { kind: 'chosen', record: known, results: [] };
  if (isDamaged(known)) return planRepair(session, known, ports);
  if (known.issueKey === undefined) return lookForIntended(session, known, ports);
  return { kind: 'known', record: known };
}

/** The record may only have been missing in a batch: before the session is left out, it is read by its key. */
async function noneUnlessKept(
  session: SessionToResolve,
  why: WhyIgnored,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | ToCreate | NoIssue> {
  const kept = await ports.sessionIssues.get(session.marker);
  return kept ? planSessionIssue({ ...session, known: kept }, ports) : { kind: 'none', why };
}

/** Why no issue is created for such a session; `undefined` if one is. */
export function whyNotCreated({ session, configuration }: SessionToResolve): WhyIgnored | undefined {
  const { issueCreation } = configuration.settings;
  if (issueCreation.mode === 'off') return { code: 'no-issue-named' };
  if (!isTriggeredBy(session.externalKey, issueCreation)) return { code: 'no-trigger-value' };
  return undefined;
}

/** Who knows only that an issue may have been created begins to wait now, and looks for it before creating one. */
function planRepair(
  { configuration, times }: SessionToResolve,
  previous: DamagedSessionIssue,
  { now }: ReadPorts,
): ExistingIssuePlan {
  const pendingSteps = pendingStepsOf({ hasProperty: false, isAssigned: false }, configuration);
  const record = repairSessionIssue(previous, { pendingSteps, startedAt: times.startedAt, now: now() });
  const { issueKey } = record;
  const result = { kind: 'issue', outcome: 'unchanged', code: 'record-damaged' } as const;
  const results = issueKey === undefined ? [] : [{ ...result, issueKey, field: previous.damagedAt }];
  return { kind: 'repair', previous, record, results };
}

async function lookForIntended(
  { marker, configuration }: SessionToResolve,
  previous: SessionIssue,
  { now, jira }: ReadPorts,
): Promise<ExistingIssuePlan | undefined> {
  const rest = previous.intendedAt + intentRestsFor - now();
  if (rest > 0) throw new CreationUnderWay(Math.ceil(rest / 1000));
  const modes = previous.mode === 'unknown' ? (['issue', 'request'] as const) : [previous.mode];
  const within = now() - previous.since;
  const found: FoundIssue[] = [];
  for (const mode of modes) found.push(...(await findCreatedIssues(jira, { marker, mode, within })));
  const [oldest, ...duplicates] = found;
  if (!oldest) return undefined;
  const record = withIssue(previous, oldest.key, pendingStepsOf(oldest, configuration));
  return { kind: 'found', previous, record, results: foundAgain(oldest, duplicates) };
}

function foundAgain({ key }: FoundIssue, others: readonly FoundIssue[]): WriteResult[] {
  const of = { kind: 'issue', issueKey: key, outcome: 'unchanged' } as const;
  const duplicates = others.map((duplicate) => duplicate.key);
  return [
    { ...of, code: 'found-again' },
    ...(duplicates.length > 0 ? [{ ...of, code: 'has-duplicates' as const, duplicates }] : []),
  ];
}
