import { textStart } from '../../../../foundation/text-start';
import type { TargetField } from '../../../../administration/jira-choices/target-field';
import { sessionValuesFor } from '../../../../configuration/field-mapping';
import type { FieldMapping, MappedFieldType } from '../../../../configuration/issue-creation';

/** A field that the app can fill. */
export type FillableField = TargetField & { type: MappedFieldType };

/** A field with its mapping. */
export interface FieldInForm {
  field: FillableField;
  mapping: FieldMapping;
  /** The index of the mapping in the configuration; −1 if the field has no mapping yet. */
  index: number;
}

/** What shows a field, and takes what is chosen for it. */
export interface MappedFieldProps {
  inForm: FieldInForm;
  onChange: (mapping: FieldMapping) => void;
}

/** What the form shows of the target’s fields. */
export interface FieldsInForm {
  /** The fields without which Jira creates nothing. */
  required: FieldInForm[];
  /** The fields that were added. */
  added: FieldInForm[];
  /** Mappings of fields that Jira does not have (any more). */
  stale: { mapping: FieldMapping; index: number }[];
  /** The fields that can be added. */
  addable: FillableField[];
  /** Required fields that the app cannot fill. */
  notFillable: TargetField[];
  /** The fields that the app fills by itself. */
  filledByApp: TargetField[];
}

/** Sorts the target’s fields by what has to be done about them. */
export function fieldsInForm(
  fields: readonly TargetField[],
  mappings: readonly FieldMapping[],
): FieldsInForm {
  const fillable = fields.filter(isFillable);
  const inForm = fillable.map((field) => {
    const index = mappings.findIndex(({ fieldId, type }) => fieldId === field.id && type === field.type);
    return { field, index, mapping: mappings[index] ?? emptyMapping(field) };
  });
  const isShown = new Set(inForm.map(({ index }) => index));
  return {
    required: inForm.filter(({ field }) => field.mustBeFilled),
    added: inForm
      .filter(({ field, index }) => !field.mustBeFilled && index >= 0)
      .sort((one, other) => one.index - other.index),
    stale: mappings.map((mapping, index) => ({ mapping, index })).filter(({ index }) => !isShown.has(index)),
    addable: inForm
      .filter(({ field, index }) => !field.mustBeFilled && index < 0)
      .map(({ field }) => field)
      .sort((one, other) => one.name.localeCompare(other.name)),
    notFillable: fields.filter(({ mustBeFilled, type }) => mustBeFilled && type === undefined),
    filledByApp: fields.filter(({ isFilledByApp }) => isFilledByApp),
  };
}

/** A mapping without a value. */
export function emptyMapping({ id, name, type }: FillableField): FieldMapping {
  const source = holdsConstants(type) ? 'constant' : 'session';
  return { fieldId: id, name: textStart(name, longestName), type, source, values: [] };
}

/** The longest name of a field that is kept with its mapping. */
const longestName = 200;

/**
 * The mappings with this one. A mapping without a value is dropped if the form shows its field anyway. Then the field
 * counts as missing, not as wrong.
 */
export function withMapping(
  mappings: readonly FieldMapping[],
  { field, index }: FieldInForm,
  mapping: FieldMapping,
): FieldMapping[] {
  const isDropped = field.mustBeFilled && !mapping.values.some((value) => value.trim() !== '');
  if (index < 0) return isDropped ? [...mappings] : [...mappings, mapping];
  return isDropped
    ? withoutMapping(mappings, index)
    : mappings.map((each, at) => (at === index ? mapping : each));
}

/** The mappings without the one at the index. */
export function withoutMapping(mappings: readonly FieldMapping[], index: number): FieldMapping[] {
  return mappings.filter((_, at) => at !== index);
}

/** Whether a field of this kind can hold a typed value. A moment always comes from the session. */
export function holdsConstants(type: MappedFieldType): boolean {
  return type !== 'date-time';
}

/** Whether a field of this kind can hold a value of the session. */
export function holdsSessionValues(type: MappedFieldType): boolean {
  return sessionValuesFor[type].length > 0;
}

function isFillable(field: TargetField): field is FillableField {
  return field.type !== undefined;
}
