import type { FieldDefinition } from './field';
import type { Issue } from './issue';
import type { JiraSite } from './jira-site';

/** A field that no create screen has and transitions set. */
export const resolutionField: FieldDefinition = {
  fieldId: 'resolution',
  name: 'Resolution',
  kind: 'resolution',
  required: false,
};

/** Names of the fields of every issue that are on no screen. */
export const derivedFields = [
  'project',
  'issuetype',
  'status',
  'creator',
  'created',
  'updated',
  'watches',
  'attachment',
  'comment',
  'worklog',
  'timespent',
  'timeestimate',
  'timeoriginalestimate',
  'timetracking',
];

/** The fields whose values an issue keeps: those of its type's screen, of its request type, and the resolution. */
export function screenOf(site: JiraSite, issue: Issue): FieldDefinition[] {
  const desk = site.serviceDesks.find(({ projectKey }) => projectKey === issue.projectKey);
  const requestType = desk?.requestTypes.find(({ id }) => id === issue.requestTypeId);
  const all = [...site.issueTypeOf(issue).fields, ...(requestType?.fields ?? []), resolutionField];
  const kept = all.filter(({ kind }) => kind !== 'project' && kind !== 'issuetype');
  return [...new Map(kept.map((field) => [field.fieldId, field] as const)).values()];
}
