import type { Marker } from '../../jira/marker';
import type { IssueFigures } from './issue-figures';

/** An issue whose figures are to be looked at. Times are milliseconds by this installation's clock. */
export interface DueIssue {
  issueId: string;
  /** Also the condition under which anything is written about it: whoever changes its sessions moves it. */
  dueAt: number;
  /** What came of the latest looks, if Jira did not take the figures. */
  failing?: FailingFigures;
}

export interface FailingFigures {
  /** How many looks in a row. */
  failures: number;
  since: number;
  /** The error's own text. */
  cause: string;
  /** If it is known. */
  issueKey?: string;
}

/** What is to be on record of an issue after a look. */
export interface Look {
  /** What was there when the look began. */
  former: IssueFigures;
  figures: IssueFigures;
  /** Absent: nothing is left to be looked at until a session changes. */
  next?: Omit<DueIssue, 'issueId'>;
}

/** Where the figures of issues are kept. Every method throws StorageUnavailable if the platform refuses. */
export interface IssueFiguresStore {
  /** Two storage reads, never out of date. What is damaged counts as absent. */
  of(issueId: string): Promise<IssueFigures>;
  /** The same by one storage read, which may be out of date. */
  lately(issueId: string): Promise<IssueFigures>;
  /**
   * Sessions that an index finds in the issue, the latest first: those that ended after a time, at most 500. It lags
   * behind. One query for each hundred.
   */
  sessionsIn(issueId: string, endedAfter: number | undefined): Promise<Marker[]>;
  /** Issues whose time has come, the earliest first, at most `limit` (≤ 100). One query, which lags behind. */
  due(now: number, limit: number): Promise<DueIssue[]>;
  /** Issues whose figures Jira has not taken at two looks or more, at most `limit`. One query. */
  failing(limit: number): Promise<(FailingFigures & { issueId: string })[]>;
  /**
   * Writes what a look came to, all of it or nothing, if the issue is still due at that time. One storage write.
   *
   * @returns false if its sessions have changed since: it is looked at again then
   */
  settle(due: DueIssue, look: Look, retentionDays: number): Promise<boolean>;
  /** Has those that are still due at their times looked at later. One storage write for each 25. */
  postpone(due: readonly DueIssue[], dueAt: number, retentionDays: number): Promise<void>;
}
