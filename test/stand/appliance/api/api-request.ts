import type { FaultyEndpoint } from '../faults';

export type Endpoint = Exclude<FaultyEndpoint, 'any'> | 'health';

/** A request to the appliance, taken apart. */
export interface ApiRequest {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  /** From the query and, if the body is a form, from the body. */
  readonly parameters: URLSearchParams;
  readonly multipart: boolean;
  readonly authorization: string;
}

/** `undefined` for a path that the appliance does not have. */
export async function readApiRequest(request: Request): Promise<ApiRequest | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const endpoint = endpointOf(pathname);
  if (endpoint === undefined) return undefined;
  const contentType = request.headers.get('Content-Type') ?? '';
  const parameters = new URLSearchParams(searchParams);
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    for (const [name, value] of new URLSearchParams(await request.text())) parameters.set(name, value);
  }
  return {
    endpoint,
    method: request.method,
    path: pathname,
    parameters,
    multipart: /^multipart\//i.test(contentType),
    authorization: request.headers.get('Authorization') ?? '',
  };
}

function endpointOf(path: string): Endpoint | undefined {
  if (path === '/oauth2/token') return 'token';
  if (path === '/api/reporting') return 'reporting';
  if (path === '/api/command') return 'command';
  if (path === '/check_health') return 'health';
  return path.startsWith('/api/config/v1/') ? 'configuration' : undefined;
}

/** What is left of an `Authorization` header after its scheme, or `undefined` for another scheme. */
export function credentialsOf(authorization: string, scheme: 'Basic' | 'Bearer'): string | undefined {
  const [given, credentials] = authorization.trim().split(/\s+/);
  return given?.toLowerCase() === scheme.toLowerCase() ? credentials : undefined;
}
