import type { SessionIssue } from './issue/session-issue';
import type { StageFailure } from './outcome';
import type { Result } from './write-result';

/** What one target came to, or the search for it. */
export interface TargetResult {
  /** By the key that it has now, as far as Jira told; absent if it was never found. */
  issueKey?: string;
  /** Stays when the issue is moved; absent if Jira did not tell it. */
  issueId?: string;
  results: readonly Result[];
  /** The record of the issue that was created for the session, if that has changed. */
  record?: SessionIssue;
  /** Why it is not as it should be; the results are what was done all the same. */
  failure?: StageFailure;
}

/** What the targets of one session came to. */
export interface SessionResult {
  /** The session's own first. */
  targets: readonly TargetResult[];
  /** What came of creating the target, before anything was written to it. */
  ofCreation?: readonly Result[];
  /** Issues that the session names and that do not exist. */
  passedOver?: readonly Result[];
  /** What came of removing what was written to issues that are not the session's. */
  ofRemoval?: readonly Result[];
  /** The target is the session's by the app's own doing. */
  isCreated?: boolean;
}
