import type { BuiltInSummary, TemplateSummary } from '../../../../administration/templates/templates-api';
import { builtInTemplateLabel } from '../../../../configuration/settings/templates';
import type { TemplateUse } from '../../../../report/template-use';

/** A template as a row of the list. */
export type ListedTemplate = ({ kind: 'built-in' } & BuiltInSummary) | ({ kind: 'own' } & TemplateSummary);

export type OwnListedTemplate = Extract<ListedTemplate, { kind: 'own' }>;

export function nameOf(template: ListedTemplate): string {
  return template.kind === 'own' ? template.name : builtInTemplateLabel;
}

const fileNames: Record<TemplateUse, string> = {
  workLog: 'WorkLog',
  issueSummary: 'IssueSummary',
  issueDescription: 'IssueDescription',
  internalComment: 'InternalComment',
  invitation: 'Invitation',
};

/** The file name for a template. Built-in templates have the names that the Middleware Engine uses. */
export function fileNameOf(template: ListedTemplate): string {
  if (template.kind === 'built-in') return `${fileNames[template.use]}.hbs`;
  const name = template.name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .split('-')
    .filter(Boolean)
    .join('-');
  return `${name || fileNames[template.use]}.hbs`;
}
