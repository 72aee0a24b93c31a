import type { Configuration } from '../../configuration/configuration';
import { isTriggeredBy } from '../../configuration/issue-creation';
import { CreationUnderWay } from '../../jira/creation-errors';
import { findCreatedIssues, type CreatedIssuesWanted, type FoundIssue } from '../../jira/find-created-issues';
import { day } from '../../foundation/durations';
import { StageFailure, type WhyIgnored } from '../outcome';
import type { ReadPorts } from '../ports';
import type { WriteResult } from '../write-result';
import {
  isDamaged,
  repairSessionIssue,
  type DamagedSessionIssue,
  type KeptSessionIssue,
} from './damaged-session-issue';
import { lostRecord, searchForLost } from './lost-record';
import type { SessionWithoutIssue } from './new-issue-fields';
import { CreationSwitchedOff } from './choice';
import { hasChosenIssues, wantsOwnIssue, type RecordWithIssues } from './make-choice';
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
  record: RecordWithIssues;
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
 * The issue of a session whose external key names none, or for which a person wants one, and for which none is known to
 * have been created: one whose record is gone, or a new one if the configuration or that person wants it.
 *
 * @throws CreationUnderWay, StageFailure, and what `callJira`, the appliance client and the storage throw
 */
export async function planSessionIssue(
  session: SessionToResolve,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | ToCreate | NoIssue> {
  const { known } = session;
  const lost = known ? undefined : searchForLost(session, ports.now());
  const [found] = lost ? await findCreatedIssues(ports.jira, lost) : [];
  if (lost && found) return { kind: 'known', record: lostRecord(found, session, lost.mode) };
  const why = whyNotCreated(session);
  if (why && wantsOwnIssue(known)) throw new StageFailure('issue', new CreationSwitchedOff());
  if (why) return known ? { kind: 'none', why } : noneUnlessKept(session, why, ports);
  const previous = known && !isDamaged(known) ? known : undefined;
  return { kind: 'create', previous };
}

/**
 * The issue that a person chose for the session, or else the one that was created for it before, as its record tells:
 * it is the session's for good, whatever its external key names by now. Costs nothing without a record, and a search
 * if only the intent is on record: who finds that waits until search must know, and looks.
 *
 * @throws CreationUnderWay while nobody can know whether there is one, and what `planSessionIssue` throws
 */
export async function planCreatedEarlier(
  session: SessionToResolve,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | undefined> {
  const { known } = session;
  if (!known) return undefined;
  if (hasChosenIssues(known)) return { kind: 'chosen', record: known, results: [] };
  const now = ports.now();
  if (isDamaged(known)) return planRepair(session, known, now);
  if (known.issueKey !== undefined) return { kind: 'known', record: known };
  const { marker, configuration, times } = session;
  // Who chose an issue of its own for a session without a record knew nothing of an issue that was created long before.
  const since = known.mode === 'unknown' ? Math.min(known.since, times.startedAt - day) : known.since;
  const within = now - since;
  const found: FoundIssue[] = [];
  for (const mode of modesToSearch(known, now)) {
    found.push(...(await findCreatedIssues(ports.jira, { marker, mode, within })));
  }
  return planFound(found, known, configuration);
}

/** The record may only have been missing in a batch: before the session is left out, it is read by its key. */
async function noneUnlessKept(
  session: SessionToResolve,
  why: WhyIgnored,
  ports: ReadPorts,
): Promise<ExistingIssuePlan | ChosenIssues | ToCreate | NoIssue> {
  const kept = await ports.sessionIssues.get(session.marker);
  if (!kept) return { kind: 'none', why };
  const known = { ...session, known: kept };
  return (await planCreatedEarlier(known, ports)) ?? planSessionIssue(known, ports);
}

/**
 * Why no issue is created for such a session; `undefined` if one is. A trigger value is for those that nobody chose
 * one for.
 */
export function whyNotCreated({ session, configuration, known }: SessionToResolve): WhyIgnored | undefined {
  const { issueCreation } = configuration.settings;
  if (issueCreation.mode === 'off') return { code: 'no-issue-named' };
  if (wantsOwnIssue(known)) return undefined;
  if (!isTriggeredBy(session.externalKey, issueCreation)) return { code: 'no-trigger-value' };
  return undefined;
}

/** Who knows only that an issue may have been created begins to wait now, and looks for it before creating one. */
function planRepair(
  { configuration, times }: SessionToResolve,
  previous: DamagedSessionIssue,
  now: number,
): ExistingIssuePlan {
  const pendingSteps = pendingStepsOf({ hasProperty: false, isAssigned: false }, configuration);
  const record = repairSessionIssue(previous, { pendingSteps, startedAt: times.startedAt, now });
  const { issueKey } = record;
  const result = { kind: 'issue', outcome: 'unchanged', code: 'record-damaged' } as const;
  const results = issueKey === undefined ? [] : [{ ...result, issueKey, field: previous.damagedAt }];
  return { kind: 'repair', previous, record, results };
}

/** As what an intended issue may have been created. @throws CreationUnderWay while search may not show it yet */
function modesToSearch(
  { intendedAt, mode }: SessionIssue,
  now: number,
): readonly CreatedIssuesWanted['mode'][] {
  const rest = intendedAt + intentRestsFor - now;
  if (rest > 0) throw new CreationUnderWay(Math.ceil(rest / 1000));
  return mode === 'unknown' ? ['issue', 'request'] : [mode];
}

function planFound(
  found: readonly FoundIssue[],
  previous: SessionIssue,
  configuration: Configuration,
): ExistingIssuePlan | undefined {
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
