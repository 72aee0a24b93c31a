import { withAttempt, type Attempt, type Delivery, type Stage } from './delivery';
import type { DeliveryEffects, Outcome } from './outcome';

/** What happened, as far as an attempt's record needs it. */
export interface AttemptFacts {
  kind: 'not-ready' | 'limited' | 'held' | 'failed';
  stage: Stage;
  cause: string;
  isInDoubt?: boolean;
  wasCutShort?: boolean;
  effects?: DeliveryEffects;
}

/** What was found out, without what was done, which belongs to the attempt. */
export function foundIn({ effects = {} }: { effects?: DeliveryEffects }): Partial<Delivery> {
  const { summary: _, ...found } = effects;
  return found;
}

/** The delivery once it is done, or there is nothing to do. */
export function settled(
  delivery: Delivery,
  outcome: Outcome & { kind: 'done' | 'ignored' },
  now: number,
  nextAt?: number,
): Delivery {
  const { kind, stage } = outcome;
  const cause = kind === 'ignored' ? outcome.cause : outcome.effects.summary;
  return withAttempt(
    delivery,
    { at: now, stage, outcome: kind, cause, nextAt },
    { ...atRest(now), ...foundIn(outcome), state: kind },
  );
}

/** The delivery once it is parked. */
export function parked(
  delivery: Delivery,
  { stage, cause, isInDoubt, wasCutShort, effects }: Omit<AttemptFacts, 'kind'>,
  failures: number,
  now: number,
): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage, outcome: 'parked', cause, ...doubts({ isInDoubt, wasCutShort }) },
    { ...atRest(now), ...foundIn({ effects }), state: 'parked', failures },
  );
}

/** What an attempt leaves open. */
export function doubts({
  isInDoubt,
  wasCutShort,
}: Pick<AttemptFacts, 'isInDoubt' | 'wasCutShort'>): Partial<Attempt> {
  return { ...(isInDoubt && { isInDoubt }), ...(wasCutShort && { wasCutShort }) };
}

/** What no state but `waiting` has. */
function atRest(now: number): Partial<Delivery> {
  return { dueAt: now, heldFor: undefined, cameAgain: undefined, denials: undefined };
}
