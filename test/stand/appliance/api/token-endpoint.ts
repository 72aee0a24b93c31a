import type { ApplianceSettings } from '../settings';
import { type ApiRequest, credentialsOf } from './api-request';
import { badRequest, invalidClient, methodNotAllowed } from './json-answers';
import type { TokenStore } from './token-store';

export interface ApiAccount {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** `POST /oauth2/token`: the client-credentials grant with Basic authentication. */
export function answerToken(
  call: ApiRequest,
  account: ApiAccount,
  tokens: TokenStore,
  settings: ApplianceSettings,
): Response {
  if (call.method !== 'POST') return methodNotAllowed('POST');
  if (call.parameters.get('grant_type') !== 'client_credentials') {
    return badRequest('unsupported_grant_type', 'The grant type has to be client_credentials.');
  }
  const credentials = Buffer.from(credentialsOf(call.authorization, 'Basic') ?? '', 'base64').toString(
    'utf8',
  );
  if (credentials !== `${account.clientId}:${account.clientSecret}`) return invalidClient();
  const { tokenType, tokenLifetimeSeconds } = settings;
  const token = tokens.issue(tokenLifetimeSeconds);
  return Response.json(
    { access_token: token, token_type: tokenType, expires_in: tokenLifetimeSeconds },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
