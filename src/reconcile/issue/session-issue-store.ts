import type { Marker } from '../../jira/marker';
import type { KeptSessionIssue } from './damaged-session-issue';
import type { SessionIssue } from './session-issue';

/** Where the records of sessions’ issues are kept. Every method throws StorageUnavailable if the platform refuses. */
export interface SessionIssueStore {
  /** One storage read, never out of date. */
  get(marker: Marker): Promise<KeptSessionIssue | undefined>;
  /**
   * Writes `next` if the record still is as `previous` says; `undefined`: there is none. One storage write.
   *
   * @returns false if it has changed since: nothing is written then
   */
  replace(
    marker: Marker,
    previous: KeptSessionIssue | undefined,
    next: SessionIssue,
    retentionDays: number,
  ): Promise<boolean>;
}
