import type { Attempt, Delivery } from './delivery';

const notes: readonly Attempt['outcome'][] = [
  'replayed',
  'redirected',
  'hastened',
  'discarded',
  'reopened',
  'damaged',
];

/** Whether the entry is no attempt, but a note of what happened to the delivery. It has no stage then. */
export function isNote(outcome: Attempt['outcome']): boolean {
  return notes.includes(outcome);
}

/** How often a delivery was tried, as far as its record tells. */
export function attemptsMade({ attempts }: Pick<Delivery, 'attempts'>): number {
  return attempts.filter(isAttempt).reduce((tries, { triedBefore = 0 }) => tries + 1 + triedBefore, 0);
}

/** The record also has notes of what was done with a delivery, and of deliveries that ended as they came in. */
function isAttempt({ outcome, stage }: Attempt): boolean {
  if (isNote(outcome)) return false;
  return !(outcome === 'ignored' && stage === 'receive');
}
