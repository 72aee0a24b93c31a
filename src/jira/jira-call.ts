import * as v from 'valibot';
import { cleanText } from '../foundation/clean-text';
import { notAList } from '../foundation/not-a-list';
import { limitReason, secondsAsked, secondsOfLimit } from './asked-wait';
import {
  IssueNotFound,
  JiraAnswerUnreadable,
  JiraPermissionMissing,
  JiraRateLimited,
  JiraRefused,
  JiraServerError,
} from './jira-errors';
import { changesJira, type JiraRequest, type JiraResponse, type SendToJira } from './jira-http';
import { withoutUser } from './unnamed-user';

/** A call of Jira in words, for the errors that it may end with. */
export interface JiraCall<T> {
  request: JiraRequest;
  /** Completes “when the app wanted to …”. */
  action: string;
  /** The issue that is called, if there is one: a 404 is about it then. */
  issueKey?: string;
  answer: v.GenericSchema<unknown, T>;
  /**
   * By which statuses Jira says that it has done what it was asked for, as it documents them: needed if nothing is read
   * in its answer. Another one, or a web page, leaves it open whether it has.
   */
  doneBy?: readonly number[];
}

/** No refusals: a time-out on the way, and somebody else's change of the issue in the same moment. */
const passing = [408, 409];

/** Jira quotes what it was sent, and may cut it within a character. */
const words = v.pipe(v.string(), v.transform(cleanText));

const reason = v.pipe(words, v.transform(withoutUser));

const errorSchema = v.object({
  errorMessages: v.optional(v.array(reason), []),
  errors: v.optional(v.pipe(notAList, v.record(words, reason)), {}),
  /** The API of service desks has one message. */
  errorMessage: v.optional(reason),
});

/**
 * Calls Jira and reads the answer.
 *
 * @throws JiraUnreachable, JiraAnswerTooLarge, JiraServerError, JiraRateLimited, IssueNotFound,
 * JiraPermissionMissing, JiraRefused, JiraAnswerUnreadable
 */
export async function callJira<T>(send: SendToJira, call: JiraCall<T>): Promise<T> {
  const response = await send(call.request);
  if (response.status >= 400) throw await failureOf(response, call);
  const reading = v.safeParse(call.answer, await response.json());
  if (!reading.success || !isDocumented(response, call))
    throw new JiraAnswerUnreadable(call.action, changesJira(call.request));
  return reading.output;
}

/** A proxy, or a page to sign in at, may answer in Jira's place. */
function isDocumented<T>({ status, header }: JiraResponse, { doneBy }: JiraCall<T>): boolean {
  if (doneBy === undefined) return true;
  return doneBy.includes(status) && !/^text\/html\b/i.test(header('Content-Type') ?? '');
}

async function failureOf<T>(
  response: JiraResponse,
  { request, action, issueKey }: JiraCall<T>,
): Promise<Error> {
  const { status } = response;
  if (status === 429) {
    return new JiraRateLimited(action, limitReason(response), secondsOfLimit(response));
  }
  if (status >= 500 || passing.includes(status)) {
    const afterSeconds = secondsAsked(response);
    return new JiraServerError({ status, afterSeconds }, action, changesJira(request));
  }
  if (status === 404 && issueKey !== undefined) return new IssueNotFound(issueKey);
  if (status === 401 || status === 403) return new JiraPermissionMissing(action);
  const { messages, fields } = await reasonsOf(response);
  return new JiraRefused(status, action, messages, fields, request.method);
}

async function reasonsOf(
  response: JiraResponse,
): Promise<{ messages: string[]; fields: Record<string, string> }> {
  const reading = v.safeParse(errorSchema, await response.json());
  if (!reading.success) return { messages: [], fields: {} };
  const { errorMessages, errorMessage, errors } = reading.output;
  return {
    messages: errorMessage === undefined ? errorMessages : [...errorMessages, errorMessage],
    fields: errors,
  };
}
