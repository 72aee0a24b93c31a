import { CONTENT_LIMIT, requireAdf } from '../adf';
import { contentLimitExceeded, fieldRefusal } from '../refusal';
import type { FieldDefinition, FieldOption, FieldValue, NamedChoice } from './field';
import type { JiraSite } from './jira-site';
import { holds } from './permissions';
import type { Component, Project } from './project';

/** Most characters of a summary and of a single-line text. */
const LINE_LIMIT = 255;

const notADocument = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

/** Where a field's value is read for. */
export interface FieldContext {
  site: JiraSite;
  project: Project;
}

/**
 * Reads the value of one field as Jira's screens do.
 *
 * @throws Refusal with Jira's message for the field
 */
export function readField(context: FieldContext, field: FieldDefinition, value: unknown): FieldValue {
  if (field.refuses !== undefined) return wrong(field, field.refuses);
  if (value === null) return null;
  switch (field.kind) {
    case 'document':
      return requireAdf(value, field.fieldId, notADocument);
    case 'summary':
      return readSummary(field, value);
    case 'text':
      return readLine(field, value);
    case 'number':
      if (typeof value === 'number') return value;
      return wrong(field, 'Operation value must be a number');
    case 'date':
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
      return wrong(field, "Operation value must be a string in the format 'yyyy-MM-dd'");
    case 'labels':
      return readLabels(field, value);
    case 'user':
      return readUser(context, field, value);
    case 'priority':
      return choice(field, context.site.priorities, value);
    case 'resolution':
      return choice(field, context.site.resolutions, value);
    case 'option':
      return option(field, value);
    case 'options':
      return list(field, value).map((item) => option(field, item));
    case 'components':
      return list(field, value).map((item) => choice(field, context.project.components, item));
    case 'project':
    case 'issuetype':
      return wrong(field, `${field.name} cannot be changed here.`);
  }
}

function wrong(field: FieldDefinition, message: string): never {
  throw fieldRefusal({ [field.fieldId]: message });
}

function readSummary(field: FieldDefinition, value: unknown): string {
  if (typeof value !== 'string') return wrong(field, 'Operation value must be a string');
  if (value.trim() === '') return wrong(field, 'You must specify a summary of the issue.');
  if (/[\r\n]/.test(value)) {
    return wrong(field, 'The summary is invalid because it contains newline characters.');
  }
  if (value.length > LINE_LIMIT) return wrong(field, 'Summary must be less than 255 characters.');
  return value;
}

function readLine(field: FieldDefinition, value: unknown): string {
  if (typeof value !== 'string') return wrong(field, 'Operation value must be a string');
  if (value.length > CONTENT_LIMIT) throw contentLimitExceeded();
  if (value.length <= LINE_LIMIT) return value;
  return wrong(field, 'The entered text is too long. It exceeds the allowed limit of 255 characters.');
}

function readLabels(field: FieldDefinition, value: unknown): string[] {
  return list(field, value).map((label) => {
    if (typeof label !== 'string' || label === '') return wrong(field, 'Operation value must be a string');
    if (/\s/.test(label)) return wrong(field, `The label '${label}' contains spaces which is invalid.`);
    return label.length > LINE_LIMIT ? wrong(field, 'The label is too long.') : label;
  });
}

/** Users are given as `{accountId}` or `{id}`; names and keys of users are long gone. */
function readUser(context: FieldContext, field: FieldDefinition, value: unknown): string | null {
  const given = property(value, 'accountId') ?? property(value, 'id');
  if (given === null) return null;
  const user = typeof given === 'string' ? context.site.users.get(given) : undefined;
  if (user === undefined) {
    const message = field.fieldId === 'reporter' ? 'The reporter specified is not a user.' : undefined;
    return wrong(field, message ?? `User ${JSON.stringify(given)} does not exist.`);
  }
  const mustBeAssignable = field.fieldId === 'assignee';
  if (mustBeAssignable && !isAssignable(context, user.accountId)) {
    return wrong(field, `User '${user.accountId}' cannot be assigned issues.`);
  }
  return user.accountId;
}

/** Whether issues of the project may be assigned to the account. */
export function isAssignable(context: FieldContext, accountId: string): boolean {
  const user = context.site.users.get(accountId);
  return (
    user?.accountType === 'atlassian' && holds(context.site, accountId, 'ASSIGNABLE_USER', context.project)
  );
}

function choice(field: FieldDefinition, choices: readonly (NamedChoice | Component)[], value: unknown) {
  const id = property(value, 'id');
  const name = property(value, 'name');
  const found = choices.find((one) => one.id === id || (id === undefined && one.name === name));
  return found?.id ?? wrong(field, `Specify a valid 'id' or 'name' for ${field.name}`);
}

function option(field: FieldDefinition, value: unknown): string {
  const id = property(value, 'id');
  const text = property(value, 'value');
  const found = (field.options ?? []).find(
    (one: FieldOption) => one.id === id || (id === undefined && one.value === text),
  );
  return found?.id ?? wrong(field, `Specify a valid 'id' or 'value' for ${field.name}`);
}

function list(field: FieldDefinition, value: unknown): unknown[] {
  return Array.isArray(value) ? value : wrong(field, 'data was not an array');
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
