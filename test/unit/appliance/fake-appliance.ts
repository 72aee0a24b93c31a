import type { AccessToken } from '../../../src/appliance/access-token';
import { createApplianceClient } from '../../../src/appliance/create-appliance-client';
import type { HttpRequest, HttpResponse } from '../../../src/appliance/http';
import type { ApplianceClient } from '../../../src/session/appliance-client';
import { host } from './samples';

export const clientSecret = 'Zq7-very-secret-client-secret-Xw';
export const accessToken = 'tok-0123456789abcdef0123456789abcdef';

/** What the other end answers: a body of status 200, an answer in full, or a failure of the connection. */
export type Scripted = string | { status: number; headers?: Record<string, string>; body?: string } | Error;

export interface Fake {
  client: ApplianceClient;
  requests: HttpRequest[];
  /** Secret storage: tokens by configuration. */
  stored: Map<string, AccessToken>;
  reads: { tokens: number; credentials: number };
  /** Every line that was logged. */
  logged: string[];
  clock: { now: number };
}

/** A client whose appliance answers from the script, one after the other. */
export function clientWith(script: Scripted[], failingStore = false): Fake {
  const requests: HttpRequest[] = [];
  const stored = new Map<string, AccessToken>();
  const reads = { tokens: 0, credentials: 0 };
  const logged: string[] = [];
  const clock = { now: 1_767_600_000_000 };
  const answers = [...script];
  const logLine = (message: string, fields?: object) => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const client = createApplianceClient(
    {
      send: (request) => {
        requests.push(request);
        const answer = answers.shift();
        if (answer === undefined) throw new Error(`unexpected call of ${request.url}`);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(responseOf(answer));
      },
      tokens: {
        read: (id) => {
          reads.tokens += 1;
          return Promise.resolve(stored.get(id));
        },
        write: (id, token) => {
          if (failingStore) return Promise.reject(new Error('storage is down'));
          stored.set(id, token);
          return Promise.resolve();
        },
      },
      credentials: () => {
        reads.credentials += 1;
        return Promise.resolve({ clientId: 'client-7', clientSecret });
      },
      now: () => clock.now,
      log: { info: logLine, warn: logLine, error: logLine },
    },
    { configurationId: 'c1', host },
  );
  return { client, requests, stored, reads, logged, clock };
}

/** The answer to a token request. */
export function tokenAnswer(value = accessToken, expiresIn: unknown = 3600, type = 'Bearer'): string {
  return JSON.stringify({ access_token: value, token_type: type, expires_in: expiresIn });
}

function responseOf(answer: Exclude<Scripted, Error>): HttpResponse {
  const {
    status,
    headers = {},
    body = '',
  } = typeof answer === 'string' ? { status: 200, body: answer } : answer;
  const lowered = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status,
    header: (name) => lowered.get(name.toLowerCase()),
    text: () => Promise.resolve(body),
  };
}
