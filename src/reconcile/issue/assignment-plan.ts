/** So long it is taken for true that an issue is free, in milliseconds. */
const freeGoodFor = 15_000;

/** When it was seen whether anybody is assigned to an issue. */
export interface SeenAssignment {
  isAssigned: boolean;
  /** By this installation's clock, in milliseconds. */
  at: number;
}

/** What is to be done so that somebody has an issue. */
export type AssignmentPlan =
  /** Nobody was chosen. */
  | { kind: 'nobody' }
  /** Somebody has it, and is not replaced. */
  | { kind: 'taken' }
  /** Jira knows no condition, and somebody may have taken it since it was seen to be free. */
  | { kind: 'look-again' }
  | { kind: 'assign'; accountId: string };

/** Compares whom an issue is to be assigned to with what was seen of it. */
export function planAssignment(
  accountId: string | undefined,
  seen: SeenAssignment,
  now: number,
): AssignmentPlan {
  if (accountId === undefined) return { kind: 'nobody' };
  if (seen.isAssigned) return { kind: 'taken' };
  return now - seen.at > freeGoodFor ? { kind: 'look-again' } : { kind: 'assign', accountId };
}
