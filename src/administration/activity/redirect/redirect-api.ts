import type { Choice } from '../../jira-choices/choice';

/**
 * How many deliveries one call redirects: each session is read and written several times, and a call has 25 seconds.
 */
export const redirectedAtOnce = 25;

/** The part of the admin page's contract by which sessions are written to another issue. */
export interface RedirectApi {
  /** Issues to choose from, as the user sees them. The id of a choice is the issue's. */
  findIssues: { payload: { query: string }; value: Choice[] };
  /** What would be created for a session of each of these configurations. */
  readNewIssues: { payload: { configurationIds: string[] }; value: NewIssue[] };
  /** Has the sessions of deliveries written to another issue from now on, at most `redirectedAtOnce` deliveries. */
  redirectDeliveries: { payload: RedirectDeliveries; value: RedirectResult };
}

/** What is created for a session of a configuration, or why nothing can be. */
export type NewIssue = { configurationId: string; name: string } & (
  { kind: 'issue' | 'request'; projectKey: string; projectName: string } | { kind: 'none'; reason: string }
);

export type RedirectDeliveries = {
  ids: string[];
  /** Whether what the app wrote for these sessions to other issues is removed, once they are in this one. */
  clear: boolean;
} & (
  | { issueId: string }
  /** An issue is created for each session, as its configuration says. One that was created for it before is used. */
  | { isNew: true }
);

export interface RedirectResult {
  /** The key that the issue has now; absent: each session gets its own, which is not known yet. */
  issueKey?: string;
  sessions: number;
  /** Those that wait now: all of these sessions, whether they were named or not. */
  deliveries: number;
  /** Why some of the named ones were left as they are, in words. */
  refused: { count: number; reason: string }[];
}
