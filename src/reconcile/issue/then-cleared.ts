import { asFailureAt } from '../outcome';
import type { ReconcilePorts } from '../ports';
import type { SessionResult } from '../target-result';
import type { KnownIssue } from './choice';
import { wrongIssues, type Cleared } from './clear-wrong-issues';
import type { KeptSessionIssue } from './damaged-session-issue';
import type { WasUnknown } from './find-named-issues';
import { withoutWrong } from './make-choice';
import type { SessionToResolve } from './plan-session-issue';
import type { TargetSearch } from './target-search';

/** What it is to be known by whether nothing of the session may still appear in an issue. */
export type ChoicePorts = ReconcilePorts & { wasUnknown: WasUnknown; mayBeInDoubt: () => boolean };

/** What is on record as wrong, and where the session belongs. */
export interface ToClear {
  record: KeptSessionIssue;
  right: readonly KnownIssue[];
}

/**
 * Once a session is in all issues that a person chose, what the app wrote to the wrong ones is removed, if the person
 * wanted that; what is left to be removed is on record until then, so that any later attempt goes on with it.
 */
export async function* thenCleared(
  written: SessionResult,
  toClear: ToClear,
  session: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch<SessionResult> {
  const { targets } = written;
  if (targets.some(({ failure }) => failure) || !toClear.record.wrong?.length) return written;
  const { results, failure } = yield* clear(toClear, session, ports);
  if (!failure) return { ...written, ofRemoval: results };
  return { ...written, targets: [...targets, { issueKey: targets[0]?.issueKey, results, failure }] };
}

async function* clear(
  { record, right }: ToClear,
  session: SessionToResolve,
  ports: ChoicePorts,
): TargetSearch<Cleared> {
  const cleared = yield* wrongIssues(record, right);
  const { execution } = ports;
  // What may still appear there is looked for again, once it must have appeared.
  if (cleared.failure || execution.kind === 'show' || ports.mayBeInDoubt()) return cleared;
  const { marker, retentionDays } = session;
  const next = withoutWrong(record, ports.now());
  // Whoever was faster has chosen anew: their own attempt goes on from there.
  const kept = execution.ports.sessionIssues.replace(marker, record, next, retentionDays);
  const failure = await kept.then(() => undefined, asFailureAt('record'));
  return failure ? { ...cleared, failure } : cleared;
}
