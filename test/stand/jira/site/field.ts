import type { AdfDocument } from '../adf';

/** How a field is read, kept and shown. */
export type FieldKind =
  | 'project'
  | 'issuetype'
  | 'summary'
  | 'document'
  | 'text'
  | 'number'
  | 'date'
  | 'option'
  | 'options'
  | 'labels'
  | 'components'
  | 'priority'
  | 'resolution'
  | 'user';

/** A field on a screen of an issue type, a transition or a request form. */
export interface FieldDefinition {
  /** `summary`, `customfield_10050`, … */
  fieldId: string;
  name: string;
  kind: FieldKind;
  required: boolean;
  hasDefaultValue?: boolean;
  /** The choices of kinds `option` and `options`. */
  options?: FieldOption[];
  /** Why nobody may set it, in Jira's words: what an administrator has forbidden, and its screen does not tell. */
  refuses?: string;
}

export interface FieldOption {
  id: string;
  value: string;
}

/** What is kept: ids for users, options, components, priority and resolution; text, number or document else. */
export type FieldValue = string | number | string[] | AdfDocument | null;

/** A choice of the site, such as a priority or a resolution. */
export interface NamedChoice {
  id: string;
  name: string;
}
