import type { DryRunOutcome } from '../../../administration/dry-run/dry-run-api';
import type { TemplateUse } from '../../../report/template-use';

interface OutcomeWords {
  title: string;
  /** Introduces what the delivery would record. */
  record: string;
  look: 'success' | 'information' | 'warning' | 'error';
}

export const outcomeWords: Record<DryRunOutcome, OutcomeWords> = {
  done: {
    title: 'The session would be written into Jira',
    record: 'Afterwards, its delivery would say:',
    look: 'success',
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

export const reportTitles: Record<TemplateUse, string> = {
  workLog: 'Work log',
  issueSummary: 'Summary of the issue',
  issueDescription: 'Description of the issue',
  internalComment: 'Internal comment',
};
