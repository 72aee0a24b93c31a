import * as v from 'valibot';
import type { AdfDocument } from '../report/adf';
import { paragraph, textNode } from '../report/adf';
import { asNotCreated } from './create-issue';
import { IssueNotCreated } from './creation-errors';
import { callJira, type JiraCall } from './jira-call';
import { JiraRefused } from './jira-errors';
import type { SendToJira } from './jira-http';
import type { Marker } from './marker';
import { isDocument, plainText, plainWithLastLine } from './refused-text';
import { markLineOf } from './session-mark';

/** A customer request that is to be raised. */
export interface NewRequest {
  serviceDeskId: string;
  requestTypeId: string;
  /** By field id, as Jira takes them. */
  fields: Record<string, unknown>;
  /** The account of whom it is raised for; absent: the app itself. */
  raiseOnBehalfOf?: string;
}

/** A request that is raised for the customer of a session, if Jira takes that. */
export interface RequestForCustomer {
  /** For whom it is raised otherwise. */
  request: NewRequest;
  customer: string;
  /** Throws if it is too late for another call. */
  beforeNext: () => void;
}

/** Longest text of `withMark`'s line, for who has to leave room for it. */
export const markLineLength = 200;

/** The key of its issue. */
const raisedSchema = v.pipe(
  v.object({ issueKey: v.pipe(v.string(), v.minLength(1)) }),
  v.transform(({ issueKey }) => issueKey),
);

/**
 * Raises a request as customers see it, with one call, or with a second one if Jira refuses the first: documents in
 * requests are experimental, and plain text always works. A request cannot carry a property, so its description has to
 * end with the line of `withMark`.
 *
 * @param names of fields by their ids, for the errors
 * @returns the issue's key
 * @throws IssueNotCreated, and what `callJira` throws
 */
export async function createRequest(
  send: SendToJira,
  request: NewRequest,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  try {
    return await callJira(send, raising(request, { isAdfRequest: true }));
  } catch (error) {
    if (!isRefusal(error) || !Object.values(request.fields).some(isDocument))
      throw asNotCreated(error, names);
    const asText = { ...request, fields: plainFields(request.fields) };
    return callJira(send, raising(asText, {})).catch(failWith(asNotCreated(error, names)));
  }
}

/** @param refusal of the documents; it is what counts if plain text is refused as well */
function failWith(refusal: unknown): (error: unknown) => never {
  return (error) => {
    throw isRefusal(error) ? refusal : error;
  };
}

/**
 * Raises a request for the customer of a session. If Jira refuses that, which means that nothing was raised, it is
 * raised for whom it would be otherwise, and then by the app itself: who removes the app's role in the service
 * project loses no request. Two more calls at most, each of which may need a second one, see `createRequest`.
 *
 * @throws what `beforeNext` and `createRequest` throw
 */
export async function createRequestFor(
  send: SendToJira,
  { request, customer, beforeNext }: RequestForCustomer,
  names: ReadonlyMap<string, string>,
): Promise<{ issueKey: string; isForCustomer: boolean }> {
  const create = (raiseOnBehalfOf?: string) => createRequest(send, { ...request, raiseOnBehalfOf }, names);
  const { raiseOnBehalfOf: otherwise } = request;
  const forCustomer = await create(customer).catch(asRefusal);
  if (typeof forCustomer === 'string') return { issueKey: forCustomer, isForCustomer: true };
  beforeNext();
  const forOther = otherwise === undefined ? undefined : await create(otherwise).catch(asRefusal);
  if (typeof forOther === 'string') return { issueKey: forOther, isForCustomer: false };
  if (forOther) beforeNext();
  return { issueKey: await create(), isForCustomer: false };
}

/** Only of a refusal it is known that nothing was raised. */
function asRefusal(error: unknown): IssueNotCreated {
  if (error instanceof IssueNotCreated) return error;
  throw error;
}

function isRefusal(error: unknown): boolean {
  return error instanceof JiraRefused && error.status === 400;
}

function raising(
  { serviceDeskId, requestTypeId, fields, raiseOnBehalfOf }: NewRequest,
  form: { isAdfRequest?: boolean },
): JiraCall<string> {
  return {
    request: {
      method: 'POST',
      path: '/rest/servicedeskapi/request',
      body: { serviceDeskId, requestTypeId, requestFieldValues: fields, raiseOnBehalfOf, ...form },
    },
    action: 'raise a customer request',
    answer: raisedSchema,
  };
}

/** The line of `withMark` stays the last one of the description, whatever is cut. */
function plainFields(fields: NewRequest['fields']): NewRequest['fields'] {
  const entries = Object.entries(fields).map(([field, value]): [string, unknown] => {
    if (!isDocument(value)) return [field, value];
    return [field, field === 'description' ? plainWithLastLine(value) : plainText(value)];
  });
  return Object.fromEntries(entries);
}

/** The description with a last line that names the session, by which a request whose answer was lost is found. */
export function withMark(description: AdfDocument, marker: Marker): AdfDocument {
  const line = paragraph([textNode(markLineOf(marker))]);
  return { ...description, content: [...description.content, line] };
}
