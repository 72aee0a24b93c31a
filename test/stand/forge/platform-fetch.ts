import { withoutQuery, type Egress } from './egress';
import type { Faults } from './faults';
import type { Invocation, PlatformFetch } from './invocation';
import { jsonResponse } from './json-response';
import type { KeyValueStore, StorageAnswer } from './key-value-store';
import type { InvocationRecord } from './ledger';
import { fetchJira, type JiraHandler } from './product-fetch';
import type { Stargate } from './stargate';

export interface PlatformFetchParts {
  store: KeyValueStore;
  /** Whether the manifest has the scope storage:app. */
  mayUseStorage: boolean;
  stargate: Stargate;
  egress: Egress;
  jira: JiraHandler;
  siteUrl: string;
  faults: Pick<Faults, 'batchRead'>;
}

const storagePrefix = '/api/v1/';

/** Sends what an invocation asks for to the part of the platform that answers it. */
export function platformFetch(parts: PlatformFetchParts): PlatformFetch {
  return async (invocation, target, path, init) => {
    const { signal, ...rest } = init;
    signal?.throwIfAborted();
    const request: RequestInit = { ...rest, method: (init.method ?? 'GET').toUpperCase() };
    return abortable(signal, route(parts, invocation, target, path, request));
  };
}

type Route = Parameters<PlatformFetch>;

async function route(
  parts: PlatformFetchParts,
  ...[invocation, target, path, init]: Route
): Promise<Response> {
  if (target.type === 'kvs') return fetchStorage(parts, invocation, path, await jsonOf(init));
  if (target.type === 'egress') return fetchExternal(parts, invocation, new URL(path), init);
  if (target.type === 'fpp' && target.remote === 'stargate') {
    return parts.stargate.fetch(invocation, path, await jsonOf(init));
  }
  if (target.type === 'fpp' && target.remote === 'jira') {
    const url = new URL(path, parts.siteUrl);
    const operation = `${init.method} ${url.pathname}`;
    return invocation.perform({ kind: 'jira', operation }, () =>
      fetchJira(parts.jira, invocation, target, url, withJsonType(init)),
    );
  }
  throw new Error(
    `The local platform has nothing that answers ${target.type} ${target.remote ?? ''} ${path}.`,
  );
}

function fetchStorage(
  { store, mayUseStorage, faults }: PlatformFetchParts,
  invocation: Invocation,
  path: string,
  body: unknown,
): Promise<Response> {
  const operation = path.startsWith(storagePrefix) ? path.slice(storagePrefix.length) : path;
  const key = keyIn(body);
  const named = key === undefined ? { keys: keysIn(body) } : { key };
  return invocation.perform({ kind: 'storage', operation, ...named }, () => {
    if (!mayUseStorage) {
      return jsonResponse(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app.' });
    }
    const answer = store.handle(operation, body, (entityName, ofBatch) =>
      faults.batchRead({ invocation: invocation.record, key: ofBatch, ...(entityName && { entityName }) }),
    );
    recordStorage(invocation.record, operation, key, answer);
    return jsonResponse(answer.status, answer.body);
  });
}

function recordStorage(
  { storage }: InvocationRecord,
  operation: string,
  key: string | undefined,
  { access, bytes }: StorageAnswer,
): void {
  const kb = bytes / 1024;
  storage.operations.push({ operation, ...(key === undefined ? {} : { key }), kb });
  if (access === 'read') {
    storage.reads += 1;
    storage.readKb += kb;
  } else {
    storage.writes += 1;
    storage.writeKb += kb;
  }
}

function fetchExternal(
  { egress }: PlatformFetchParts,
  invocation: Invocation,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  const operation = `${init.method} ${withoutQuery(url)}`;
  return invocation.perform({ kind: 'appliance', operation }, () => egress.fetch(invocation, url, init));
}

/** What the SDK sends as a text is JSON unless it says otherwise, as on the real platform. */
function withJsonType(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  if (typeof init.body === 'string' && !headers.has('content-type')) {
    headers.set('content-type', 'application/json');
  }
  return { ...init, headers };
}

async function jsonOf({ body }: RequestInit): Promise<unknown> {
  return typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
}

function keyIn(body: unknown): string | undefined {
  const hasKey = typeof body === 'object' && body !== null && 'key' in body;
  return hasKey && typeof body.key === 'string' ? body.key : undefined;
}

/** Of a batch, which is a list, or a transaction, which is several. */
function keysIn(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap((item: unknown) => keyIn(item) ?? []);
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(keysOfList) : [];
}

function keysOfList(list: unknown): string[] {
  return Array.isArray(list) ? keysIn(list) : [];
}

/** As with Node's fetch, an abort ends the waiting; what was asked for may still happen. */
async function abortable(
  signal: AbortSignal | null | undefined,
  response: Promise<Response>,
): Promise<Response> {
  if (!signal) return response;
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    onAbort = () => resolve(undefined);
    signal.addEventListener('abort', onAbort);
  });
  try {
    const first = await Promise.race([aborted, response]);
    signal.throwIfAborted();
    return first ?? response;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
