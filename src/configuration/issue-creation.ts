import type { IssueCreation } from './settings/issue-creation';

export {
  fieldMappingSchema,
  mappedFieldTypes,
  sessionValues,
  type FieldMapping,
  type MappedFieldType,
  type SessionValue,
} from './field-mapping';
export { issueCreationSchema, type IssueCreation } from './settings/issue-creation';

/** Whether an external key contains the trigger value, in any letter case. Every key contains an empty one. */
export function isTriggeredBy(
  externalKey: string | undefined,
  { triggerValue }: Pick<IssueCreation, 'triggerValue'>,
): boolean {
  return (externalKey ?? '').toLowerCase().includes(triggerValue.toLowerCase());
}
