import type { SessionRecord } from '../reconcile/record/session-record';
import type { AttemptMade } from './attempt-made';
import type { Delivery } from './delivery';
import type { QueueResult } from './queue-result';
import type { RetrySettings } from './retry-policy';

/** What follows from an outcome. */
export interface NextStep {
  /** The delivery as it is to be recorded; absent if nothing needs to be written. */
  record?: Delivery;
  result: QueueResult;
}

export interface Circumstances {
  settings: RetrySettings;
  breakerIsOpen: boolean;
  /** An earlier attempt may have written something that Jira has not shown yet. */
  mayBeInDoubt: boolean;
  /** What was on record of the session when the attempt began. */
  sessionRecord?: SessionRecord;
  /** Whether issues tell how many sessions they have. */
  hasFigures?: boolean;
  /** Absent if no attempt was made. */
  made?: AttemptMade;
  now: number;
  /** From 0 to below 1. */
  random: number;
}
