import type { Actor } from './actor';
import type { JiraSite } from './site/jira-site';

/** Names the account for a call from a browser or a script on this machine. */
export const ACCOUNT_HEADER = 'X-Stand-Account';

/**
 * Who calls over HTTP: the account in the header, or the user whose email address is in Basic
 * authentication, whatever the API token.
 *
 * @param otherwise who it is if the call names nobody
 */
export function actorOfRequest(request: Request, site: JiraSite, otherwise: Actor): Actor {
  const named = request.headers.get(ACCOUNT_HEADER);
  if (named !== null) return { kind: 'user', accountId: named };
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (basic === undefined) return otherwise;
  const email = Buffer.from(basic, 'base64').toString().split(':')[0]?.toLowerCase();
  const user = [...site.users.values()].find(({ emailAddress }) => emailAddress.toLowerCase() === email);
  return user === undefined ? { kind: 'anonymous' } : { kind: 'user', accountId: user.accountId };
}
