import { canonicalJson } from '../report/canonical-json';
import type { Outcome } from '../reconcile/outcome';
import { eachOnce, mostIssues } from '../reconcile/record/seen-session';
import {
  recordedStates,
  type RecordChange,
  type RecordedIssue,
  type SessionRecord,
} from '../reconcile/record/session-record';
import { day } from '../foundation/durations';
import { isDone, type Delivery } from './delivery';

/**
 * The record of a session after an attempt at one of its deliveries has come to rest; `undefined` if it stays as it is
 * and was written less than a day ago.
 *
 * What the attempt did not see stays: a rating if surveys were not asked for, times if the appliance was not reached.
 * Only what is done replaces the issues; what is ignored changes nothing of a session that has some.
 *
 * @param former as the attempt's batch has it
 */
export function sessionRecordAfter(
  delivery: Delivery,
  outcome: Outcome,
  former: SessionRecord | undefined,
): RecordChange | undefined {
  const { configurationId, lsid } = delivery;
  const state = recordedStates.find((one) => one === delivery.state);
  if (!state || lsid === undefined) return undefined;
  if (state === 'ignored' && former && former.issues.length > 0) return undefined;
  const seen = 'seen' in outcome ? outcome.seen : undefined;
  const next: SessionRecord = {
    configurationId,
    lsid,
    state,
    issues: issuesAfter(delivery, seen?.issues ?? [], former?.issues ?? []),
    startedAt: seen?.startedAt ?? former?.startedAt,
    endedAt: seen?.endedAt ?? former?.endedAt,
    representative: seen?.representative ?? former?.representative,
    representatives: seen?.representatives ?? former?.representatives ?? [],
    rating: seen?.rating ?? former?.rating,
    writtenAt: delivery.updatedAt,
  };
  return former && isSame(former, next) ? undefined : { former, next };
}

/** The time to live counts from the latest write: a record is not to be gone long before its deliveries. */
const writtenAgainAfter = day;

function isSame(former: SessionRecord, next: SessionRecord): boolean {
  const { writtenAt = 0 } = former;
  const isYoung = (next.writtenAt ?? 0) - writtenAt < writtenAgainAfter;
  return (
    isYoung &&
    canonicalJson({ ...former, writtenAt: undefined }) === canonicalJson({ ...next, writtenAt: undefined })
  );
}

function issuesAfter(
  delivery: Delivery,
  seen: readonly RecordedIssue[],
  former: readonly RecordedIssue[],
): RecordedIssue[] {
  const all = eachOnce([...former, ...seen]);
  if (!isDone(delivery)) return all.slice(0, mostIssues);
  return seen.flatMap(({ issueKey }) => all.find((one) => one.issueKey === issueKey) ?? []);
}
