import type { Invocation } from './invocation';
import { proxyRefusal } from './json-response';
import type { ForgeFetchTarget } from './runtime';

/** On whose behalf Jira is asked. */
export type JiraActor = { kind: 'app' } | { kind: 'user'; accountId: string } | { kind: 'anonymous' };

export type JiraHandler = (request: Request, actor: JiraActor) => Promise<Response>;

/**
 * Asks Jira as the app or as a user. As a user without there being one, the proxy refuses, and the SDK throws
 * NeedsAuthenticationError.
 */
export async function fetchJira(
  jira: JiraHandler,
  invocation: Invocation,
  target: ForgeFetchTarget,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  const sent = { method: init.method ?? 'GET', path: url.pathname, status: 0 };
  invocation.record.jira.push(sent);
  const actor = actorOf(invocation, target);
  const response = actor
    ? await jira(new Request(url, init), actor)
    : proxyRefusal(401, 'NEEDS_AUTHENTICATION_ERR');
  sent.status = response.status;
  return response;
}

function actorOf(invocation: Invocation, { provider, accountId }: ForgeFetchTarget): JiraActor | undefined {
  if (provider === 'app') return { kind: 'app' };
  if (provider === 'none') return { kind: 'anonymous' };
  const user = accountId ?? invocation.accountId;
  return user === undefined ? undefined : { kind: 'user', accountId: user };
}
