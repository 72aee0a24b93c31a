import type { AdfDocument } from '../../report/adf';
import type { TemplateUse } from '../../report/template-use';

/** What the page asks to see a session brought into Jira without anything being written. */
export interface DryRunApi {
  /** Without `lsid`: the session of the appliance that ended last. */
  dryRun: { payload: { id: string; lsid?: string }; value: DryRun };
}

export interface DryRun {
  lsid: string;
  outcome: DryRunOutcome;
  /** What a delivery would record, sentence by sentence. */
  words: string[];
  representative?: string;
  /** The issue that is there already; absent where none was found. */
  issueKey?: string;
  reports: DryRunReport[];
  /** Every call of Jira, in order. */
  calls: DryRunCall[];
}

/** `waits`: it would be tried again later. `fails`: it would be parked. */
export type DryRunOutcome = 'done' | 'ignored' | 'waits' | 'fails';

export interface DryRunReport {
  use: TemplateUse;
  adf: AdfDocument;
  text: string;
  isShortened: boolean;
}

export interface DryRunCall {
  method: string;
  path: string;
  /** False: it would change something and was not made. */
  isMade: boolean;
  /** As readable JSON. */
  body?: string;
}
