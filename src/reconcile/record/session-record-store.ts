import type { Marker } from '../../jira/marker';
import type { SessionRecord } from './session-record';

/** Where sessions are found again. Every method throws StorageUnavailable if the platform refuses. */
export interface SessionRecordStore {
  /** The record of a session. One storage read, never out of date. */
  of(session: Marker): Promise<SessionRecord | undefined>;
  /** Ids of sessions that begin so, in lower case and in order. One query. */
  idsBeginning(start: string, limit: number): Promise<string[]>;
  /**
   * Sessions that have the issue among others, but not as their first one. One query, and one storage read if it finds
   * any. A page may be empty and yet have a next one.
   */
  withFurtherIssue(issueKey: string, cursor?: string): Promise<{ sessions: Marker[]; cursor?: string }>;
}
