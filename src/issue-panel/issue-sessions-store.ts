import type { Delivery } from '../delivery/delivery';
import type { SessionRecord } from '../reconcile/record/session-record';

/** What is stored of the sessions of an issue. */
export interface StoredSessions {
  /** Some may name the issue no more: an index is behind, and a row may outlive what its record says. */
  records: SessionRecord[];
  /** Ends of these sessions, and on the first page the latest of all that have the issue's key. */
  deliveries: Delivery[];
  cursor?: string;
}

/** A session whose record names no issue, with the delivery of its end if that is kept. */
export interface SessionWithoutIssue {
  record: SessionRecord;
  end?: Delivery;
}

/** Where sessions are found that are on no issue. */
export interface MissingSessionsStore {
  /**
   * The last ones of these configurations, among the last hundred sessions. Two storage reads.
   *
   * @throws StorageUnavailable
   */
  withoutIssue(configurationIds: ReadonlySet<string>): Promise<SessionWithoutIssue[]>;
}

/** Where the sessions of an issue are found. */
export interface IssueSessionsStore {
  /**
   * The sessions of an issue, the last first. Three storage reads at most: two queries and a batch.
   *
   * @throws StorageUnavailable
   */
  sessionsOf(issue: { id: string; key: string }, cursor?: string): Promise<StoredSessions>;
}
