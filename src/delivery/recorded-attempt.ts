import { withAttempt, type Attempt, type Delivery } from './delivery';
import type { Findings, Outcome } from '../reconcile/outcome';
import { outcomeInWords } from '../reconcile/results-in-words';
import { remarksOn, type Remark } from '../reconcile/remark';
import type { Stage } from '../reconcile/stage';

/** What happened, as far as an attempt's record needs it. */
export interface AttemptFacts {
  kind: 'not-ready' | 'limited' | 'held' | 'failed';
  stage: Stage;
  cause: string;
  isInDoubt?: boolean;
  wasCutShort?: boolean;
  wasDisabled?: boolean;
  isOfQuota?: boolean;
  /** What was refused or impossible before it failed. */
  remarks?: readonly Remark[];
  found?: Findings;
}

/** The delivery once it is done, or there is nothing to do. */
export function settle(
  delivery: Delivery,
  outcome: Outcome & { kind: 'done' | 'ignored' },
  now: number,
  nextAt?: number,
): Delivery {
  const { kind, stage, found } = outcome;
  if (kind === 'ignored' && outcome.why.code === 'creation-left-out') return givenUp(delivery, outcome, now);
  const remarks = kind === 'done' ? remarksAfter(delivery, remarksOn(outcome.results)) : [];
  return withAttempt(
    delivery,
    { at: now, stage, outcome: kind, cause: outcomeInWords(outcome), nextAt, ...signsOf({ remarks }) },
    { ...atRest(now), ...found, state: remarks.length > 0 ? 'done-with-remarks' : kind },
  );
}

/** The delivery of a session that an administrator did not want: discarded, since that was a person's choice. */
function givenUp(delivery: Delivery, outcome: Outcome & { kind: 'ignored' }, now: number): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: outcome.stage, outcome: 'discarded', cause: outcomeInWords(outcome) },
    { ...atRest(now), ...outcome.found, state: 'discarded' },
  );
}

/** A later attempt does not look again at what only a creation and a transition tell. */
const toldOnce: readonly Remark[] = ['field', 'resolution'];

/** The remarks of this attempt, with what earlier ones told since somebody brought the delivery up. */
function remarksAfter({ attempts }: Delivery, present: readonly Remark[]): Remark[] {
  const begun = attempts.findLastIndex(({ outcome }) => outcome === 'replayed');
  const earlier = attempts.slice(begun + 1).flatMap(({ remarks = [] }) => remarks);
  return [...new Set([...earlier.filter((remark) => toldOnce.includes(remark)), ...present])];
}

/** The delivery once it is parked. */
export function park(
  delivery: Delivery,
  { stage, cause, isInDoubt, wasCutShort, wasDisabled, remarks, found }: Omit<AttemptFacts, 'kind'>,
  failures: number,
  now: number,
): Delivery {
  return withAttempt(
    delivery,
    {
      at: now,
      stage,
      outcome: 'parked',
      cause,
      ...signsOf({ isInDoubt, wasCutShort, wasDisabled, remarks }),
    },
    { ...atRest(now), ...found, state: 'parked', failures },
  );
}

/** What an attempt leaves behind beside its outcome. */
export function signsOf({
  isInDoubt,
  wasCutShort,
  wasDisabled,
  isOfQuota,
  remarks = [],
}: Pick<
  AttemptFacts,
  'isInDoubt' | 'wasCutShort' | 'wasDisabled' | 'isOfQuota' | 'remarks'
>): Partial<Attempt> {
  return {
    ...(isInDoubt && { isInDoubt }),
    ...(wasCutShort && { wasCutShort }),
    ...(wasDisabled && { wasDisabled }),
    ...(isOfQuota && { isOfQuota }),
    ...(remarks.length > 0 && { remarks: [...remarks] }),
  };
}

/** What no state but `waiting` has. */
function atRest(now: number): Partial<Delivery> {
  return { dueAt: now, heldFor: undefined, cameAgain: undefined, denials: undefined };
}
