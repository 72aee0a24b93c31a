import type { WhyIgnored } from '../outcome';
import type { SessionResult, TargetResult } from '../target-result';
import type { Target } from '../writes/write';
import type { KnownIssue } from './choice';
import type { UnfinishedIssue } from './finish-issue';
import type { SessionIssue } from './session-issue';

/** The session names no issue, and none is created for it. */
export interface NothingToDo {
  why: WhyIgnored;
}

/**
 * An issue that was created for the session: what remains to be done to it is done before anything is written to it.
 */
export interface IssueToFinish extends UnfinishedIssue {
  kind: 'finish';
  record: SessionIssue;
  retentionDays: number;
}

/** An issue that is not the session's: what the app wrote to it is removed, unless it is one of these after all. */
export interface IssueToClear {
  kind: 'clear';
  issue: KnownIssue;
  right: readonly KnownIssue[];
}

/**
 * Hands out the issues that a session goes into, one after the other, and what else is to be done to issues; takes what
 * came of each: that may decide which is the next. Hands back what the session came to.
 */
export type TargetSearch<Found = SessionResult | NothingToDo> = AsyncGenerator<
  Target | IssueToFinish | IssueToClear,
  Found,
  TargetResult
>;
