import type { PlannedChange } from '../../reconcile/planned-change';
import type { AdfDocument } from '../../report/adf';
import type { ReportUse } from '../../report/template-use';

/** What the page asks to see a session brought into Jira without anything being written. */
export interface DryRunApi {
  /** Without `lsid`: the session of the appliance that ended last. */
  dryRun: { payload: { id: string; lsid?: string }; value: DryRun };
}

export interface DryRun {
  lsid: string;
  outcome: DryRunOutcome;
  /** What a delivery would record, one matter each. */
  words: string[];
  representative?: string;
  /** Absent if the session would go into none. */
  issue?: DryRunIssue;
  /** The account that the issue would be assigned to; absent if the app would assign nobody. */
  assignee?: string;
  reports: DryRunReport[];
  /** Every change of Jira, in order. */
  changes: DryRunChange[];
}

/**
 * `done-with-remarks`: a part of it is refused or impossible. `waits`: it would be tried again later. `fails`: it would
 * be parked.
 */
export type DryRunOutcome = 'done' | 'done-with-remarks' | 'ignored' | 'waits' | 'fails';

/** One that is there already, or one that would be created in a project. */
export type DryRunIssue =
  { kind: 'found'; key: string } | { kind: 'new'; projectKey: string; isRequest: boolean };

export interface DryRunReport {
  use: ReportUse;
  adf: AdfDocument;
  text: string;
  isShortened: boolean;
}

export interface DryRunChange {
  what: PlannedChange['what'];
  change: PlannedChange['change'];
  /** Absent: the issue that would be created. */
  issueKey?: string;
  /** What Jira gets beside the reports, as readable JSON. */
  content?: string;
}
