import { z } from 'zod';
import { flag, optionalId, plainText, requiredText } from './setting-fields';

/** The kinds of fields that the app can fill when it creates an issue; what each sends to Jira differs. */
export const mappedFieldTypes = [
  'text',
  'paragraph',
  'number',
  'date',
  'date-time',
  'labels',
  'option',
  'options',
  'user',
] as const;

export type MappedFieldType = (typeof mappedFieldTypes)[number];

/** Values of a session that a field can be filled with. */
export const sessionValues = [
  'session-id',
  'external-key',
  'start',
  'end',
  'duration-minutes',
  'representative',
  'customer',
  'company',
  'computer',
  'problem',
  'team',
  'jump-group',
  'public-site',
] as const;

export type SessionValue = (typeof sessionValues)[number];

/** How one field of a created issue is filled. */
export const fieldMappingSchema = z.object(
  {
    fieldId: requiredText('Field', 128),
    /** As Jira named it when it was chosen; shown, never sent. */
    name: plainText('Field name', 200).default(''),
    type: z.enum(mappedFieldTypes, { error: 'Field: the app cannot fill a field of this kind.' }),
    source: z.enum(['constant', 'session'], {
      error: 'Field value is a constant or a value of the session.',
    }),
    /** Constants as entered, ids of the options that were chosen, or one of `sessionValues`. */
    values: z
      .array(requiredText('Field value', 1000), { error: 'Field values must be a list of texts.' })
      .min(1, 'Field value is missing. Enter one.')
      .max(20, 'A field has at most 20 values.'),
  },
  { error: 'A field must be a mapping with a field, a source and values.' },
);

export type FieldMapping = z.infer<typeof fieldMappingSchema>;

const fieldMappings = z
  .array(z.unknown(), { error: 'Fields must be a list of mappings.' })
  .max(40, 'There can be at most 40 fields.')
  .pipe(z.array(fieldMappingSchema));

/** What may be created in Jira for a session that names no issue. */
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
