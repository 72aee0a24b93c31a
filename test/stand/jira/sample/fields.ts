import type { FieldDefinition } from '../site/field';

const summary: FieldDefinition = { fieldId: 'summary', name: 'Summary', kind: 'summary', required: true };

const description: FieldDefinition = {
  fieldId: 'description',
  name: 'Description',
  kind: 'document',
  required: false,
};

/** A choice that incidents require. */
export const affectedService: FieldDefinition = {
  fieldId: 'customfield_10050',
  name: 'Affected service',
  kind: 'option',
  required: true,
  options: [
    { id: '10200', value: 'Email' },
    { id: '10201', value: 'VPN' },
    { id: '10202', value: 'Printing' },
    { id: '10203', value: 'Line of business application' },
  ],
};

const computerName: FieldDefinition = {
  fieldId: 'customfield_10051',
  name: 'Computer name',
  kind: 'text',
  required: false,
};

const rootCause: FieldDefinition = {
  fieldId: 'customfield_10052',
  name: 'Root cause',
  kind: 'document',
  required: false,
};

const effort: FieldDefinition = {
  fieldId: 'customfield_10053',
  name: 'Effort',
  kind: 'number',
  required: false,
};

const sites: FieldDefinition = {
  fieldId: 'customfield_10054',
  name: 'Sites',
  kind: 'options',
  required: false,
  options: [
    { id: '10210', value: 'Berlin' },
    { id: '10211', value: 'Oslo' },
  ],
};

/** What every create screen begins and ends with. */
function common(...more: FieldDefinition[]): FieldDefinition[] {
  return [
    { fieldId: 'project', name: 'Project', kind: 'project', required: true },
    { fieldId: 'issuetype', name: 'Issue Type', kind: 'issuetype', required: true },
    summary,
    description,
    { fieldId: 'reporter', name: 'Reporter', kind: 'user', required: true, hasDefaultValue: true },
    { fieldId: 'assignee', name: 'Assignee', kind: 'user', required: false },
    { fieldId: 'priority', name: 'Priority', kind: 'priority', required: false, hasDefaultValue: true },
    { fieldId: 'labels', name: 'Labels', kind: 'labels', required: false },
    { fieldId: 'components', name: 'Components', kind: 'components', required: false },
    { fieldId: 'duedate', name: 'Due date', kind: 'date', required: false },
    ...more,
  ];
}

/** The create screens of the sample projects. */
export const screens = {
  serviceRequest: common(computerName, rootCause),
  incident: common(affectedService, computerName, rootCause),
  task: common(effort, sites),
};

/** The portal's forms of the sample service desk. */
export const forms = {
  help: [summary, { ...description, required: true }, computerName],
  incident: [summary, description, affectedService],
};
