import { z } from 'zod';
import { fieldMappingSchema, fieldsOfTheApp, type FieldMapping } from './field-mapping';
import { flag, optionalId, plainText } from './setting-fields';

export {
  fieldMappingSchema,
  mappedFieldTypes,
  sessionValues,
  type FieldMapping,
  type MappedFieldType,
  type SessionValue,
} from './field-mapping';

const fieldMappings = z
  .array(z.unknown(), { error: 'Fields must be a list of mappings.' })
  .max(40, 'There can be at most 40 fields.')
  .pipe(z.array(fieldMappingSchema))
  .superRefine((mappings, context) => {
    const message = wrongFields(mappings);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

function wrongFields(mappings: FieldMapping[]): string | undefined {
  const ids = mappings.map(({ fieldId }) => fieldId);
  const ofTheApp = ids.find((id) => fieldsOfTheApp.includes(id));
  if (ofTheApp !== undefined) return `The app fills the field ${ofTheApp} itself. Remove it.`;
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  return repeated === undefined ? undefined : `The field ${repeated} stands here twice. Remove one of them.`;
}

/** What the app may create in Jira for a session that names no issue. */
export const issueCreationSchema = z
  .object(
    {
      mode: z.enum(['off', 'issue', 'request'], {
        error: 'Issue creation is off, an issue, or a customer request.',
      }),
      projectId: optionalId('Project'),
      issueTypeId: optionalId('Issue type'),
      serviceDeskId: optionalId('Service desk'),
      requestTypeId: optionalId('Request type'),
      triggerValue: plainText('Trigger value', 100).default(''),
      defaultAssignee: optionalId('Default assignee'),
      defaultReporter: optionalId('Default reporter'),
      /** Whether the session's other representatives watch the created issue. */
      representativesWatch: flag('Add the other representatives as watchers', false),
      fields: fieldMappings.default([]),
    },
    { error: 'Issue creation must be a group of settings with a mode: off, issue or request.' },
  )
  .superRefine((creation, context) => {
    const missing = (field: keyof typeof creation, message: string) => {
      if (creation[field] === '') context.addIssue({ code: 'custom', path: [field], message });
    };
    if (creation.mode === 'issue') {
      missing('projectId', 'Project is missing. Choose where issues are created.');
      missing('issueTypeId', 'Issue type is missing. Choose what is created.');
    }
    if (creation.mode === 'request') {
      missing('serviceDeskId', 'Service desk is missing. Choose where requests are created.');
      missing('requestTypeId', 'Request type is missing. Choose what is created.');
    }
  });

export type IssueCreation = z.infer<typeof issueCreationSchema>;

/** Whether an external key contains the trigger value, in any letter case. Every key contains an empty one. */
export function isTriggeredBy(
  externalKey: string | undefined,
  { triggerValue }: Pick<IssueCreation, 'triggerValue'>,
): boolean {
  return (externalKey ?? '').toLowerCase().includes(triggerValue.toLowerCase());
}
