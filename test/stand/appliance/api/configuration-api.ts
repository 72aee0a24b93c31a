import type { RepresentativeAccount } from '../representatives';
import type { ApiRequest } from './api-request';
import { methodNotAllowed, notFound } from './json-answers';

/** `GET /api/config/v1/user[?username=]` and `/api/config/v1/user/{id}`: the accounts with their email. */
export function answerConfiguration(call: ApiRequest, directory: readonly RepresentativeAccount[]): Response {
  const id = /^\/api\/config\/v1\/user(?:\/(\d+))?$/.exec(call.path);
  if (id === null) return notFound();
  if (call.method !== 'GET') return methodNotAllowed('GET');
  if (id[1] !== undefined) {
    const account = directory.find((candidate) => candidate.id === id[1]);
    return account === undefined ? notFound() : Response.json(userJson(account));
  }
  const username = call.parameters.get('username');
  const found = directory.filter((account) => username === null || account.username === username);
  return Response.json(found.map(userJson));
}

function userJson(account: RepresentativeAccount): Record<string, string | number> {
  return {
    id: Number(account.id),
    username: account.username,
    email_address: account.emailAddress,
    public_display_name: account.publicDisplayName,
    private_display_name: account.privateDisplayName,
  };
}
