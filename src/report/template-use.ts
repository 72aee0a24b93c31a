import { builtInTemplates } from './built-in-templates';
import type { ReportTemplate } from './report-template';

/** What the reports of sessions are written into. */
export const reportUses = ['workLog', 'issueSummary', 'issueDescription', 'internalComment'] as const;

export type ReportUse = (typeof reportUses)[number];

/** What a template is used for; a configuration names a template for each. */
export const templateUses = [...reportUses, 'invitation'] as const;

export type TemplateUse = (typeof templateUses)[number];

/** The template that the app ships for a use. */
export function builtInTemplate(use: TemplateUse): ReportTemplate {
  return { text: builtInTexts[use], format: use === 'issueSummary' ? 'plain' : 'rich' };
}

const builtInTexts: Record<TemplateUse, string> = {
  workLog: builtInTemplates.WorkLog,
  issueSummary: builtInTemplates.IssueSummary,
  issueDescription: builtInTemplates.IssueDescription,
  internalComment: builtInTemplates.InternalComment,
  invitation: builtInTemplates.Invitation,
};
