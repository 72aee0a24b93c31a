import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import type { Revised } from '../../foundation/revised';
import type { HourFigures } from '../activity/health/health-record';
import { alertStatementSchema } from './alert-statements';

const failureSchema = v.object({ at: integer, cause: v.string(), advice: v.string() });

/** Why Jira could not be brought up to date, and since when. */
export type AlertFailure = v.InferOutput<typeof failureSchema>;

/** What the app knows about its emails. */
export const alertMailStateSchema = v.object({
  /** When an email was last asked for, whatever came of it. It is recorded before Jira is asked. */
  at: integer,
  /** When Jira last took one. */
  sentAt: v.optional(integer),
  /** What its readers know, of what still is the case. */
  told: v.array(alertStatementSchema),
  /** The last one said that something needs attention. */
  isAlarming: v.optional(v.boolean(), false),
  /** What came of the last one, if Jira did not take it. */
  failure: v.optional(failureSchema),
});

export type AlertMailState = v.InferOutput<typeof alertMailStateSchema>;

/** What the app knows about its alert issue. Times are milliseconds by this installation's clock. */
export const alertIssueStateSchema = v.object({
  /**
   * An issue that is being created. It is recorded before Jira is asked, so that the app knows if the answer is
   * missing. The issue carries the token.
   */
  creating: v.optional(
    v.object({
      token: v.string(),
      at: integer,
      projectId: v.string(),
      statements: v.array(alertStatementSchema),
    }),
  ),
  /** The issue that is kept up to date. */
  issue: v.optional(
    v.object({
      id: v.string(),
      key: v.string(),
      projectId: v.string(),
      /** When Jira first did not find it, although the app may browse its project. The app then looks for it again. */
      notFoundSince: v.fallback(v.optional(integer), undefined),
      /** Jira has not shown it to the app since it was created. A 404 does not tell that it was deleted then. */
      isUnseen: v.fallback(v.optional(v.boolean()), undefined),
    }),
  ),
  /**
   * What was said last, in the issue if there is one. While the app looks for a missing issue: what its readers need
   * not be told again.
   */
  said: v.array(alertStatementSchema),
  /** When it was said. */
  saidAt: integer,
  /** Why the last look could not bring Jira up to date, and since when. */
  failure: v.optional(failureSchema),
  /** The emails about it, if there was one. */
  mail: v.fallback(v.optional(alertMailStateSchema), undefined),
});

export type AlertIssueState = v.InferOutput<typeof alertIssueStateSchema>;

/** The state if nothing was ever said. */
export const nothingSaid: AlertIssueState = { said: [], saidAt: 0 };

/** Where the state is kept. Every method throws StorageUnavailable if the platform refuses. */
export interface AlertIssueStore {
  /** One storage read for all. A value that cannot be read counts as absent. */
  readHealthAndAlertIssue(): Promise<{
    hours: HourFigures[];
    alertIssue: Revised<AlertIssueState | undefined>;
  }>;
  /** One storage write. @returns false if another write came first: nothing is written then */
  replaceAlertIssue(state: AlertIssueState, expectedRevision: number): Promise<boolean>;
}
