import type { DryRunOutcome } from '../../../administration/dry-run/dry-run-api';
import type { TemplateUse } from '../../../report/template-use';

export const outcomeTitles: Record<
  DryRunOutcome,
  { title: string; look: 'success' | 'information' | 'warning' | 'error' }
> = {
  done: { title: 'The session would come to Jira, and its delivery would say', look: 'success' },
  ignored: { title: 'The session would be ignored', look: 'information' },
  waits: { title: 'The session could not come to Jira yet, and would be tried again', look: 'warning' },
  fails: { title: 'The session could not come to Jira, and would be parked', look: 'error' },
};

export const reportTitles: Record<TemplateUse, string> = {
  workLog: 'Work log',
  issueSummary: 'Summary of the issue',
  issueDescription: 'Description of the issue',
  internalComment: 'Internal comment',
};
