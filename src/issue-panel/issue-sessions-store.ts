import type { Delivery } from '../delivery/delivery';
import type { RunningSession } from '../running-session/running-session';
import type { SessionRecord } from '../reconcile/record/session-record';

/** What is stored of the sessions of an issue. */
export interface StoredSessions {
  /** Some may name the issue no more: an index is behind, and a row may outlive what its record says. */
  records: SessionRecord[];
  /** Ends of these sessions, and on the first page the latest of all that have the issue's key. */
  deliveries: Delivery[];
  cursor?: string;
  /** Those that run, as far as the app has heard of them; only on the first page, and only if they are wanted. */
  running: readonly RunningSession[];
}

/** The record of a session, with the delivery of its end if that is kept. */
export interface EndedSession {
  record: SessionRecord;
  end?: Delivery;
}

/** Where sessions are found that are missed on an issue. */
export interface MissingSessionsStore {
  /**
   * The last ones that are wanted, among the last hundred sessions. Two storage reads.
   *
   * @throws StorageUnavailable
   */
  lastOf(isWanted: (record: SessionRecord) => boolean): Promise<EndedSession[]>;
}

/** Which page of the sessions; the first one if no cursor is given. */
export interface WantedSessions {
  cursor?: string;
  /** Whether those that run are wanted too. */
  withRunning: boolean;
}

/** Where the sessions of an issue are found. */
export interface IssueSessionsStore {
  /**
   * The sessions of an issue, the last first. Three storage reads at most: two queries and a batch.
   *
   * @throws StorageUnavailable
   */
  sessionsOf(issue: { id: string; key: string }, wanted: WantedSessions): Promise<StoredSessions>;
}
