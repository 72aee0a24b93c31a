import type { DryRunChange, DryRunOutcome } from '../../../administration/dry-run/dry-run-api';
import type { ReportUse } from '../../../report/template-use';

interface OutcomeWords {
  title: string;
  /** Introduces what the delivery would record. */
  record: string;
  look: 'success' | 'information' | 'warning' | 'error';
}

/** An outcome in words. `changes`: how many changes of Jira it would make. */
export function wordsOf({
  outcome,
  changes,
}: {
  outcome: DryRunOutcome;
  changes: readonly unknown[];
}): OutcomeWords {
  return outcome === 'done' && changes.length === 0 ? unchanged : outcomeWords[outcome];
}

const unchanged: OutcomeWords = {
  title: 'The session is in Jira already, and nothing would change',
  record: 'Its delivery would say:',
  look: 'success',
};

const outcomeWords: Record<DryRunOutcome, OutcomeWords> = {
  done: {
    title: 'The session would be written into Jira',
    record: 'Afterwards, its delivery would say:',
    look: 'success',
  },
  'done-with-remarks': {
    title: 'A part of the session would be refused or is impossible',
    record: 'Afterwards, its delivery would be done with remarks, and would say:',
    look: 'warning',
  },
  ignored: {
    title: 'The session would be ignored',
    record: 'Its delivery would say:',
    look: 'information',
  },
  waits: {
    title: 'The session would be tried again later',
    record: 'Until then, its delivery would say:',
    look: 'warning',
  },
  fails: {
    title: 'The session could not be written into Jira',
    record: 'Its delivery would be parked, and would say:',
    look: 'error',
  },
};

export const reportTitles: Record<ReportUse, string> = {
  workLog: 'Work log',
  issueSummary: 'Summary of the issue',
  issueDescription: 'Description of the issue',
  internalComment: 'Internal comment',
};

interface ChangeWords {
  label: string;
  look: 'success' | 'inprogress' | 'removed';
}

export const changeWords: Record<DryRunChange['change'], ChangeWords> = {
  add: { label: 'Add', look: 'success' },
  update: { label: 'Update', look: 'inprogress' },
  set: { label: 'Set', look: 'inprogress' },
  remove: { label: 'Remove', look: 'removed' },
};

const things: Record<DryRunChange['what'], string> = {
  issue: 'Issue',
  request: 'Customer request',
  'work-log': 'Work log on',
  comment: 'Internal comment on',
  attachment: 'Full report on',
  link: 'Link on',
  assignee: 'Assignee of',
  watcher: 'Watcher of',
  transition: 'Status of',
  marker: 'The app’s own marker on',
};

/** What a change is about, such as “Work log on SUP-2”. */
export function changedThing({ what, issueKey }: DryRunChange): string {
  if (what === 'issue' || what === 'request') return things[what];
  return `${things[what]} ${issueKey ?? 'the new issue'}`;
}
