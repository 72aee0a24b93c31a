import { z } from 'zod';
import { CONTENT_LIMIT, plainTextDocument } from '../adf';
import { created, ok } from '../answer';
import { requestExpansions, requestJson } from '../json/request-json';
import { expandable } from '../query-parameters';
import { Refusal, serviceDeskRefusal } from '../refusal';
import { route } from '../route';
import { createIssue } from '../site/change-issue';
import type { FieldValue } from '../site/field';
import type { JiraSite } from '../site/jira-site';
import { textField, type Issue } from '../site/issue';
import { holds, sees } from '../site/permissions';
import { isMissing, readFields } from '../site/read-fields';
import type { RequestType, ServiceDesk } from '../site/service-desk';
import { requireAccount } from './issue-access';
import { fieldValues } from './schemas';
import { requestTypeOf, seenDesk } from './service-desk-access';

const requestBody = z.strictObject({
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  requestFieldValues: fieldValues,
  raiseOnBehalfOf: z.string().optional(),
  requestParticipants: z.array(z.string()).optional(),
  channel: z.string().optional(),
  /** Whether rich texts are documents; without it they are plain text. */
  isAdfRequest: z.boolean().optional(),
});

type RequestBody = z.output<typeof requestBody>;

/** Raises a request as customers see it. There is no way to write a property with it. */
export const postRequest = route({
  method: 'POST',
  path: '/rest/servicedeskapi/request',
  body: requestBody,
  handle(exchange) {
    const { site, body, now } = exchange;
    const desk = seenDesk(exchange, body.serviceDeskId);
    const type = requestTypeOf(desk, body.requestTypeId);
    const project = site.projects.get(desk.projectKey);
    const issueType = project?.issueTypes.find(({ id }) => id === type.issueTypeId);
    if (project === undefined || issueType === undefined) {
      throw new Error(`Request type ${type.id} has no issue type`);
    }
    const account = requireAccount(exchange);
    if (!holds(site, account, 'CREATE_ISSUES', project)) {
      throw serviceDeskRefusal(403, 'You cannot create requests here.', 'sd.request.create.error.permission');
    }
    const values = readValues(site, desk, type, body);
    values.set('reporter', reporterOf(site, body.raiseOnBehalfOf) ?? account);
    const issue = createIssue(site, { project, issueType, values, creator: account, at: now });
    issue.requestTypeId = type.id;
    site.addIssue(issue);
    return created(requestJson(site, desk, type, issue));
  },
});

const expand = expandable(...requestExpansions).optional();

/**
 * One request, for who may access its service desk and for the customer who raised it. Of what can be expanded, only
 * `action` is known here. An issue that is no request is not found, like one that does not exist.
 */
export const getRequest = route({
  method: 'GET',
  path: '/rest/servicedeskapi/request/:issue',
  query: z.strictObject({ expand }),
  handle(exchange) {
    const { site, query, accountId } = exchange;
    const issue = site.issue(exchange.param('issue'));
    const found =
      issue === undefined || !mayAccess(site, accountId, issue) ? undefined : requestOf(site, issue);
    if (issue === undefined || found === undefined) throw requestNotFound();
    const others = (query.expand ?? []).filter((name) => name !== 'action' && name !== '');
    if (others.length > 0) throw new Error(`The stand does not know the expansion of ${others.join()}`);
    const json = requestJson(site, found.desk, found.type, issue);
    if (query.expand === undefined) return ok(json, { core: 1 });
    const allowed = holds(site, accountId, 'ADD_COMMENTS', site.projectOf(issue));
    const isCustomer = accountId === textField(issue, 'reporter');
    return ok({ ...json, actions: { addComment: { allowed: allowed || isCustomer } } }, { core: 1 });
  },
});

function mayAccess(site: JiraSite, accountId: string | undefined, issue: Issue): boolean {
  return (
    sees(site, accountId, issue) || (accountId !== undefined && accountId === textField(issue, 'reporter'))
  );
}

function requestOf(site: JiraSite, issue: Issue): { desk: ServiceDesk; type: RequestType } | undefined {
  const desk = site.serviceDesks.find(({ projectKey }) => projectKey === issue.projectKey);
  const type = desk?.requestTypes.find(({ id }) => id === issue.requestTypeId);
  return desk && type && { desk, type };
}

function requestNotFound(): Refusal {
  return serviceDeskRefusal(
    404,
    'The request does not exist, or you do not have permission to see it.',
    'sd.request.error.not.found',
  );
}

function readValues(
  site: JiraSite,
  desk: ServiceDesk,
  type: RequestType,
  body: RequestBody,
): Map<string, FieldValue> {
  const project = site.projects.get(desk.projectKey);
  if (project === undefined) throw new Error(`Service desk ${desk.id} has no project`);
  const given = body.isAdfRequest === true ? body.requestFieldValues : asDocuments(type, body);
  const values = inThisShape(() => readFields({ site, project }, type.fields, given));
  const missing = type.fields.filter((field) => isMissing(field, values.get(field.fieldId)));
  if (missing.length === 0) return values;
  const named = missing.map(({ name }) => `'${name}'`).join(', ');
  throw serviceDeskRefusal(
    400,
    `Please provide a value for the required fields ${named}.`,
    'sd.request.create.error.required.fields',
  );
}

function asDocuments(type: RequestType, { requestFieldValues }: RequestBody): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(requestFieldValues).map(([fieldId, value]) => {
      const isDocument = type.fields.some((field) => field.fieldId === fieldId && field.kind === 'document');
      return [fieldId, isDocument ? plainText(fieldId, value) : value] as const;
    }),
  );
}

function plainText(fieldId: string, value: unknown) {
  if (typeof value !== 'string') {
    throw serviceDeskRefusal(
      400,
      `The value of '${fieldId}' must be plain text.`,
      'sd.request.create.error.text',
    );
  }
  if (value.length > CONTENT_LIMIT) {
    const message = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
    throw serviceDeskRefusal(400, message, 'field.error.text.toolong');
  }
  return plainTextDocument(value);
}

/** This API names what is wrong with fields in one message. */
function inThisShape<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const told = z.object({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()) });
    const { errorMessages, errors } = told.parse(error.body);
    const texts = [...errorMessages, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)];
    throw serviceDeskRefusal(error.status, texts.join('; '), 'sd.request.create.error.fields');
  }
}

function reporterOf(site: JiraSite, raiseOnBehalfOf: string | undefined): string | undefined {
  if (raiseOnBehalfOf === undefined) return undefined;
  const user = site.users.get(raiseOnBehalfOf);
  if (user?.active === true && user.accountType !== 'app') return user.accountId;
  throw serviceDeskRefusal(
    400,
    `The customer '${raiseOnBehalfOf}' does not exist or cannot raise requests.`,
    'sd.request.create.error.behalf',
  );
}
