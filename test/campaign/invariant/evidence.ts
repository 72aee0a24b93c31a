import type { Delivery } from '../../../src/delivery/delivery';
import type { AppWorkLog } from './app-work-logs';
import type { CreatedIssue } from './created-issues';

/** What the simulated Jira holds of sessions, and the deliveries that are parked. */
export interface Evidence {
  workLogs: readonly AppWorkLog[];
  created: readonly CreatedIssue[];
  parked: readonly Delivery[];
}
