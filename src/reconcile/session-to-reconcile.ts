import type { Configuration } from '../configuration/configuration';
import type { KeptSessionIssue } from './issue/damaged-session-issue';
import type { WasUnknown } from './issue/find-named-issues';

/** A work log that a delivery of the session has written. */
export interface KnownWorkLog {
  id: string;
  /** On which issue, as far as the delivery remembers. */
  issueKey?: string;
}

export interface SessionToReconcile {
  lsid: string;
  configuration: Configuration;
  /** What brings the session up. A survey's event waits until the survey can be read. */
  eventType: string;
  /** The events of the session that have come so far: the surveys among them are asked for. */
  events: readonly string[];
  /** What the session's deliveries remember, of any issue. */
  knownWorkLogs: readonly KnownWorkLog[];
  /** What is known of an issue that was created for the session, or that a person chose for it. */
  sessionIssue?: KeptSessionIssue;
  retentionDays: number;
  /** Whether an incomplete report has been waited for long enough. */
  patienceIsOver: boolean;
  /** Whether Jira did not know an issue already when it was asked for it some minutes ago. */
  wasUnknown: WasUnknown;
  /** Whether something that an earlier attempt did may still appear in Jira. */
  mayBeInDoubt: () => boolean;
}
