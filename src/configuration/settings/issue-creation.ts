import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import { keysOf } from '../../foundation/keys-of';
import { fieldMappingSchema, fieldsOfTheApp, mappingInWords, type FieldMapping } from '../field-mapping';
import { group } from '../group';
import { checkInWords, optionalId } from '../setting-fields';
import { shapeOf, type FormFacts, type NamedInJira, type Place } from './setting';
import { optionsOf, orNone, personSetting, setting, switchSetting, textSetting } from './setting-kinds';

const modes = {
  off: 'Off',
  issue: 'Create an issue',
  request: 'Create a customer request',
} as const;

const isOn = ({ issueCreation }: FormFacts) => issueCreation.mode !== 'off';

/** Jira's id of something that has to be chosen, with a list of its own. */
const chosenId = (
  label: string,
  idOf: NamedInJira,
  isShown: (creation: FormFacts['issueCreation']) => boolean,
  place: Partial<Place> = {},
) =>
  setting(label, () => optionalId(label), {
    field: { kind: 'own' },
    inWords: orNone,
    idOf,
    section: 'creation',
    isRequired: true,
    isShown: ({ issueCreation }) => isShown(issueCreation),
    ...place,
  });

export const maximumMappedFields = 40;

const settings = {
  mode: setting(
    'Create for a session without issue',
    () => v.picklist(keysOf(modes), 'Issue creation is off, an issue, or a customer request.'),
    {
      field: { kind: 'choice', options: optionsOf(modes) },
      inWords: (mode) => modes[mode],
      section: 'creation',
    },
  ),
  projectId: chosenId('Project', 'project', ({ mode }) => mode === 'issue', {
    placeholder: 'Search by name or key',
  }),
  issueTypeId: chosenId(
    'Issue type',
    'issue-type',
    ({ mode, projectId }) => mode === 'issue' && projectId !== '',
  ),
  serviceDeskId: chosenId('Service desk', 'service-desk', ({ mode }) => mode === 'request'),
  requestTypeId: chosenId(
    'Request type',
    'request-type',
    ({ mode, serviceDeskId }) => mode === 'request' && serviceDeskId !== '',
  ),
  triggerValue: textSetting('Trigger value', {
    atMost: 100,
    section: 'creation',
    isShown: isOn,
    helper: 'Only for sessions with this text in their external key. Leave empty for all.',
  }),
  defaultAssignee: personSetting('Default assignee', {
    section: 'creationPeople',
    isShown: isOn,
    helper: ({ assignOnCreation }) =>
      assignOnCreation
        ? 'If the representative is not a Jira user. Leave empty for nobody.'
        : 'Leave empty for nobody.',
  }),
  defaultReporter: personSetting('Default reporter', {
    section: 'creationPeople',
    isShown: isOn,
    helper: 'Leave empty for the app itself.',
  }),
  /** By its code name; empty: the customer is never the reporter. */
  customerEmailField: textSetting('Session field with the customer’s email address', {
    atMost: 100,
    section: 'creationPeople',
    isShown: isOn,
    helper:
      'The code name of a custom field of the appliance. If one Jira account has exactly that address, it is the reporter: Jira mails it, and its owner sees the issue with what the app writes to it for customers. Name a field that only your portal or representatives fill: whoever starts a session could type somebody else’s address. Leave empty if unsure.',
  }),
  /** Whether the session's other representatives watch the created issue. */
  representativesWatch: switchSetting('Add the other representatives as watchers', {
    initially: false,
    section: 'creationPeople',
    isShown: isOn,
    helper: 'Representatives of the session who are not the assignee, if they are Jira users.',
  }),
  fields: setting('Fields', fieldMappings, {
    field: { kind: 'own' },
    inWords: (mappings) => orNone(mappings.map(mappingInWords).join('; ')),
    section: 'creationFields',
    isShown: ({ issueCreation: { mode, issueTypeId, requestTypeId } }) =>
      (mode === 'issue' && issueTypeId !== '') || (mode === 'request' && requestTypeId !== ''),
  }),
};

function fieldMappings(label: string) {
  return v.optional(
    v.pipe(
      countedList(fieldMappingSchema, maximumMappedFields, {
        noList: `${label} must be a list of mappings.`,
        tooLong: `There can be at most ${maximumMappedFields} fields.`,
      }),
      checkInWords(wrongFields),
    ),
    [],
  );
}

function wrongFields(mappings: FieldMapping[]): string | undefined {
  const ids = mappings.map(({ fieldId }) => fieldId);
  const ofTheApp = ids.find((id) => fieldsOfTheApp.includes(id));
  if (ofTheApp !== undefined) return `The app fills the field ${ofTheApp} itself. Remove it.`;
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  return repeated === undefined ? undefined : `The field ${repeated} stands here twice. Remove one of them.`;
}

const creation = group(
  shapeOf(settings),
  'Issue creation must be a group of settings with a mode: off, issue or request.',
);

type Chosen = 'projectId' | 'issueTypeId' | 'serviceDeskId' | 'requestTypeId';

/** What has to be chosen in a mode. */
const needed = (needing: 'issue' | 'request', name: Chosen, what: string) =>
  v.forward(
    v.check<v.InferOutput<typeof creation>, string>(
      (chosen) => chosen.mode !== needing || chosen[name] !== '',
      `${settings[name].label} is missing. ${what}`,
    ),
    [name],
  );

/** What the app may create in Jira for a session that names no issue. */
export const issueCreationSchema = v.pipe(
  creation,
  needed('issue', 'projectId', 'Choose where issues are created.'),
  needed('issue', 'issueTypeId', 'Choose what is created.'),
  needed('request', 'serviceDeskId', 'Choose where requests are created.'),
  needed('request', 'requestTypeId', 'Choose what is created.'),
);

export type IssueCreation = v.InferOutput<typeof issueCreationSchema>;

/** Off unless an administrator says what is created. */
export const issueCreation = { settings, schema: v.optional(issueCreationSchema, { mode: 'off' }) };
