import type { WhyIgnored } from '../outcome';
import type { SessionResult, TargetResult } from '../target-result';
import type { Target } from '../writes/write';

/** The session names no issue, and none is created for it. */
export interface NothingToDo {
  why: WhyIgnored;
}

/**
 * Hands out the issues that a session goes into, one after the other, and takes what came of each: that may decide
 * which is the next. Hands back what the session came to.
 */
export type TargetSearch<Found = SessionResult | NothingToDo> = AsyncGenerator<Target, Found, TargetResult>;
