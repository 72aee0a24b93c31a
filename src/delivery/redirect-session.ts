import { StorageUnavailable } from '../failure/platform-errors';
import { compareAndSwap, overtaken } from '../foundation/compare-and-swap';
import type { Marker } from '../jira/marker';
import { ownIssue, type KnownIssue } from '../reconcile/issue/choice';
import type { KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import { withChoice } from '../reconcile/issue/make-choice';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import { eventTypes } from '../session/event-type';
import { doubtAfterDamage } from './damaged-delivery';
import { deliveryId, queueGrace, withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { mayRun } from './key-of-running-session';

/** Into which issue a session is to go from now on, as a person chose it. */
export interface Redirection {
  /** `own`: one that is created for the session. */
  issue: KnownIssue | typeof ownIssue;
  /**
   * From which other issues what the app wrote for the session is removed. `chosen`: those that were chosen or
   * created for it before; of what only its external key names, nothing was written.
   */
  clears: 'nothing' | 'chosen' | 'all';
  /** The administrator, as `Attempt` names them. */
  by: string;
}

export interface RedirectDependencies {
  deliveries: Pick<DeliveryStore, 'get' | 'replace'>;
  sessionIssues: SessionIssueStore;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  now: () => number;
}

export interface RedirectedSession {
  /** The deliveries that wait now, none of which is pushed. */
  redirected: Delivery[];
  /** The keys of the issues that they were in. */
  before: string[];
  /** Whether the session may run still, as they stood before. */
  mayRun: boolean;
}

/** How often a record is tried that others keep changing. */
const triesToRecord = 4;

/**
 * Records a person's choice for a session, and has all its deliveries wait to be processed with it. The choice is
 * written first, so that whatever comes in between follows it. Doing it again, after a kill, changes nothing.
 *
 * Reads each delivery of the session and its record by their keys, and writes each of them once. If what is elsewhere
 * is to be removed, it reads what is remembered of the session too: a delivery tells only the first of several
 * issues.
 *
 * @param named deliveries of the session that have no event's key, such as an event that was ignored
 * @throws StorageUnavailable
 */
export async function redirectSession(
  session: Marker,
  named: readonly Delivery[],
  redirection: Redirection,
  retentionDays: number,
  dependencies: RedirectDependencies,
): Promise<RedirectedSession> {
  const { deliveries } = dependencies;
  const ids = [
    ...new Set([
      ...eventTypes.map((eventType) => deliveryId({ ...session, eventType })),
      ...named.map(({ id }) => id),
    ]),
  ];
  const [known, record] = await Promise.all([
    Promise.all(ids.map((id) => deliveries.get(id))),
    redirection.clears === 'all' ? dependencies.sessionRecords.of(session) : undefined,
  ]);
  const places = [
    ...known.flatMap((delivery) =>
      delivery?.issueKey === undefined ? [] : [{ issueKey: delivery.issueKey }],
    ),
    ...(record?.issues ?? []),
  ];
  const before = [...new Set(places.map(({ issueKey }) => issueKey))];
  await recordChoice(session, redirection, places, retentionDays, dependencies);
  const redirected: Delivery[] = [];
  for (const [place, id] of ids.entries()) {
    const next = await redirectDelivery(id, known[place], redirection, retentionDays, dependencies);
    if (next) redirected.push(next);
  }
  return { redirected, before, mayRun: mayRun(known.filter((delivery) => delivery !== undefined)) };
}

async function recordChoice(
  session: Marker,
  { issue, clears }: Redirection,
  before: readonly KnownIssue[],
  retentionDays: number,
  { sessionIssues, now }: RedirectDependencies,
): Promise<void> {
  const recorded = await compareAndSwap(triesToRecord, async () => {
    const previous = await sessionIssues.get(session);
    const wrong = [...(clears === 'nothing' ? [] : issuesOf(previous)), ...(clears === 'all' ? before : [])];
    const next = withChoice(previous, { issue, wrong }, now());
    return (await sessionIssues.replace(session, previous, next, retentionDays)) || overtaken;
  });
  if (recorded === overtaken) throw new StorageUnavailable('record the choice of an issue', 'CONFLICT');
}

/** The issues that the session was in by its record: one that was created for it, and what was chosen before. */
function issuesOf(record: KeptSessionIssue | undefined): KnownIssue[] {
  const { issueKey, chosen } = record ?? {};
  return [...(issueKey === undefined ? [] : [{ issueKey }]), ...(Array.isArray(chosen) ? chosen : [])];
}

/** @param known as it was read before the choice was recorded: what came since is read again */
async function redirectDelivery(
  id: string,
  known: Delivery | undefined,
  redirection: Redirection,
  retentionDays: number,
  { deliveries, now }: RedirectDependencies,
): Promise<Delivery | undefined> {
  let latest = known;
  const written = await compareAndSwap(triesToRecord, async () => {
    latest ??= await deliveries.get(id);
    if (!latest) return undefined;
    const next = redirected(latest, redirection, now());
    const isWritten = await deliveries.replace(latest, next, retentionDays);
    latest = undefined;
    return isWritten ? next : overtaken;
  });
  return written === overtaken ? undefined : written;
}

/**
 * The delivery as it waits for its session to be written to the chosen issue. Unlike a replay it is retried as usual.
 * An attempt that is under way may have read too early: what it comes to is done once more.
 */
function redirected(delivery: Delivery, { issue, by }: Redirection, now: number): Delivery {
  return withAttempt(
    delivery,
    {
      at: now,
      stage: 'receive',
      outcome: 'redirected',
      cause: `${issue === ownIssue ? 'An issue of its own' : issue.issueKey} was chosen by hand.`,
      by,
      ...doubtAfterDamage(delivery),
    },
    {
      state: 'waiting',
      failures: 0,
      denials: undefined,
      replayedAt: undefined,
      redirectedAt: now,
      ...(issue === ownIssue && { leftOut: withoutCreating(delivery.leftOut) }),
      heldFor: undefined,
      dueAt: now + queueGrace,
      ...(delivery.state === 'waiting' && { cameAgain: true, start: delivery.start }),
    },
  );
}

/**
 * Who wants an issue for a session wants it created, although the backfill that brought the session in creates none.
 */
function withoutCreating(leftOut: Delivery['leftOut']): Delivery['leftOut'] {
  return leftOut?.filter((effect) => effect !== 'creating');
}
