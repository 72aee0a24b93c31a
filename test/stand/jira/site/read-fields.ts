import { z } from 'zod';
import { fieldRefusal, Refusal } from '../refusal';
import type { FieldDefinition, FieldValue } from './field';
import { readField, type FieldContext } from './read-field';

const fieldErrors = z.object({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()),
});

/**
 * Reads the values of a screen. Everything that is wrong is reported at once, as Jira does.
 *
 * @throws Refusal naming every field that the screen lacks or whose value is wrong
 */
export function readFields(
  context: FieldContext,
  screen: readonly FieldDefinition[],
  given: Record<string, unknown>,
): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  const errors: Record<string, string> = {};
  const messages: string[] = [];
  for (const [fieldId, value] of Object.entries(given)) {
    const field = screen.find((candidate) => candidate.fieldId === fieldId);
    if (field === undefined) {
      errors[fieldId] = notOnScreen(fieldId);
      continue;
    }
    try {
      values.set(fieldId, readField(context, field, value));
    } catch (error) {
      collect(error, errors, messages);
    }
  }
  if (Object.keys(errors).length > 0 || messages.length > 0) throw fieldRefusal(errors, ...messages);
  return values;
}

/**
 * Checks that whatever a screen requires is there.
 *
 * @throws Refusal naming every required field that is empty
 */
export function requireFields(
  screen: readonly FieldDefinition[],
  values: ReadonlyMap<string, FieldValue>,
): void {
  const missing = screen.filter((field) => isMissing(field, values.get(field.fieldId)));
  if (missing.length === 0) return;
  throw fieldRefusal(Object.fromEntries(missing.map((field) => [field.fieldId, missingMessage(field)])));
}

/** Whether a required field has neither a value nor a default. */
export function isMissing(field: FieldDefinition, value: FieldValue | undefined): boolean {
  if (!field.required || field.hasDefaultValue === true) return false;
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Jira's words for a field that the screen does not have. */
export function notOnScreen(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

function missingMessage(field: FieldDefinition): string {
  return field.kind === 'summary' ? 'You must specify a summary of the issue.' : `${field.name} is required.`;
}

function collect(error: unknown, errors: Record<string, string>, messages: string[]): void {
  if (!(error instanceof Refusal)) throw error;
  const body = fieldErrors.parse(error.body);
  Object.assign(errors, body.errors);
  messages.push(...body.errorMessages);
}
