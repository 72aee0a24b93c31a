import { AccessTokenRefused, PermissionMissing } from '../session/appliance-errors';
import type { AccessToken } from './access-token';
import { failureOf } from './appliance-answer';
import type { HttpResponse, SendHttp } from './http';
import { reportLanguage } from './report-language';
import type { TokenKeeper } from './token-keeper';

/** The appliance that is called. */
export interface ApplianceConnection {
  configurationId: string;
  /** Host name, with its port unless that is 443. */
  host: string;
}

/** A call of one of the appliance's interfaces. */
export interface ApplianceCall {
  path: string;
  /** Parameters that are `undefined` are left out. */
  parameters: Record<string, string | number | undefined>;
  /** What a 403 says is missing, as the appliance's page names it. */
  right: string;
  timeout: number;
  maxBytes: number;
}

export interface CallDependencies {
  send: SendHttp;
  keeper: TokenKeeper;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Calls the appliance with an access token. After a 401 the token that another invocation may have renewed is
 * tried, then one new one: three calls at most, one as a rule.
 *
 * @returns the answer of status 200, or of 404
 * @throws AccessTokenRefused, PermissionMissing, ApplianceRateLimited, ApplianceServerError, UnexpectedAnswer, what
 * asking for a token throws, and what `send` throws
 */
export async function callAppliance(
  call: ApplianceCall,
  connection: ApplianceConnection,
  { send, keeper, now }: CallDependencies,
): Promise<HttpResponse> {
  const sendWith = (token: AccessToken) => send(requestOf(call, connection, token));
  const response = await sendAuthorised(sendWith, keeper);
  const { host } = connection;
  if (response.status === 401) throw new AccessTokenRefused(host);
  if (response.status === 403) throw new PermissionMissing(host, call.right);
  if (response.status !== 200 && response.status !== 404) throw failureOf(response, host, now());
  return response;
}

async function sendAuthorised(
  sendWith: (token: AccessToken) => Promise<HttpResponse>,
  keeper: TokenKeeper,
): Promise<HttpResponse> {
  const token = await keeper.current();
  const response = await sendWith(token);
  if (response.status !== 401) return response;
  const other = await keeper.renewedElsewhere(token);
  const second = other && (await sendWith(other));
  if (second && second.status !== 401) return second;
  return sendWith(await keeper.renew());
}

/**
 * GET with the parameters in the query, the form that the appliance's documentation shows: none of them is secret,
 * there are few of them, and an answer to a request with `Authorization` is kept by no shared cache (RFC 9111, 3.5).
 */
function requestOf(call: ApplianceCall, { host }: ApplianceConnection, token: AccessToken) {
  const { path, parameters, timeout, maxBytes } = call;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const suffix = query.size > 0 ? `?${query}` : '';
  return {
    method: 'GET' as const,
    url: `https://${host}${path}${suffix}`,
    headers: { Authorization: `Bearer ${token.value}`, ...reportLanguage },
    timeout,
    maxBytes,
  };
}
