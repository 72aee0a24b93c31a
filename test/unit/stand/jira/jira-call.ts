import { z } from 'zod';
import type { Actor } from '../../../stand/jira/actor';
import { plainTextDocument } from '../../../stand/jira/adf';
import { SimulatedJira, type SimulatedJiraOptions } from '../../../stand/jira/simulated-jira';

export const baseUrl = 'https://example.atlassian.net';
export const app: Actor = { kind: 'app' };
export const anybody: Actor = { kind: 'anonymous' };

/** A moment that tests may start at, so that times in assertions can be read. */
export const monday = Date.UTC(2026, 1, 2, 9);

export function user(accountId: string): Actor {
  return { kind: 'user', accountId };
}

export function newJira(options: Partial<SimulatedJiraOptions> = {}): SimulatedJira {
  return new SimulatedJira({ baseUrl, searchLagMs: 0, ...options });
}

export interface Answered {
  status: number;
  headers: Headers;
  /** The body, `undefined` for a 204. */
  body: unknown;
}

export interface Order {
  actor?: Actor;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the simulator as the app does, with JSON if there is a body. */
export async function call(
  jira: SimulatedJira,
  method: string,
  path: string,
  { actor = app, body, headers = {} }: Order = {},
): Promise<Answered> {
  const isForm = body instanceof FormData;
  const request = new Request(`${baseUrl}${path}`, {
    method,
    headers: { ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const response = await jira.handle(request, actor);
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
  };
}

const refusalBody = z.strictObject({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()),
});

/** The body of a refusal, which must be of Jira's shape. */
export function refusalOf(answered: Answered): z.output<typeof refusalBody> {
  return refusalBody.parse(answered.body);
}

/** The id in an answer that creates something. */
export function idOf(answered: Answered): string {
  return z.object({ id: z.string() }).parse(answered.body).id;
}

export const document = plainTextDocument;

/** A work log that Jira takes. */
export function worklog(others: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    started: '2026-01-31T09:00:00.000+0000',
    timeSpentSeconds: 1_800,
    comment: document('Helped with the VPN client.'),
    ...others,
  };
}
