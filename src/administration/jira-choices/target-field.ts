import type { IssueCreation, MappedFieldType } from '../../configuration/issue-creation';
import type { Choice } from './choice';

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
  /** Whether the app always fills it: summary, description, project, type, reporter, assignee. */
  isFilledByApp: boolean;
  /** How the app fills it; absent if it cannot. */
  type?: MappedFieldType;
  /** What kind of field it is in Jira’s terms; only if the app cannot fill it. */
  unknownKind?: string;
  /** The options of fields of the kinds `option` and `options`. */
  options: Choice[];
}

/** What the settings create, or nothing if creation is off. */
export function targetOf(creation: IssueCreation): CreationTarget | undefined {
  const { mode, projectId, issueTypeId, serviceDeskId, requestTypeId } = creation;
  if (mode === 'off') return undefined;
  return mode === 'issue' ? { mode, projectId, issueTypeId } : { mode, serviceDeskId, requestTypeId };
}
