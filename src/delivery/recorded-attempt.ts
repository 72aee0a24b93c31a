import { withAttempt, type Attempt, type Delivery } from './delivery';
import type { Findings, Outcome } from '../reconcile/outcome';
import { outcomeInWords } from '../reconcile/results-in-words';
import type { Stage } from '../reconcile/stage';

/** What happened, as far as an attempt's record needs it. */
export interface AttemptFacts {
  kind: 'not-ready' | 'limited' | 'held' | 'failed';
  stage: Stage;
  cause: string;
  isInDoubt?: boolean;
  wasCutShort?: boolean;
  isOfQuota?: boolean;
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
  return withAttempt(
    delivery,
    { at: now, stage, outcome: kind, cause: outcomeInWords(outcome), nextAt },
    { ...atRest(now), ...found, state: kind },
  );
}

/** The delivery once it is parked. */
export function park(
  delivery: Delivery,
  { stage, cause, isInDoubt, wasCutShort, found }: Omit<AttemptFacts, 'kind'>,
  failures: number,
  now: number,
): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage, outcome: 'parked', cause, ...signsOf({ isInDoubt, wasCutShort }) },
    { ...atRest(now), ...found, state: 'parked', failures },
  );
}

/** What an attempt leaves behind beside its outcome. */
export function signsOf({
  isInDoubt,
  wasCutShort,
  isOfQuota,
}: Pick<AttemptFacts, 'isInDoubt' | 'wasCutShort' | 'isOfQuota'>): Partial<Attempt> {
  return {
    ...(isInDoubt && { isInDoubt }),
    ...(wasCutShort && { wasCutShort }),
    ...(isOfQuota && { isOfQuota }),
  };
}

/** What no state but `waiting` has. */
function atRest(now: number): Partial<Delivery> {
  return { dueAt: now, heldFor: undefined, cameAgain: undefined, denials: undefined };
}
