import type { FieldDefinition } from './field';

export interface ServiceDesk {
  id: string;
  projectKey: string;
  requestTypes: RequestType[];
}

export interface RequestType {
  id: string;
  name: string;
  description: string;
  helpText: string;
  issueTypeId: string;
  /** What the portal's form asks; required here may be optional on the issue type. */
  fields: FieldDefinition[];
}
