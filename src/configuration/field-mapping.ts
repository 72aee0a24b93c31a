import * as v from 'valibot';
import { countedList } from '../foundation/counted-list';
import { keysOf } from '../foundation/keys-of';
import { group } from './group';
import { isIsoDate, isIsoDateTime } from './iso-8601';
import { checkInWords, plainText, requiredText } from './setting-fields';

/** The kinds of fields that the app can fill when it creates an issue. Jira takes each kind in its own form. */
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

/** Values of a session that can fill a field, with their words. */
const sessionValueWords = {
  'session-id': 'Session ID',
  'external-key': 'External key',
  start: 'Start',
  end: 'End',
  'duration-minutes': 'Duration in minutes',
  representative: 'Representative',
  customer: 'Customer',
  company: 'Company',
  computer: 'Computer',
  problem: 'Problem',
  team: 'Team',
  'jump-group': 'Jump group',
  'public-site': 'Public site',
} as const;

export type SessionValue = keyof typeof sessionValueWords;

export const sessionValues = keysOf(sessionValueWords);

/** How the app calls a value of a session. A text that is none stays as it is. */
export function sessionValueLabel(value: string): string {
  const known = sessionValues.find((name) => name === value);
  return known === undefined ? value : sessionValueWords[known];
}

const moments: readonly SessionValue[] = ['start', 'end'];
const measures: readonly SessionValue[] = ['duration-minutes'];

/** The values of a session that a field of a kind can hold; none if its value is chosen from Jira's options. */
export const sessionValuesFor: Record<MappedFieldType, readonly SessionValue[]> = {
  text: sessionValues,
  paragraph: sessionValues,
  number: measures,
  date: moments,
  'date-time': moments,
  labels: sessionValues.filter((value) => ![...moments, ...measures].includes(value)),
  option: [],
  options: [],
  user: [],
};

/** What the app itself fills in every issue that it creates. These fields cannot be mapped. */
export const fieldsOfTheApp = ['project', 'issuetype', 'summary', 'description', 'reporter', 'assignee'];

const several: readonly MappedFieldType[] = ['labels', 'options'];

const mappingShape = group(
  {
    fieldId: requiredText('Field', 128),
    /** The name in Jira at the time of the choice; shown, never sent. */
    name: v.optional(plainText('Field name', 200), ''),
    type: v.picklist(mappedFieldTypes, 'Field: the app cannot fill a field of this kind.'),
    source: v.picklist(['constant', 'session'], 'Field value is a constant or a value of the session.'),
    /**
     * Constants as entered (dates as `2026-01-31`, dates with time as RFC 3339, users by their account id), ids of the
     * chosen options, or one of `sessionValues`.
     */
    values: countedList(requiredText('Field value', 1000), 20, {
      noList: 'Field values must be a list of texts.',
      tooLong: 'A field has at most 20 values.',
    }),
  },
  'A field must be a mapping with a field, a source and values.',
);

/** How one field of a created issue is filled. */
export const fieldMappingSchema = v.pipe(mappingShape, v.forward(checkInWords(wrongValues), ['values']));

export type FieldMapping = v.InferOutput<typeof mappingShape>;

/** A mapping as the audit trail keeps it: it does not say who is meant. */
export function mappingInWords({ fieldId, name, type, source, values }: FieldMapping): string {
  const filled = source === 'session' ? values.map(sessionValueLabel) : values;
  const isPerson = source === 'constant' && type === 'user';
  return `${name === '' ? fieldId : name}: ${isPerson ? 'a Jira user' : filled.join(', ')}`;
}

function wrongValues({ fieldId, name, type, source, values }: FieldMapping): string | undefined {
  const field = name === '' ? fieldId : name;
  if (values.length === 0) return `${field} has no value yet. Choose one, or remove the field.`;
  if (source === 'session') {
    const isKnown = sessionValuesFor[type].some((value) => value === values[0]) && values.length === 1;
    return isKnown ? undefined : `${field} cannot hold this value of the session. Choose another.`;
  }
  if (values.length > 1 && !several.includes(type)) return `${field} takes one value only.`;
  const wrong = values.map((value) => wrongConstant(type, value)).find((message) => message !== undefined);
  return wrong === undefined ? undefined : `${field} ${wrong}`;
}

/** Longest single-line text and label in Jira. */
const longestLine = 255;

function wrongConstant(type: MappedFieldType, value: string): string | undefined {
  switch (type) {
    case 'text':
      return value.length > longestLine ? `has at most ${longestLine} characters.` : undefined;
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? undefined : 'must be a number such as 5 or 2.5.';
    case 'date':
      return isIsoDate(value) ? undefined : 'must be a date such as 2026-01-31.';
    case 'date-time':
      return isIsoDateTime(value) ? undefined : 'must be a date with a time such as 2026-01-31T09:00:00Z.';
    case 'labels':
      return /\s/.test(value) || value.length > longestLine
        ? `has labels without spaces, of at most ${longestLine} characters each. Separate them with commas.`
        : undefined;
    default:
      return undefined;
  }
}
