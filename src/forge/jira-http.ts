import api, { assumeTrustedRoute, NeedsAuthenticationError, type RequestProductMethods } from '@forge/api';
import type { CallMade } from '../delivery/attempt-made';
import { minute } from '../foundation/durations';
import { JiraAnswerTooLarge, JiraUnreachable } from '../jira/jira-errors';
import { changesJira, type JiraRequest, type JiraResponse, type SendToJira } from '../jira/jira-http';
import { startDeadline } from './deadline';
import { multipartOf } from './multipart';
import { now } from './now';
import { BodyTooLarge, readBody } from './read-body';

/** In bytes. The largest answer the app asks for, the fields of a site with 10,000 custom fields, has some 8 MB. */
const largestJiraAnswer = 16 * 1024 * 1024;

/** For the whole answer with its body. Gateways on the way to Jira give up earlier. */
const jiraTimeout = minute;

/** Calls Jira as the app's own user. */
export const sendAsApp: SendToJira = (request) => send(api.asApp(), request);

/**
 * Calls Jira as the app's own user for an attempt whose time is bounded.
 *
 * @param timeoutOf the time for a call that has a timeout of its own, or none; what it throws is thrown
 * @param note is told of each call as it begins, and again with the status of its answer
 */
export function sendAsAppWithin(
  timeoutOf: (timeout?: number) => number,
  note: (call: CallMade) => void,
): SendToJira {
  return async (request) => {
    const timeout = timeoutOf(request.timeout);
    const called = `${request.method} ${request.path.split('?')[0] ?? ''}`;
    note({ called });
    const response = await send(api.asApp(), { ...request, timeout });
    note({ called, status: response.status });
    return response;
  };
}

/**
 * Calls Jira as the user who opened the page.
 *
 * @throws NeedsAuthenticationError as the platform throws it: if it reaches the platform again, the platform asks the
 * user for consent
 */
export const sendAsUser: SendToJira = async (request) => {
  try {
    return await send(api.asUser(), request);
  } catch (error) {
    throw error instanceof JiraUnreachable && error.cause instanceof NeedsAuthenticationError
      ? error.cause
      : error;
  }
};

async function send(
  as: Pick<RequestProductMethods, 'requestJira'>,
  request: JiraRequest,
): Promise<JiraResponse> {
  const { method, path, body, file, timeout = jiraTimeout } = request;
  const deadline = startDeadline(Math.min(timeout, jiraTimeout));
  try {
    const content = file ? multipartOf(file) : jsonOf(body);
    // The path is built by `jiraPath` and `withQuery`, which encode every value in it.
    const asked = as.requestJira(assumeTrustedRoute(path), {
      method,
      headers: { Accept: 'application/json', ...content.headers },
      body: content.body,
      signal: deadline.signal,
    });
    const response = await deadline.race(asked);
    const text = await deadline.race(readBody(response, largestJiraAnswer));
    return {
      status: response.status,
      receivedAt: now(),
      header: (name) => response.headers.get(name) ?? undefined,
      json: () => Promise.resolve(parsed(text)),
    };
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new JiraAnswerTooLarge(changesJira(request));
    throw new JiraUnreachable(changesJira(request), { cause: error });
  } finally {
    deadline.end();
  }
}

function jsonOf(body: unknown): { headers: Record<string, string>; body?: string } {
  if (body === undefined) return { headers: {} };
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
