import * as v from 'valibot';
import { minute } from '../foundation/durations';
import {
  ApplianceSilent,
  ApplianceTimeout,
  CredentialsRefused,
  PermissionMissing,
  UnexpectedAnswer,
} from '../session/appliance-errors';
import { failureOf } from './appliance-answer';
import type { HttpRequest, HttpResponse, SendHttp } from './http';
import { parseJson } from './json';

/** An OAuth access token as it lies in secret storage. */
export const accessTokenSchema = v.object({
  /** Visible ASCII only, so that it fits a header. */
  value: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/)),
  /** Milliseconds since 1970 by this installation's clock. */
  expiresAt: v.pipe(v.number(), v.finite()),
});

export type AccessToken = v.InferOutput<typeof accessTokenSchema>;

/** The OAuth client of the API account. */
export interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** How long before its expiry a token is not used any more: a report may take most of that time. */
export const expiryMargin = minute;

/** Whether the token can still be used. */
export function isUsable(token: AccessToken, now: number): boolean {
  return now < token.expiresAt - expiryMargin;
}

const tokenTimeout = 15_000;
const largestTokenAnswer = 1024 * 1024;

/** A token that is said to live longer is renewed after a day all the same. */
const longestLifetimeSeconds = 24 * 60 * 60;

/** For an answer without `expires_in`, which has not been seen. */
const defaultLifetimeSeconds = 600;

const tokenAnswerSchema = v.object({
  access_token: accessTokenSchema.entries.value,
  token_type: v.pipe(v.string(), v.regex(/^bearer$/i)),
  expires_in: v.optional(
    v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))]),
    defaultLifetimeSeconds,
  ),
});

const refusalSchema = v.object({
  error: v.picklist(['invalid_client', 'invalid_grant', 'unauthorized_client']),
});

/**
 * Asks the appliance for an access token. The answer's own words go into no error: they may echo the secret.
 *
 * @param now milliseconds since 1970
 * @throws CredentialsRefused, PermissionMissing, ApplianceRateLimited, ApplianceServerError, UnexpectedAnswer, and
 * whatever `send` throws, `ApplianceSilent` in place of a time-out
 */
export async function requestAccessToken(
  send: SendHttp,
  host: string,
  { clientId, clientSecret }: Credentials,
  now: number,
): Promise<AccessToken> {
  const response = await sendOrSilence(send, host, {
    method: 'POST',
    url: `https://${host}/oauth2/token`,
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
    },
    body: 'grant_type=client_credentials',
    timeout: tokenTimeout,
    maxBytes: largestTokenAnswer,
  });
  if (response.status === 403) throw new PermissionMissing(host, 'API account enabled');
  if (response.status === 401 || (await isRefusal(response))) throw new CredentialsRefused(host);
  if (response.status !== 200) throw failureOf(response, host, now);
  return readTokenAnswer(await response.text(), host, now);
}

async function sendOrSilence(send: SendHttp, host: string, request: HttpRequest): Promise<HttpResponse> {
  try {
    return await send(request);
  } catch (error) {
    if (!(error instanceof ApplianceTimeout)) throw error;
    throw new ApplianceSilent(host, request.timeout, { cause: error });
  }
}

function readTokenAnswer(answer: string, host: string, now: number): AccessToken {
  const reading = v.safeParse(tokenAnswerSchema, parseJson(answer));
  if (!reading.success) throw new UnexpectedAnswer(host, 'it is no access token');
  const lifetimeSeconds = Math.min(reading.output.expires_in, longestLifetimeSeconds);
  return { value: reading.output.access_token, expiresAt: now + lifetimeSeconds * 1000 };
}

/** A refusal may also come as 400 (RFC 6749, 5.2). */
async function isRefusal(response: HttpResponse): Promise<boolean> {
  return response.status === 400 && v.is(refusalSchema, parseJson(await response.text()));
}
