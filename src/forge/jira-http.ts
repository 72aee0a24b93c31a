import api, { assumeTrustedRoute, type RequestProductMethods } from '@forge/api';
import { JiraUnreachable } from '../jira/jira-errors';
import type { JiraRequest, JiraResponse, SendToJira } from '../jira/jira-http';

/** Calls Jira as the app's own user. */
export const sendAsApp: SendToJira = (request) => send(api.asApp(), request);

/** Calls Jira as the user who opened the page. */
export const sendAsUser: SendToJira = (request) => send(api.asUser(), request);

async function send(
  as: Pick<RequestProductMethods, 'requestJira'>,
  { method, path, body }: JiraRequest,
): Promise<JiraResponse> {
  try {
    // The path is built by `jiraPath` and `withQuery`, which encode every value in it.
    const response = await as.requestJira(assumeTrustedRoute(path), {
      method,
      headers: headersFor(body),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      json: () => Promise.resolve(parsed(text)),
    };
  } catch (error) {
    throw new JiraUnreachable({ cause: error });
  }
}

function headersFor(body: unknown): Record<string, string> {
  const accept = { Accept: 'application/json' };
  return body === undefined ? accept : { ...accept, 'Content-Type': 'application/json' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
