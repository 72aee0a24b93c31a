import type { z } from 'zod';
import { accountOf, type Actor } from './actor';
import type { Answer } from './answer';
import { readBody, readQuery } from './read-call';
import { unauthorized } from './refusal';
import type { JiraSite } from './site/jira-site';

/** A call as an endpoint sees it: the query and the body are already checked. */
export interface Exchange<Query, Body> {
  site: JiraSite;
  actor: Actor;
  /** The account behind the actor, whom anonymous calls lack. */
  accountId: string | undefined;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** What the path has for a `:name`. */
  param(name: string): string;
  query: Query;
  body: Body;
  request: Request;
}

/** What comes in before anything is checked. */
export interface RawCall {
  site: JiraSite;
  actor: Actor;
  now: number;
  request: Request;
  params: Record<string, string>;
  query: Record<string, string>;
  /** The body as text, `undefined` if there is none or it is multipart. */
  text: string | undefined;
}

/** An endpoint. */
export interface Route {
  method: string;
  /** `/rest/api/3/issue/:issue`; a `:name` stands for one segment. */
  path: string;
  answer(call: RawCall): Promise<Answer>;
}

interface Definition<Query, Body> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Exactly the parameters that are understood; without it there are none. */
  query?: z.ZodType<Query>;
  /** Exactly the body that is understood; without it there is none. */
  body?: z.ZodType<Body>;
  /** Somebody without an account may call it too. */
  anonymous?: boolean;
  handle(exchange: Exchange<Query, Body>): Answer | Promise<Answer>;
}

/**
 * Defines an endpoint. Unlike Jira, which overlooks query parameters that it does not know, an endpoint here
 * refuses them, so that a misspelt one in the app does not go unnoticed.
 */
export function route<Query = Record<string, never>, Body = undefined>(
  definition: Definition<Query, Body>,
): Route {
  return {
    method: definition.method,
    path: definition.path,
    async answer(call) {
      const accountId = authenticate(call, definition.anonymous ?? false);
      return definition.handle({
        site: call.site,
        actor: call.actor,
        accountId,
        now: call.now,
        request: call.request,
        param: (name) => parameter(call.params, name),
        query: readQuery(definition, call.query),
        body: readBody(definition, call),
      });
    },
  };
}

/** The route of a call and what stands in its path, if the simulator knows one. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  const segments = path.split('/');
  for (const candidate of routes) {
    if (candidate.method !== method) continue;
    const params = matchSegments(candidate.path.split('/'), segments);
    if (params !== undefined) return { route: candidate, params };
  }
  return undefined;
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function parameter(params: Record<string, string>, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no :${name}`);
  return value;
}

function authenticate(call: RawCall, anonymousAllowed: boolean): string | undefined {
  const accountId = accountOf(call.actor);
  if (accountId === undefined) {
    if (anonymousAllowed) return undefined;
    throw unauthorized();
  }
  if (call.site.users.get(accountId)?.active !== true) throw unauthorized();
  return accountId;
}
