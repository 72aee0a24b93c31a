import { z } from 'zod';
import type { Revised } from '../../foundation/revised';
import type { HourFigures } from '../activity/health/health-record';
import { alertStatementSchema } from './alert-statements';

/** What the app knows about its alert issue. Times are milliseconds by this installation's clock. */
export const alertIssueStateSchema = z.object({
  /**
   * An issue that is being created. It is recorded before Jira is asked, so that the app knows if the answer is
   * missing. The issue carries the token.
   */
  creating: z
    .object({
      token: z.string(),
      at: z.int(),
      projectId: z.string(),
      statements: z.array(alertStatementSchema),
    })
    .optional(),
  /** The issue that is kept up to date. */
  issue: z
    .object({
      id: z.string(),
      key: z.string(),
      projectId: z.string(),
      /** When Jira first did not find it, although the app may browse its project. The app then looks for it again. */
      notFoundSince: z.int().optional().catch(undefined),
    })
    .optional(),
  /**
   * What was said last, in the issue if there is one. While the app looks for a missing issue: what its readers need
   * not be told again.
   */
  said: z.array(alertStatementSchema),
  /** When it was said. */
  saidAt: z.int(),
  /** Why the last look could not bring Jira up to date, and since when. */
  failure: z.object({ at: z.int(), cause: z.string(), advice: z.string() }).optional(),
});

export type AlertIssueState = z.infer<typeof alertIssueStateSchema>;

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
