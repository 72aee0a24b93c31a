import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { fieldsOfTheApp } from '../../configuration/field-mapping';
import { callJira } from '../../jira/jira-call';
import { jiraPath, withQuery, type SendToJira } from '../../jira/jira-http';
import { jiraId } from '../../jira/jira-id';
import type { Choice } from './choice';
import { fieldKind, jiraSchema, kindInWords, type JiraSchema } from './field-kind';
import type { CreationTarget, TargetField } from './target-field';

/** The largest number of fields in one page (Jira’s own limit), and how many pages are read at most. */
const pageSize = 200;
const pagesRead = 10;

/**
 * The fields that Jira has for what is created, from the create screen or from the request type’s form.
 *
 * @throws what `callJira` throws; JiraRefused also if the target does not exist or the app may not create there
 */
export function readTargetFields(target: CreationTarget, jira: SendToJira): Promise<TargetField[]> {
  return target.mode === 'issue' ? fieldsOfIssueType(target, jira) : fieldsOfRequestType(target, jira);
}

const allowedValue = v.object({
  id: jiraId,
  value: v.optional(v.string()),
  name: v.optional(v.string()),
  disabled: v.optional(v.boolean(), false),
});

const createFieldsSchema = v.object({
  fields: v.array(
    v.object({
      fieldId: v.string(),
      name: v.string(),
      required: v.boolean(),
      hasDefaultValue: v.optional(v.boolean(), false),
      schema: jiraSchema,
      allowedValues: v.optional(v.array(v.unknown()), []),
    }),
  ),
  total: v.optional(integer),
});

type CreateField = v.InferOutput<typeof createFieldsSchema>['fields'][number];

async function fieldsOfIssueType(
  { projectId, issueTypeId }: Extract<CreationTarget, { mode: 'issue' }>,
  jira: SendToJira,
): Promise<TargetField[]> {
  const all: CreateField[] = [];
  for (let read = 0; read < pagesRead; read += 1) {
    const path = jiraPath`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}`;
    const page = await callJira(jira, {
      request: { method: 'GET', path: withQuery(path, { startAt: all.length, maxResults: pageSize }) },
      action: 'list the fields of the issue type',
      answer: createFieldsSchema,
    });
    all.push(...page.fields);
    if (page.fields.length === 0 || all.length >= (page.total ?? 0)) break;
  }
  return all.map(({ fieldId, name, required, hasDefaultValue, schema, allowedValues }) =>
    describe(fieldId, name, schema, {
      mustBeFilled: required && !hasDefaultValue,
      options: allowedValues.flatMap(optionFrom),
    }),
  );
}

/** Leaves out whatever is no choice with an id, such as a value of a kind that the app does not know. */
function optionFrom(allowed: unknown): Choice[] {
  const reading = v.safeParse(allowedValue, allowed);
  if (!reading.success || reading.output.disabled) return [];
  const { id, value, name } = reading.output;
  return [{ id, label: value ?? name ?? id }];
}

const requestFieldsSchema = v.object({
  requestTypeFields: v.array(
    v.object({
      fieldId: v.string(),
      name: v.string(),
      required: v.boolean(),
      validValues: v.optional(
        v.array(v.object({ value: v.string(), label: v.optional(v.string(), '') })),
        [],
      ),
      presetValues: v.optional(v.array(v.unknown()), []),
      jiraSchema,
    }),
  ),
});

/**
 * The fields of the portal’s form. A default that the form shows is not a value yet; an administrator's preset value
 * is.
 */
async function fieldsOfRequestType(
  { serviceDeskId, requestTypeId }: Extract<CreationTarget, { mode: 'request' }>,
  jira: SendToJira,
): Promise<TargetField[]> {
  const { requestTypeFields } = await callJira(jira, {
    request: {
      method: 'GET',
      path: jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}/field`,
    },
    action: 'list the fields of the request type',
    answer: requestFieldsSchema,
  });
  return requestTypeFields.map((field) =>
    describe(field.fieldId, field.name, field.jiraSchema, {
      mustBeFilled: field.required && field.presetValues.length === 0,
      options: field.validValues.map(({ value, label }) => ({ id: value, label: label || value })),
    }),
  );
}

function describe(
  id: string,
  name: string,
  schema: JiraSchema,
  { mustBeFilled, options }: Pick<TargetField, 'mustBeFilled' | 'options'>,
): TargetField {
  const isFilledByApp = fieldsOfTheApp.includes(id);
  const type = isFilledByApp ? undefined : fieldKind(schema);
  const isChosen = type === 'option' || type === 'options';
  return {
    id,
    name,
    mustBeFilled: mustBeFilled && !isFilledByApp,
    isFilledByApp,
    ...(type === undefined ? {} : { type }),
    ...(type === undefined && !isFilledByApp ? { unknownKind: kindInWords(schema) } : {}),
    options: isChosen ? options : [],
  };
}
