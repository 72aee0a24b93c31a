import { z } from 'zod';
import type { Revised } from '../../polling/revised';
import type { HealthRecord } from '../activity/health/health-record';
import { alertStatementSchema } from './alert-statements';

/** What the app knows about its alert issue. Times are milliseconds by this installation's clock. */
export const alertIssueStateSchema = z.object({
  /**
   * An issue that is being created: written down before Jira is asked, so that an answer that got lost is known to
   * be missing. The issue carries the token.
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
      /** When Jira did not find it first, although the app may browse its project. It is looked for again then. */
      notFoundSince: z.int().optional().catch(undefined),
    })
    .optional(),
  /**
   * What was said last, in the issue if there is one. While an issue is looked for again: what whoever reads it need
   * not be told any more.
   */
  said: z.array(alertStatementSchema),
  /** When it was said. */
  saidAt: z.int(),
  /** Why Jira could not be made to agree at the last look, and since when that is so. */
  failure: z.object({ at: z.int(), cause: z.string(), advice: z.string() }).optional(),
});

export type AlertIssueState = z.infer<typeof alertIssueStateSchema>;

/** The state where nothing was ever said. */
export const nothingSaid: AlertIssueState = { said: [], saidAt: 0 };

/** Where the state is kept. Every method throws StorageUnavailable where the platform refuses. */
export interface AlertIssueStore {
  /** One storage read for both. What cannot be read counts as absent. */
  readHealthAndAlertIssue(): Promise<{
    health: HealthRecord | undefined;
    alertIssue: Revised<AlertIssueState | undefined>;
  }>;
  /** One storage write. @returns false where somebody else was faster: nothing is written then */
  replaceAlertIssue(state: AlertIssueState, expectedRevision: number): Promise<boolean>;
}
