import type { Choice } from '../../jira-choices/choice';

/** How many deliveries one call redirects: each session is read and written several times, and a call has 25 seconds. */
export const redirectedAtOnce = 25;

/** The part of the admin page's contract by which sessions are written to another issue. */
export interface RedirectApi {
  /** Issues to choose from, as the user sees them. The id of a choice is the issue's. */
  findIssues: { payload: { query: string }; value: Choice[] };
  /** Has the sessions of deliveries written to that issue from now on, at most `redirectedAtOnce` deliveries. */
  redirectDeliveries: { payload: RedirectDeliveries; value: RedirectResult };
}

export interface RedirectDeliveries {
  ids: string[];
  issueId: string;
  /** Whether what the app wrote for these sessions to other issues is removed, once they are in this one. */
  clear: boolean;
}

export interface RedirectResult {
  /** The key that the issue has now. */
  issueKey: string;
  sessions: number;
  /** Those that wait now: all of these sessions, whether they were named or not. */
  deliveries: number;
  /** Why some of the named ones were left as they are, in words. */
  refused: { count: number; reason: string }[];
}
