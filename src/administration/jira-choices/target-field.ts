import type { IssueCreation, MappedFieldType } from '../../configuration/issue-creation';
import type { Choice } from '../admin-api';

/** What is created: an issue of a type in a project, or a request of a type at a service desk. */
export type CreationTarget =
  | { mode: 'issue'; projectId: string; issueTypeId: string }
  | { mode: 'request'; serviceDeskId: string; requestTypeId: string };

/** A field that Jira has for what is created. */
export interface TargetField {
  id: string;
  name: string;
  /** Whether creation fails without a value: Jira requires one and has no default. */
  mustBeFilled: boolean;
  /** Whether the app fills it whatever is set: summary, description, project, type, reporter, assignee. */
  isFilledByApp: boolean;
  /** How the app fills it; absent where it cannot. */
  type?: MappedFieldType;
  /** What kind of field it is in Jira’s terms; only where the app cannot fill it. */
  unknownKind?: string;
  /** What can be chosen, of kinds `option` and `options`. */
  options: Choice[];
}

/** What the settings create, or nothing where creation is off. */
export function targetOf(creation: IssueCreation): CreationTarget | undefined {
  const { mode, projectId, issueTypeId, serviceDeskId, requestTypeId } = creation;
  if (mode === 'off') return undefined;
  return mode === 'issue' ? { mode, projectId, issueTypeId } : { mode, serviceDeskId, requestTypeId };
}
