import type { FieldDefinition } from './field';
import type { PermissionKey } from './permissions';
import type { Workflow } from './workflow';

/** `viewer` may see, `agent` may also create, edit, work on, assign and move issues. */
export type ProjectRole = 'viewer' | 'agent';

export interface Project {
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'software';
  /** The issues of an archived project can neither be seen nor changed. */
  archived: boolean;
  leadAccountId: string;
  /** By account id; somebody who is not listed has no access. */
  roles: Map<string, ProjectRole>;
  /** What its permission scheme gives to nobody. */
  withheld?: Set<PermissionKey>;
  /** A data security policy of the organization keeps apps from its content. */
  blocksApps?: boolean;
  /** The levels of its issue security scheme. */
  securityLevels?: SecurityLevel[];
  /** The level that new issues get, whoever creates them. */
  defaultSecurityLevelId?: string;
  issueTypes: IssueType[];
  components: Component[];
  workflow: Workflow;
  lastIssueNumber: number;
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  /** The create and the edit screen. */
  fields: FieldDefinition[];
}

/** Hides issues from whoever is not in it, whatever they may do in the project. */
export interface SecurityLevel {
  id: string;
  name: string;
  /** Account ids. */
  members: Set<string>;
}

export interface Component {
  id: string;
  name: string;
}
