import { fieldRefusal } from '../refusal';
import type { FieldDefinition, FieldValue } from './field';
import { readField, type FieldContext } from './read-field';
import { notOnScreen } from './read-fields';

/**
 * Carries out operations such as `{labels: [{add: 'vpn'}, {remove: 'new'}], summary: [{set: '…'}]}`.
 *
 * @param values what is to be set, to which the outcome is added
 * @param before what the issue has so far
 * @throws Refusal if a field is unknown, is given twice, or does not take the operation
 */
export function applyUpdates(
  context: FieldContext,
  screen: readonly FieldDefinition[],
  values: Map<string, FieldValue>,
  updates: Record<string, Record<string, unknown>[]>,
  before: ReadonlyMap<string, FieldValue> = new Map(),
): void {
  for (const [fieldId, operations] of Object.entries(updates)) {
    const field = screen.find((candidate) => candidate.fieldId === fieldId);
    if (field === undefined) throw fieldRefusal({ [fieldId]: notOnScreen(fieldId) });
    if (values.has(fieldId)) {
      throw fieldRefusal({ [fieldId]: `Field '${fieldId}' cannot appear in both 'fields' and 'update'` });
    }
    let value = before.get(fieldId) ?? null;
    for (const operation of operations) value = operate(context, field, value, operation);
    values.set(fieldId, value);
  }
}

function operate(
  context: FieldContext,
  field: FieldDefinition,
  value: FieldValue,
  operation: Record<string, unknown>,
): FieldValue {
  const [verb, ...others] = Object.keys(operation);
  if (verb === 'set' && others.length === 0) return readField(context, field, operation['set']);
  const isList = field.kind === 'labels' || field.kind === 'components' || field.kind === 'options';
  if (!isList || others.length > 0 || (verb !== 'add' && verb !== 'remove')) {
    throw fieldRefusal({ [field.fieldId]: `Field does not support update '${verb ?? ''}'` });
  }
  const items = readField(context, field, [operation[verb]]);
  const changed = Array.isArray(items) ? items : [];
  const kept = (Array.isArray(value) ? value : []).filter((item) => !changed.includes(item));
  return verb === 'add' ? [...kept, ...changed] : kept;
}
