import { plainTextOf } from '../adf';
import type { FieldValue } from './field';
import type { HistoryItem, Issue } from './issue';
import type { JiraSite } from './jira-site';
import type { IssueType, Project } from './project';

export interface NewIssue {
  project: Project;
  issueType: IssueType;
  values: Map<string, FieldValue>;
  creator: string;
  at: number;
}

/** Makes an issue with the next key of its project; it is not on the site before it is added. */
export function createIssue(site: JiraSite, { project, issueType, values, creator, at }: NewIssue): Issue {
  return {
    id: site.nextId('issue'),
    key: site.nextIssueKey(project),
    formerKeys: [],
    projectKey: project.key,
    issueTypeId: issueType.id,
    statusId: project.workflow.initialStatusId,
    fields: new Map([...defaultsOf(site, issueType), ...values]),
    creator,
    created: at,
    updated: at,
    properties: new Map(),
    comments: [],
    worklogs: [],
    attachments: [],
    remoteLinks: [],
    watchers: new Set([creator]),
    history: [],
    ...(project.defaultSecurityLevelId === undefined
      ? {}
      : { securityLevelId: project.defaultSecurityLevelId }),
  };
}

/** Sets fields and keeps what has changed in the issue's history. */
export function changeFields(
  site: JiraSite,
  issue: Issue,
  values: ReadonlyMap<string, FieldValue>,
  author: string | null,
  at: number,
): void {
  const items: HistoryItem[] = [];
  for (const [fieldId, value] of values) {
    const before = issue.fields.get(fieldId) ?? null;
    issue.fields.set(fieldId, value);
    const item = { field: fieldId, from: historyText(before), to: historyText(value) };
    if (item.from !== item.to) items.push(item);
  }
  site.changed(issue, author, at, items);
}

function defaultsOf(site: JiraSite, issueType: IssueType): [string, FieldValue][] {
  const usual = site.priorities.find(({ name }) => name === 'Medium');
  const hasPriority = issueType.fields.some(({ fieldId }) => fieldId === 'priority');
  return usual === undefined || !hasPriority ? [] : [['priority', usual.id]];
}

function historyText(value: FieldValue): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' ? plainTextOf(value) : String(value);
}
