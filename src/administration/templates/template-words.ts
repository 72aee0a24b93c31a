import type { ReportTemplate, TemplateFormat } from '../../report/report-template';
import type { TemplateUse } from '../../report/template-use';
import { lineDifference } from '../../templates/line-difference';
import type { FieldChange } from '../../resolver/page-answer';

/** What a template is written into, in the words of pages and the audit trail. */
export const useWords: Record<TemplateUse, string> = {
  workLog: 'Work log',
  issueSummary: 'Issue summary',
  issueDescription: 'Issue description',
  internalComment: 'Internal comment',
  invitation: 'Invitation',
};

export const formatWords: Record<TemplateFormat, string> = {
  rich: 'Rich text (HTML)',
  plain: 'Plain text',
};

/** What happened to a template's text, in words. The text itself is in its history. */
export function changeOfText(before: ReportTemplate, after: ReportTemplate): FieldChange[] {
  const changes: FieldChange[] = [];
  if (before.format !== after.format) {
    changes.push({
      path: 'format',
      label: 'Format',
      before: formatWords[before.format],
      after: formatWords[after.format],
    });
  }
  if (before.text !== after.text) {
    changes.push({ path: 'text', label: 'Text', before: '', after: linesInWords(before.text, after.text) });
  }
  return changes;
}

function linesInWords(before: string, after: string): string {
  const lines = lineDifference(before, after);
  const added = lines.filter(({ kind }) => kind === 'added').length;
  const removed = lines.filter(({ kind }) => kind === 'removed').length;
  return `${counted(added)} added, ${counted(removed)} removed`;
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}
